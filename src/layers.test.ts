import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporaryProject } from '../scripts/makeTemporaryProject.ts';

/** Every layer with the layers it may import. What is not named here is forbidden and must be refused. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  i18n: [],
  domain: [],
  formats: ['domain'],
  protocol: ['domain', 'formats'],
  lab: ['domain'],
  workers: ['domain', 'formats', 'protocol', 'lab'],
  clients: ['domain', 'formats', 'protocol'],
  state: ['i18n', 'domain', 'formats', 'protocol', 'clients'],
  ui: ['i18n'],
  charts: ['i18n', 'domain', 'ui'],
  views: ['i18n', 'domain', 'formats', 'protocol', 'clients', 'state', 'ui', 'charts'],
  cli: ['domain', 'formats', 'state'],
};
const layers = Object.keys(mayImport);
const views = ['explore', 'compare', 'lab', 'learn', 'data'];

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

test('the table of layers names every folder of src, and the list of views every folder of views', () => {
  const folders = (path: string) =>
    readdirSync(path, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? [entry.name] : []));
  expect(folders('src').filter(name => !layers.includes(name))).toEqual([]);
  expect(folders('src/views').filter(name => !views.includes(name))).toEqual([]);
});

test('every import from one layer into another is refused or let through as the table of layers says', () => {
  const files: Record<string, string> = {};
  const expected: Record<string, string[]> = {};
  for (const from of layers) {
    for (const to of layers.filter(layer => layer !== from)) {
      const verdict = mayImport[from]?.includes(to) ? [] : refused;
      const places = {
        [`src/${from}/${to}Import.ts`]: '..',
        [`src/${from}/explore/${to}Import.ts`]: '../..',
      };
      for (const [path, up] of Object.entries(places)) {
        files[path] = importing(`${up}/${to}/thing.ts`);
        expected[path] = verdict;
      }
    }
  }
  expect(lint(files)).toEqual(expected);
});

test('an import is refused in every form in which it can be written', () => {
  const files = {
    'src/domain/named.ts': "import { thing } from '../formats/thing.ts';\n\nexport const other = thing;\n",
    'src/domain/type.ts': "import type { Thing } from '../formats/thing.ts';\n\nexport type Other = Thing;\n",
    'src/domain/again.ts': "export { thing } from '../formats/thing.ts';\n",
    'src/domain/dynamic.ts': "export const other = await import('../formats/thing.ts');\n",
  };
  const broken = lint(files);
  for (const path of Object.keys(files)) expect(broken[path], path).toContain(refused[0]);
});

test('a view may import itself but no sibling and not the shell, which may import every view', () => {
  const files: Record<string, string> = {};
  const expected: Record<string, string[]> = {};
  const add = (path: string, specifier: string, verdict: string[]) => {
    files[path] = importing(specifier);
    expected[path] = verdict;
  };
  for (const view of views) {
    add(`src/views/${view}View.tsx`, `./${view}/thing.tsx`, []);
    add(`src/views/${view}/own.tsx`, './panels/thing.tsx', []);
    add(`src/views/${view}/shell.tsx`, '../App.tsx', refused);
    for (const sibling of views.filter(name => name !== view)) {
      add(`src/views/${view}/${sibling}.tsx`, `../${sibling}/thing.tsx`, refused);
      add(`src/views/${view}/panels/${sibling}.tsx`, `../../${sibling}/thing.tsx`, refused);
    }
  }
  expect(lint(files)).toEqual(expected);
});

test('a package is let into the layers that need it and refused in all others', () => {
  const homes: Readonly<Record<string, readonly string[]>> = {
    react: ['ui', 'charts', 'views'],
    'react-dom/client': ['views'],
    'd3-scale': ['charts'],
    zustand: ['state'],
    'zustand/vanilla': ['state'],
    comlink: ['workers', 'clients'],
    valibot: ['formats', 'protocol', 'clients', 'state'],
    'simple-statistics': ['domain'],
    papaparse: ['formats'],
    hyparquet: ['formats'],
    'hyparquet-writer': ['formats'],
    fflate: ['formats'],
    'idb-keyval': ['state'],
    '@tensorflow/tfjs-core': ['lab'],
    '@tensorflow/tfjs-core/dist/ops': ['lab'],
    'node:fs': ['cli'],
    'node:fs/promises': ['cli'],
    'left-pad': [],
  };
  const files: Record<string, string> = {
    'src/state/useThing.ts': importing('react'),
    'src/views/explore/thing.tsx': importing('d3-scale'),
  };
  const expected: Record<string, string[]> = {
    'src/state/useThing.ts': [],
    'src/views/explore/thing.tsx': refused,
  };
  for (const [index, [name, home]] of Object.entries(homes).entries()) {
    for (const layer of layers) {
      files[`src/${layer}/package${index}.ts`] = importing(name);
      expected[`src/${layer}/package${index}.ts`] = home.includes(layer) ? [] : refused;
    }
  }
  expect(lint(files)).toEqual(expected);
});

test('every other rule that the project leans on refuses what it should', () => {
  const broken = lint({
    'src/domain/clock.ts': 'export const now = () => Date.now();\n',
    'src/domain/day.ts': 'export const day = () => new Date();\n',
    'src/domain/any.ts': 'export const value: any = 1;\n',
    'src/domain/sure.ts': 'export const first = (values: number[]) => values[0]!;\n',
    'src/domain/cycleA.ts': "import { b } from './cycleB.ts';\n\nexport const a = () => b();\n",
    'src/domain/cycleB.ts': "import { a } from './cycleA.ts';\n\nexport const b = (): number => a();\n",
    'src/domain/bare.ts': "import { a } from './cycleA';\n\nexport const c = a;\n",
    'src/domain/skipped.test.ts': "import { test } from 'vitest';\n\ntest.skip('nothing', () => {});\n",
    'e2e/focused.spec.ts': "import { test } from '@playwright/test';\n\ntest.only('nothing', () => {});\n",
    'e2e/unawaited.spec.ts':
      "import { expect, test } from '@playwright/test';\n\ntest('wait', async ({ page }) => {\n  expect(page).toHaveTitle('a');\n});\n",
    'e2e/sleeping.spec.ts':
      "import { test } from '@playwright/test';\n\ntest('wait', async ({ page }) => {\n  await page.waitForTimeout(5);\n});\n",
    'src/domain/long.ts': `${'export {};\n'.repeat(301)}`,
    'src/state/floating.ts': 'const wait = async () => 1;\n\nexport function start() {\n  wait();\n}\n',
    'src/views/explore/Hook.tsx':
      "import { useEffect } from 'react';\n\nexport function useTitle(title: string) {\n  useEffect(() => {\n    document.title = title;\n  }, []);\n}\n",
  });
  expect(broken).toMatchObject({
    'src/domain/clock.ts': ['lint/style/noRestrictedGlobals'],
    'src/domain/day.ts': ['lint/style/noRestrictedGlobals'],
    'src/domain/any.ts': ['lint/suspicious/noExplicitAny'],
    'src/domain/sure.ts': ['lint/style/noNonNullAssertion'],
    'src/domain/cycleA.ts': ['lint/suspicious/noImportCycles'],
    'src/domain/cycleB.ts': ['lint/suspicious/noImportCycles'],
    'src/domain/bare.ts': ['lint/correctness/useImportExtensions'],
    'src/domain/skipped.test.ts': ['lint/suspicious/noSkippedTests'],
    'e2e/focused.spec.ts': ['lint/suspicious/noFocusedTests'],
    'e2e/unawaited.spec.ts': ['lint/nursery/noPlaywrightMissingAwait'],
    'e2e/sleeping.spec.ts': ['lint/nursery/noPlaywrightWaitForTimeout'],
    'src/state/floating.ts': ['lint/nursery/noFloatingPromises'],
    'src/views/explore/Hook.tsx': ['lint/correctness/useExhaustiveDependencies'],
  });
  expect(broken['src/domain/long.ts']).toContain('lint/style/noExcessiveLinesPerFile');
});
