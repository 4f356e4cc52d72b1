import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { roomOf, roomPaths, rooms } from '../scripts/layers.ts';
import { makeTemporaryProject } from '../scripts/makeTemporaryProject.ts';
import { layerFiles } from '../scripts/writeLayers.ts';

/** What Biome, with this project's settings, says of each file: the names of the rules it breaks. */
function lint(files: Readonly<Record<string, string>>): Record<string, string[]> {
  const folder = makeTemporaryProject({ 'e2e/nothing.ts': 'export {};\n', ...files });
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', 'src', 'e2e'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const report = JSON.parse(stdout) as {
    summary: { changed: number; unchanged: number };
    diagnostics: { category: string; location: { path: string } }[];
  };
  expect(report.summary.changed + report.summary.unchanged, stderr).toBeGreaterThanOrEqual(
    Object.keys(files).length,
  );
  const broken: Record<string, string[]> = Object.fromEntries(Object.keys(files).map(path => [path, []]));
  for (const { category, location } of report.diagnostics) {
    const rules = broken[location.path];
    if (rules && !rules.includes(category)) rules.push(category);
  }
  return broken;
}

const refused = ['lint/style/noRestrictedImports'];
const importing = (specifier: string) => `import '${specifier}';\n`;

test('settings and documentation say what the table of layers says', () => {
  for (const [path, text] of Object.entries(layerFiles())) {
    expect(readFileSync(path, 'utf8'), `${path}: run npm run layers`).toBe(text);
  }
});

test('every file of the source stands in a room', () => {
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' });
  const files = names.filter(name => /\.(tsx?|css)$/.test(name) && name.includes('/'));
  expect(files.filter(file => !roomOf(file))).toEqual([]);
  expect(rooms.filter(({ path }) => !files.some(file => file.startsWith(`${path}/`)))).toEqual([]);
});

test('a room may import only what is named before it needs it: there are no circles', () => {
  const settled = new Set<string>();
  const settle = (path: string, within: readonly string[]) => {
    expect(within, `a circle: ${[...within, path].join(' → ')}`).not.toContain(path);
    if (settled.has(path)) return;
    for (const other of rooms.find(room => room.path === path)?.mayImport ?? []) {
      expect(roomPaths).toContain(other);
      settle(other, [...within, path]);
    }
    settled.add(path);
  };
  for (const path of roomPaths) settle(path, []);
});

test('no feature may import a feature, and nothing but the shell and the tool may import a view', () => {
  const featureOf = (path: string) => /^features\/([^/]+)/.exec(path)?.[1];
  for (const { path, mayImport } of rooms.filter(room => featureOf(room.path))) {
    const others = mayImport.filter(other => featureOf(other) && featureOf(other) !== featureOf(path));
    expect(others, path).toEqual([]);
  }
});

test('every import from one room into another is refused or let through as the table of layers says', () => {
  const files: Record<string, string> = {};
  const expected: Record<string, string[]> = {};
  for (const from of rooms) {
    for (const to of rooms.filter(({ path }) => path !== from.path)) {
      // The linter knows rooms by the names of their folders: whoever is in a room, or may import one within it, passes
      // through its name. The compiler holds those.
      if ([from.path, ...from.mayImport].some(path => path.startsWith(`${to.path}/`))) continue;
      const isLet = from.mayImport.includes(to.path);
      for (const folder of ['', 'within/']) {
        const path = `src/${from.path}/${folder}${to.path.replaceAll('/', '_')}Import.ts`;
        const target = relative(dirname(path), `src/${to.path}/thing.ts`);
        files[path] = importing(target.startsWith('.') ? target : `./${target}`);
        expected[path] = isLet ? [] : refused;
      }
    }
  }
  expect(lint(files)).toEqual(expected);
});

test('an import is refused in every form in which it can be written', () => {
  const files = {
    'src/core/named.ts': "import { thing } from '../files/thing.ts';\n\nexport const other = thing;\n",
    'src/core/type.ts': "import type { Thing } from '../files/thing.ts';\n\nexport type Other = Thing;\n",
    'src/core/again.ts': "export { thing } from '../files/thing.ts';\n",
    'src/core/dynamic.ts': "export const other = await import('../files/thing.ts');\n",
  };
  const broken = lint(files);
  for (const path of Object.keys(files)) expect(broken[path], path).toContain(refused[0]);
});

