import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { roomOf, roomPaths, rooms } from '../scripts/layers.ts';
import { makeTemporaryProject } from '../scripts/makeTemporaryProject.ts';
import { layerFiles } from '../scripts/writeLayers.ts';

/** What Biome, with this project's settings, finds in files (text by path): the rule that is broken, its file, and its line from 1 on. */
function findings(files: Readonly<Record<string, string>>): { rule: string; path: string; line: number }[] {
  const folder = makeTemporaryProject({ 'e2e/nothing.ts': 'export {};\n', ...files });
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', 'src', 'e2e'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const report = JSON.parse(stdout) as {
    summary: { changed: number; unchanged: number };
    diagnostics: { category: string; location: { path: string; start: { line: number } } }[];
  };
  expect(report.summary.changed + report.summary.unchanged, stderr).toBeGreaterThanOrEqual(
    Object.keys(files).length,
  );
  return report.diagnostics.map(({ category, location }) => ({
    rule: category,
    path: location.path,
    line: location.start.line,
  }));
}

/** The names of the rules that each file breaks. */
function lint(files: Readonly<Record<string, string>>): Record<string, string[]> {
  const broken: Record<string, string[]> = Object.fromEntries(Object.keys(files).map(path => [path, []]));
  for (const { rule, path } of findings(files)) {
    const rules = broken[path];
    if (rules && !rules.includes(rule)) rules.push(rule);
  }
  return broken;
}

/** A file of imports, one a line, each with whether it is let through. */
type Imports = readonly (readonly [specifier: string, isLet: boolean])[];

/** Of each file which imports the linter refuses, and which it has to refuse. */
function refusedOf(imports: ReadonlyMap<string, Imports>) {
  const files = Object.fromEntries(
    [...imports].map(([path, each]) => [path, each.map(([specifier]) => importing(specifier)).join('')]),
  );
  const found = findings(files).filter(({ rule }) => rule === refused[0]);
  const named = (path: string, at: number) => `${path}: ${imports.get(path)?.[at]?.[0]}`;
  return {
    refusals: found.map(({ path, line }) => named(path, line - 1)).sort(),
    expected: [...imports]
      .flatMap(([path, each]) => each.flatMap(([, isLet], at) => (isLet ? [] : [named(path, at)])))
      .sort(),
  };
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
  const imports = new Map<string, Imports>();
  for (const from of rooms) {
    // The linter knows rooms by the names of their folders: whoever is in a room, or may import one within it, passes
    // through its name. The compiler holds those.
    const others = rooms.filter(
      ({ path }) =>
        path !== from.path && ![from.path, ...from.mayImport].some(each => each.startsWith(`${path}/`)),
    );
    for (const folder of ['', 'within/']) {
      const path = `src/${from.path}/${folder}imports.ts`;
      const targetOf = (to: string) => relative(dirname(path), `src/${to}/thing.ts`);
      imports.set(
        path,
        others.map(to => {
          const target = targetOf(to.path);
          return [target.startsWith('.') ? target : `./${target}`, from.mayImport.includes(to.path)];
        }),
      );
    }
  }
  const { refusals, expected } = refusedOf(imports);
  expect(expected.length).toBeGreaterThan(1000);
  expect(refusals).toEqual(expected);
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
  const globs = [
    ...new Set(rooms.flatMap(({ packages = [], inComponents = [] }) => [...packages, ...inComponents])),
  ];
  const importsOf = (those: readonly string[]): Imports =>
    [...globs, 'left-pad'].map(glob => [glob.replace(/\*+/, 'thing'), those.includes(glob)]);
  const imports = new Map<string, Imports>();
  for (const { path, packages = [], inComponents = [] } of rooms) {
    imports.set(`src/${path}/packages.ts`, importsOf(packages));
    imports.set(`src/${path}/usePackages.ts`, importsOf([...packages, ...inComponents]));
  }
  const { refusals, expected } = refusedOf(imports);
  expect(refusals).toEqual(expected);
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
