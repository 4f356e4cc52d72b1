import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { roomOf, roomPaths, rooms } from '../scripts/layers.ts';
import { makeTemporaryProject } from '../scripts/makeTemporaryProject.ts';
import type { Platform } from '../scripts/room.ts';

/** The text of each file by its path, as lines. */
type Lines = Readonly<Record<string, readonly string[]>>;

/**
 * What the compiler, with this project's settings, says of each line of each file, by `path: line`: the codes of its errors.
 */
function compile(lines: Lines): Record<string, string[]> {
  const files = Object.fromEntries(
    Object.entries(lines).map(([path, each]) => [path, each.map(line => `${line}\n`).join('')]),
  );
  const folder = makeTemporaryProject(files);
  const found: Record<string, string[]> = Object.fromEntries(
    Object.entries(lines).flatMap(([path, each]) => each.map(line => [`${path}: ${line}`, []])),
  );
  const projects = new Set(Object.keys(files).map(path => `src/${roomOf(path.replace(/^src\//, ''))?.path}`));
  const compiler = resolve('node_modules/typescript/bin/tsc');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [compiler, '-b', '--pretty', 'false', ...projects],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  for (const [, path = '', line, code = ''] of stdout.matchAll(/^(\S+?)\((\d+),\d+\): error (TS\d+)/gm))
    found[`${path}: ${lines[path]?.[Number(line) - 1]}`]?.push(code);
  expect(stderr).toBe('');
  const anyError = Object.values(found).some(codes => codes.length > 0);
  expect(status === 0, stdout).toBe(!anyError);
  return found;
}

const name = (value: string, index: number) => `export const thing${index}: unknown = ${value};`;
const unknownName = expect.stringMatching(/^TS(2304|2584|2580|2591|2503)$/);

/** What a room of each platform may name, and what not. */
const namesOf: Readonly<
  Record<Platform, { readonly known: readonly string[]; readonly unknown: readonly string[] }>
> = {
  none: {
    known: ['Math.sqrt(2)', 'new Intl.NumberFormat()'],
    unknown: ['document', 'performance', 'setTimeout', 'process', 'Worker'],
  },
  browser: { known: ['document', 'Worker'], unknown: ['process'] },
  worker: { known: ['postMessage', 'WebAssembly'], unknown: ['window', 'document', 'process'] },
  node: { known: ['process'], unknown: ['document', 'window'] },
};

test('the compiler lets each room name what its platform has, and refuses the rest', () => {
  const files: Record<string, readonly string[]> = {};
  const expected: Record<string, unknown> = {};
  for (const { path, platform } of rooms) {
    const { known, unknown } = namesOf[platform];
    const lines = [...known, ...unknown].map(name);
    const file = `src/${path}/names.ts`;
    files[file] = lines;
    for (const [index, line] of lines.entries())
      expected[`${file}: ${line}`] = index < known.length ? [] : [unknownName];
  }
  expect(compile(files)).toEqual(expected);
});

/** The rooms that a room may import, and those that these may import: the compiler takes references on. */
function reachOf(path: string): ReadonlySet<string> {
  const reached = new Set(rooms.find(room => room.path === path)?.mayImport);
  for (const other of reached) for (const next of reachOf(other)) reached.add(next);
  return reached;
}

/** A type in every room, and in each a file with a line for each type of another room that `isWanted`. */
function typeImports(isWanted: (from: string, to: string) => boolean): Lines {
  const files: Record<string, readonly string[]> = {};
  for (const from of roomPaths) {
    files[`src/${from}/thing.ts`] = ['export type Thing = number;'];
    const file = `src/${from}/imports.ts`;
    const others = roomPaths.filter(path => path !== from && isWanted(from, path));
    files[file] = others.map((to, index) => {
      const target = relative(dirname(file), `src/${to}/thing.ts`);
      return `export type Thing${index} = import('${target.startsWith('.') ? target : `./${target}`}').Thing;`;
    });
  }
  return files;
}

test('the compiler lets through what the table of layers does', () => {
  const found = compile(typeImports((from, to) => reachOf(from).has(to)));
  expect(Object.keys(found).length).toBeGreaterThan(100);
  expect(Object.entries(found).filter(([, codes]) => codes.length > 0)).toEqual([]);
});

test('the compiler refuses imports from rooms that are out of reach, even of a type that the linter cannot see', () => {
  const found = compile(typeImports((from, to) => !reachOf(from).has(to)));
  const imports = Object.entries(found).filter(([place]) => !place.includes('/thing.ts: '));
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.filter(([, codes]) => !codes.includes('TS6307')).map(([place]) => place)).toEqual([]);
});

/** Where a text asks the clock or an unseeded generator, comments left out. */
function impurities(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return (
    code.match(/Math\s*\.\s*random|\bDate\b|\bperformance\b|\bcrypto\b|Math\s*\[|=\s*Math\b(?!\.)/g) ?? []
  );
}

test('the core asks neither the clock nor an unseeded generator', () => {
  const names = readdirSync('src/core', { recursive: true, encoding: 'utf8' });
  const files = names.filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(4);
  const found = files.filter(file => impurities(readFileSync(join('src/core', file), 'utf8')).length > 0);
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