test('a package is let into the rooms that need it and refused in all others', () => {
  const files: Record<string, string> = {};
  const expected: Record<string, string[]> = {};
  const add = (path: string, name: string, isLet: boolean) => {
    files[path] = importing(name);
    expected[path] = isLet ? [] : refused;
  };
  const globs = [
    ...new Set(rooms.flatMap(({ packages = [], inComponents = [] }) => [...packages, ...inComponents])),
  ];
  for (const [index, glob] of [...globs, 'left-pad'].entries()) {
    const name = glob.replace(/\*+/, 'thing');
    for (const { path, packages = [], inComponents = [] } of rooms) {
      add(`src/${path}/package${index}.ts`, name, packages.includes(glob));
      add(`src/${path}/usePackage${index}.ts`, name, [...packages, ...inComponents].includes(glob));
    }
  }
  expect(lint(files)).toEqual(expected);
});

test('every other rule that the project leans on refuses what it should', () => {
  const broken = lint({
    'src/core/clock.ts': 'export const now = () => Date.now();\n',
    'src/core/day.ts': 'export const day = () => new Date();\n',
    'src/core/any.ts': 'export const value: any = 1;\n',
    'src/core/sure.ts': 'export const first = (values: number[]) => values[0]!;\n',
    'src/core/cycleA.ts': "import { b } from './cycleB.ts';\n\nexport const a = () => b();\n",
    'src/core/cycleB.ts': "import { a } from './cycleA.ts';\n\nexport const b = (): number => a();\n",
    'src/core/bare.ts': "import { a } from './cycleA';\n\nexport const c = a;\n",
    'src/core/skipped.test.ts': "import { test } from 'vitest';\n\ntest.skip('nothing', () => {});\n",
    'e2e/focused.spec.ts': "import { test } from '@playwright/test';\n\ntest.only('nothing', () => {});\n",
    'e2e/unawaited.spec.ts':
      "import { expect, test } from '@playwright/test';\n\ntest('wait', async ({ page }) => {\n  expect(page).toHaveTitle('a');\n});\n",
    'e2e/sleeping.spec.ts':
      "import { test } from '@playwright/test';\n\ntest('wait', async ({ page }) => {\n  await page.waitForTimeout(5);\n});\n",
    'src/core/long.ts': `${'export {};\n'.repeat(301)}`,
    'src/app/floating.ts': 'const wait = async () => 1;\n\nexport function start() {\n  wait();\n}\n',
    'src/features/explore/Hook.tsx':
      "import { useEffect } from 'react';\n\nexport function useTitle(title: string) {\n  useEffect(() => {\n    document.title = title;\n  }, []);\n}\n",
  });
  expect(broken).toMatchObject({
    'src/core/clock.ts': ['lint/style/noRestrictedGlobals'],
    'src/core/day.ts': ['lint/style/noRestrictedGlobals'],
    'src/core/any.ts': ['lint/suspicious/noExplicitAny'],
    'src/core/sure.ts': ['lint/style/noNonNullAssertion'],
    'src/core/cycleA.ts': ['lint/suspicious/noImportCycles'],
    'src/core/cycleB.ts': ['lint/suspicious/noImportCycles'],
    'src/core/bare.ts': ['lint/correctness/useImportExtensions'],
    'src/core/skipped.test.ts': ['lint/suspicious/noSkippedTests'],
    'e2e/focused.spec.ts': ['lint/suspicious/noFocusedTests'],
    'e2e/unawaited.spec.ts': ['lint/nursery/noPlaywrightMissingAwait'],
    'e2e/sleeping.spec.ts': ['lint/nursery/noPlaywrightWaitForTimeout'],
    'src/app/floating.ts': ['lint/nursery/noFloatingPromises'],
    'src/features/explore/Hook.tsx': ['lint/correctness/useExhaustiveDependencies'],
  });
  expect(broken['src/core/long.ts']).toContain('lint/style/noExcessiveLinesPerFile');
});
