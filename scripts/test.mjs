/**
 * `npm test`: every check, all of them even when another fails, then the slowest tests and `N passed, N failed`.
 * A check without tests of its own (types, lint, build, bundle) counts as one. What uses one core runs in two lines side by
 * side; the unit tests and then the browser tests use all of them, one after the other: beside each other both take longer.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { countPlaywright, countReport, countVitest, retriedLine } from './countTests.mjs';
import { runStage } from './runStage.mjs';
import { slowestLines, timesOfPlaywright, timesOfVitest } from './slowestTests.mjs';

/** @typedef {import('./countTests.mjs').Count} Count */

const root = resolve(import.meta.dirname, '..');
const reports = resolve(root, '.cache/reports');
const unitReport = resolve(reports, 'unit.json');
const browserReport = resolve(reports, 'browser.json');

/**
 * @param {string} stage
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<Count>}
 */
async function check(stage, script, args) {
  const { code } = await runStage(stage, script, args);
  return code === 0
    ? { passed: 1, failed: 0, problems: [] }
    : { passed: 0, failed: 1, problems: [`Exit code ${code}.`] };
}

/** @returns {Promise<Count>} */
async function unit() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  const { code } = await runStage('unit', 'node_modules/vitest/vitest.mjs', ['run', ...reporters]);
  return countReport(unitReport, code, countVitest);
}

/**
 * @param {Promise<{ code: number, output: string }>} chromium
 * @returns {Promise<Count>}
 */
async function browser(chromium) {
  const { code: status, output: path } = await chromium;
  if (status !== 0) return { passed: 0, failed: 1, problems: ['There is no Chromium.'] };
  const { code } = await runStage('browser', 'node_modules/@playwright/test/cli.js', ['test'], {
    CHROMIUM_PATH: path,
  });
  return countReport(browserReport, code, countPlaywright);
}

/** @typedef {[name: string, run: () => Promise<Count>]} Stage */

const vite = 'node_modules/vite/bin/vite.js';
const colours = process.stderr.isTTY ? [] : ['--colors=off'];
/** @type {Stage[]} */
const ofTypes = [
  ['types', () => check('types', 'node_modules/typescript/bin/tsc', ['-b'])],
  // Of the types that the first stage made.
  ['library', () => check('library', vite, ['build', '--config', 'vite.library.config.ts'])],
  ['dead code', () => check('dead code', 'node_modules/knip/bin/knip.js', ['--no-progress'])],
];
/** @type {Stage[]} */
const ofSite = [
  ['build', () => check('build', vite, ['build'])],
  ['tool', () => check('tool', vite, ['build', '--config', 'vite.cli.config.ts'])],
  ['bundle', () => check('bundle', 'scripts/checkBundle.mjs', [])],
  ['lint', () => check('lint', 'node_modules/@biomejs/biome/bin/biome', ['ci', '.', ...colours])],
];
/** @type {Stage[]} */
const tests = [
  ['unit', unit],
  ['browser', () => browser(chromium)],
];

// A report or a site left by an earlier run must not be taken for this one's.
rmSync(reports, { recursive: true, force: true });
for (const built of ['dist', 'dist-cli', 'dist-lib'])
  rmSync(resolve(root, built), { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const retried = [];
/** @type {Map<string, string>} */
const summary = new Map();

/** @param {Stage[]} stages */
async function runInOrder(stages) {
  for (const [name, stage] of stages) {
    const start = performance.now();
    /** @type {Count} */
    const count = await stage().catch(error => ({ passed: 0, failed: 1, problems: [String(error)] }));
    for (const problem of count.problems) console.error(`${name.padEnd(9)}| ${problem}`);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    summary.set(
      name,
      `${name.padEnd(9)} ${count.passed} passed, ${count.failed} failed (${seconds} s)${count.problems.length > 0 ? `\n  ${count.problems.join('\n  ')}` : ''}`,
    );
    total.passed += count.passed;
    total.failed += count.failed;
    retried.push(...(count.retried ?? []));
  }
}

// Where one has to be installed, that is done beside the first stages.
const chromium = runStage('chromium', 'scripts/findChromium.mjs', []);
await Promise.all([runInOrder(ofTypes), runInOrder(ofSite)]);
await runInOrder(tests);

/**
 * @template Report
 * @param {string} file
 * @param {(report: Report) => import('./slowestTests.mjs').TimedTest[]} timesOf
 */
const timesIn = (file, timesOf) => {
  try {
    return existsSync(file) ? timesOf(JSON.parse(readFileSync(file, 'utf8'))) : [];
  } catch {
    // Counted as failed above.
    return [];
  }
};
const times = [
  ...timesIn(unitReport, report => timesOfVitest(report, root)),
  ...timesIn(browserReport, timesOfPlaywright),
];
console.log(`\nThe slowest tests\n${slowestLines(times, 10).join('\n')}\n`);
console.log(`${[...ofTypes, ...ofSite, ...tests].map(([name]) => summary.get(name)).join('\n')}\n`);
if (retried.length > 0) console.log(`${retriedLine(retried)}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
