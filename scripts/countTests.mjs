/**
 * Counts tests from the reports of the test runners. A test that did not run counts as failed; one that passed only when it was
 * tried again counts as passed, and is named.
 */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, problems: string[], retried?: string[] }} Count */
/**
 * @typedef {{ numPassedTests: number, numTotalTests: number,
 *   testResults: { name: string, status: string, assertionResults: unknown[] }[] }} VitestReport
 * @typedef {{ suites?: PlaywrightSuite[], specs?: { title: string, file: string, tests: { status: string }[] }[] }} PlaywrightSuite
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors: { message?: string }[], suites?: PlaywrightSuite[] }} PlaywrightReport
 */

/**
 * Files that failed before any of their tests could run count as one failed test each.
 * @param {VitestReport} report
 * @returns {Count}
 */
export function countVitest(report) {
  const broken = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numTotalTests - report.numPassedTests + broken.length,
    problems: broken.map(file => `${file.name} could not be run.`),
  };
}

/**
 * Errors outside a test (a spec that does not load, a server that does not start) count as one failed test each.
 * @param {PlaywrightReport} report
 * @returns {Count}
 */
export function countPlaywright({ stats, errors, suites = [] }) {
  const retried = suites.flatMap(retriedIn);
  return {
    passed: stats.expected + retried.length,
    failed: stats.unexpected + stats.skipped + errors.length + stats.flaky - retried.length,
    problems: errors.map(error => error.message ?? 'An error without a message outside the tests.'),
    retried,
  };
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {string[]}
 */
function retriedIn({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests.flatMap(({ status }) => (status === 'flaky' ? `e2e/${file} › ${title}` : [])),
  );
  return [...own, ...suites.flatMap(retriedIn)];
}

/**
 * Says which tests passed only when they were tried again; nothing where there are none.
 * @param {readonly string[]} names
 */
export function retriedLine(names) {
  return names.length === 0 ? '' : `${names.length} passed only when tried again: ${names.join('; ')}`;
}

/**
 * The count of one runner: what its report says, made to fail when that cannot be the whole truth (no report,
 * an unreadable one, no test, or an exit code that contradicts the report).
 * @template Report
 * @param {string} file
 * @param {number} exitCode
 * @param {(report: Report) => Count} count
 * @returns {Count}
 */
export function countReport(file, exitCode, count) {
  const failure = (/** @type {string} */ problem) => ({ passed: 0, failed: 1, problems: [problem] });
  if (!existsSync(file)) return failure(`The runner ended with code ${exitCode} and wrote no report.`);
  /** @type {Count} */
  let result;
  try {
    result = count(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    return failure(`The report cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  if (![result.passed, result.failed].every(Number.isInteger)) return failure('The report holds no counts.');
  if (result.passed + result.failed === 0) return failure('No test ran.');
  if (exitCode !== 0 && result.failed === 0) {
    const problem = `All tests passed, and yet the runner ended with code ${exitCode}.`;
    return { ...result, failed: 1, problems: [...result.problems, problem] };
  }
  return result;
}
