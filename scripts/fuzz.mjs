/**
 * `npm run fuzz`: the tests with random cases, 10,000 a property or as many as FUZZ_RUNS says, drawn anew each time.
 * Arguments are those of Vitest: `npm run fuzz -- src/files`.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const wanted = process.argv.slice(2);
const files = readdirSync(resolve(root, 'src'), { recursive: true, withFileTypes: true })
  .map(entry => relative(root, join(entry.parentPath, entry.name)))
  .filter(
    path => /\.test\.tsx?$/.test(path) && wanted.every(part => part.startsWith('-') || path.includes(part)),
  )
  .filter(path => readFileSync(resolve(root, path), 'utf8').includes('fuzzRuns'));
if (files.length === 0) throw new Error(`No test with random cases is at ${wanted.join(' ')}.`);

spawn(
  process.execPath,
  [
    resolve(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...files,
    ...wanted.filter(part => part.startsWith('-')),
  ],
  { cwd: root, env: { FUZZ_RUNS: '10000', ...process.env }, stdio: 'inherit' },
).on('close', code => {
  process.exitCode = code ?? 1;
});
