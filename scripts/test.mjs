/**
 * `npm test`: every check in order, all of them even when an earlier one fails, then `N passed, N failed`.
 * A check without tests of its own (types, lint, build, bundle) counts as one.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { countPlaywright, countReport, countVitest } from './countTests.mjs';
import { findOrInstallChromium } from './findChromium.mjs';

/** @typedef {import('./countTests.mjs').Count} Count */

const root = resolve(import.meta.dirname, '..');
const reports = resolve(root, '.cache/reports');

/**
 * Runs a program of this project with this Node (no shell, no input); resolves to its exit code.
 * @param {string} script
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
function run(script, args, env = {}) {
  return new Promise(fulfil => {
    const child = spawn(process.execPath, [resolve(root, script), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', error => {
      console.error(error.message);
      fulfil(1);
    });
    child.on('close', code => fulfil(code ?? 1));
  });
}

/**
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<Count>}
 */
async function check(script, args) {
  const code = await run(script, args);
  return code === 0
    ? { passed: 1, failed: 0, problems: [] }
    : { passed: 0, failed: 1, problems: [`Exit code ${code}.`] };
}

/** @returns {Promise<Count>} */
async function unit() {
  const report = resolve(reports, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run('node_modules/vitest/vitest.mjs', ['run', ...reporters]);
  return countReport(report, code, countVitest);
}

/** @returns {Promise<Count>} */
async function browser() {
  const path = findOrInstallChromium();
  console.log(`Chromium: ${path}`);
  const code = await run('node_modules/@playwright/test/cli.js', ['test'], { CHROMIUM_PATH: path });
  return countReport(resolve(reports, 'browser.json'), code, countPlaywright);
}

/** @type {[name: string, run: () => Promise<Count>][]} */
const stages = [
  ['types', () => check('node_modules/typescript/bin/tsc', ['-b'])],
  [
    'lint',
    () =>
      check('node_modules/@biomejs/biome/bin/biome', [
        'ci',
        '.',
        ...(process.stderr.isTTY ? [] : ['--colors=off']),
      ]),
  ],
  ['dead code', () => check('node_modules/knip/bin/knip.js', ['--no-progress'])],
  ['unit', unit],
  ['build', () => check('node_modules/vite/bin/vite.js', ['build'])],
  ['tool', () => check('node_modules/vite/bin/vite.js', ['build', '--config', 'vite.cli.config.ts'])],
  ['bundle', () => check('scripts/checkBundle.mjs', [])],
  ['browser', browser],
];

// A report or a site left by an earlier run must not be taken for this one's.
rmSync(reports, { recursive: true, force: true });
for (const built of ['dist', 'dist-cli']) rmSync(resolve(root, built), { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const total = { passed: 0, failed: 0 };
const summary = [];
for (const [name, stage] of stages) {
  console.log(`\n== ${name} ==`);
  const start = performance.now();
  const count = await stage().catch(error => ({ passed: 0, failed: 1, problems: [String(error)] }));
  for (const problem of count.problems) console.error(problem);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  summary.push(`${name.padEnd(9)} ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
  total.passed += count.passed;
  total.failed += count.failed;
}

console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
