import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { apiText, examplesIn } from '../scripts/library/apiText.ts';
import { libraryTypes } from '../scripts/library/declarations.ts';
import type { FrontierJson } from '../src/files/write/frontierJson.ts';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'taskmates-package-'));

/** Runs a program in the folder of a stranger, who has nothing of this repository; what it prints. */
function run(command: string, args: readonly string[], cwd = folder): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    // What is printed is compared: without colours, whatever runs this.
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  expect(status, `${command} ${args.join(' ')}\n${stdout}\n${stderr}`).toBe(0);
  return stdout;
}

const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--offline'];

test.describe.configure({ mode: 'serial' });
test.beforeAll(() => {
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], root);
  const archive = readdirSync(folder).find(name => name.endsWith('.tgz'));
  expect(archive).toBe('taskmates-1.0.0.tgz');
  writeFileSync(join(folder, 'package.json'), '{ "name": "stranger", "private": true, "type": "module" }\n');
  run('npm', ['install', ...quietly, `./${archive}`]);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the packed package runs as a command in an empty folder, and brings no other package along', () => {
  const installed = readdirSync(join(folder, 'node_modules')).filter(name => !name.startsWith('.'));
  expect(installed).toEqual(['taskmates']);
  expect(run('npx', ['--no-install', 'taskmates', '--version'])).toBe('1.0.0\n');
  const args = ['taskmates', 'frontier', 'setting-1', '--max-networks', '3', '--json'];
  const { strategies } = JSON.parse(run('npx', ['--no-install', ...args])) as FrontierJson;
  expect(strategies.optimal?.some(({ proved, networks }) => proved && networks.length > 1)).toBe(true);
});

test('the examples of the documentation compile without anything else and print what they say', () => {
  const examples = examplesIn(readFileSync(join(root, 'docs/api.md'), 'utf8'));
  expect(examples.length).toBeGreaterThan(1);
  const names = examples.map(({ program }, i) => {
    for (const ending of ['mts', 'mjs']) writeFileSync(join(folder, `example${i}.${ending}`), program);
    return `example${i}.mts`;
  });
  writeFileSync(
    join(folder, 'console.d.ts'),
    'declare const console: { log(...values: unknown[]): void };\n',
  );
  const strict = [
    '--strict',
    '--noEmit',
    '--target',
    'es2023',
    '--module',
    'nodenext',
    '--types',
    '',
    '--lib',
    'es2023',
  ];
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...strict, 'console.d.ts', ...names]);
  for (const [i, { prints }] of examples.entries())
    expect(
      run(process.execPath, [`example${i}.mjs`])
        .trim()
        .split('\n'),
    ).toEqual(prints);
});

test('the documentation is what the docstrings say', () => {
  const types = libraryTypes(join(root, '.cache/types/src/library/taskmates.d.ts'));
  expect(readFileSync(join(root, 'docs/api.md'), 'utf8'), 'run npm run api').toBe(apiText(types));
});
