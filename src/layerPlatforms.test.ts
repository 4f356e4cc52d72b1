import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporaryProject } from '../scripts/makeTemporaryProject.ts';

/**
 * What the compiler, with this project's settings, says of each file: the codes of its errors.
 */
function compile(files: Readonly<Record<string, string>>): Record<string, string[]> {
  const folder = makeTemporaryProject(files);
  const found: Record<string, string[]> = Object.fromEntries(Object.keys(files).map(path => [path, []]));
  const layers = new Set(Object.keys(files).map(path => path.split('/').slice(0, 2).join('/')));
  const compiler = resolve('node_modules/typescript/bin/tsc');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [compiler, '-b', '--pretty', 'false', ...layers],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  for (const [, path = '', code = ''] of stdout.matchAll(/^(\S+?)\(\d+,\d+\): error (TS\d+)/gm))
    found[path]?.push(code);
  expect(stderr).toBe('');
  const anyError = Object.values(found).some(codes => codes.length > 0);
  expect(status === 0, stdout).toBe(!anyError);
  return found;
}

const name = (value: string) => `export const thing: unknown = ${value};\n`;
const unknownName = expect.stringMatching(/^TS(2304|2584|2580|2591|2503)$/);

test('the compiler refuses what a layer may not name', () => {
  const files = {
    'src/i18n/document.ts': name('document'),
    'src/domain/document.ts': name('document'),
    'src/domain/performance.ts': name('performance'),
    'src/domain/setTimeout.ts': name('setTimeout'),
    'src/domain/process.ts': name('process'),
    'src/formats/window.ts': name('window'),
    'src/protocol/Worker.ts': name('Worker'),
    'src/lab/document.ts': name('document'),
    'src/lab/process.ts': name('process'),
    'src/workers/window.ts': name('window'),
    'src/workers/document.ts': name('document'),
    'src/clients/process.ts': name('process'),
    'src/state/process.ts': name('process'),
    'src/cli/document.ts': name('document'),
    'src/cli/window.ts': name('window'),
  };
  expect(compile(files)).toEqual(Object.fromEntries(Object.keys(files).map(path => [path, [unknownName]])));
});

test('the compiler refuses an import from a layer above, even a type that the linter cannot see', () => {
  const above = {
    'src/i18n/thing.ts': 'export type Thing = number;\n',
    'src/views/thing.ts': 'export type Thing = number;\n',
  };
  const files = {
    'src/domain/upward.ts': "export type Thing = import('../views/thing.ts').Thing;\n",
    'src/workers/upward.ts': "export type Thing = import('../views/thing.ts').Thing;\n",
    'src/state/upward.ts': "export type Thing = import('../views/thing.ts').Thing;\n",
    'src/cli/upward.ts': "export type Thing = import('../views/thing.ts').Thing;\n",
    'src/charts/upward.ts': "export type Thing = import('../views/thing.ts').Thing;\n",
  };
  const found = compile({ ...above, ...files });
  for (const path of Object.keys(files)) expect(found[path], path).toContain('TS6307');
});

test('the compiler lets through what each layer may name and import', () => {
  const files = {
    'src/i18n/thing.ts': name('new Intl.NumberFormat()'),
    'src/domain/thing.ts': name('Math.sqrt(2)'),
    'src/formats/thing.ts': "export { thing } from '../domain/thing.ts';\n",
    'src/protocol/thing.ts': "export { thing } from '../domain/thing.ts';\n",
    'src/workers/thing.ts': `import '../formats/thing.ts';\n${name('postMessage')}`,
    'src/lab/thing.ts': `import '../domain/thing.ts';\n${name('WebAssembly')}`,
    'src/clients/thing.ts': `import '../protocol/thing.ts';\n${name('Worker')}`,
    'src/state/thing.ts': `import '../clients/thing.ts';\n${name('window')}`,
    'src/cli/thing.ts': `import '../state/thing.ts';\nimport 'node:fs';\n${name('process')}`,
    'src/ui/thing.ts': `import '../i18n/thing.ts';\n${name('document')}`,
    'src/charts/thing.ts': `import '../ui/thing.ts';\n${name('document')}`,
    'src/views/thing.ts': `import '../charts/thing.ts';\nimport '../state/thing.ts';\n${name('document')}`,
  };
  expect(compile(files)).toEqual(Object.fromEntries(Object.keys(files).map(path => [path, []])));
});

/** Where a text asks the clock or an unseeded generator, comments left out. */
function impurities(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return (
    code.match(/Math\s*\.\s*random|\bDate\b|\bperformance\b|\bcrypto\b|Math\s*\[|=\s*Math\b(?!\.)/g) ?? []
  );
}

test('the domain asks neither the clock nor an unseeded generator', () => {
  const names = readdirSync('src/domain', { recursive: true, encoding: 'utf8' });
  const files = names.filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(4);
  const found = files.filter(file => impurities(readFileSync(join('src/domain', file), 'utf8')).length > 0);
  expect(found).toEqual([]);
});

test('the search for impurities finds each of them, and none in a comment', () => {
  const lines = [
    'Math.random()',
    'Math .random()',
    'const { random } = Math;',
    "Math['random']()",
    'Date.now()',
    'new Date()',
    'performance.now()',
  ];
  for (const line of lines) expect(impurities(line), line).toHaveLength(1);
  expect(
    impurities('/** Never Math.random or Date. */\nconst root = Math.sqrt(2); // not performance'),
  ).toEqual([]);
});
