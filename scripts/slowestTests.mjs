/** The slowest tests of both runners, from their reports. */

/** @typedef {{ seconds: number, name: string }} TimedTest */
/**
 * @typedef {{ testResults: { name: string, assertionResults: { fullName: string, duration?: number | null }[] }[] }} VitestTimes
 * @typedef {{ title: string, file?: string, suites?: PlaywrightSuite[],
 *   specs: { title: string, file: string, tests: { results: { duration: number }[] }[] }[] }} PlaywrightSuite
 */

/**
 * @param {VitestTimes} report
 * @param {string} root
 * @returns {TimedTest[]}
 */
export function timesOfVitest({ testResults }, root) {
  return testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({
      seconds: (duration ?? 0) / 1000,
      name: `${file.replace(`${root}/`, '')} › ${fullName}`,
    })),
  );
}

/**
 * @param {{ suites: PlaywrightSuite[] }} report
 * @returns {TimedTest[]}
 */
export function timesOfPlaywright({ suites }) {
  return suites.flatMap(suite => [
    ...timesOfPlaywright({ suites: suite.suites ?? [] }),
    ...suite.specs.flatMap(({ title, file, tests }) =>
      tests.map(({ results }) => ({
        seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
        name: `e2e/${file} › ${title}`,
      })),
    ),
  ]);
}

/**
 * The lines that name the slowest tests, the slowest first.
 * @param {readonly TimedTest[]} tests
 * @param {number} count
 */
export function slowestLines(tests, count) {
  return [...tests]
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, count)
    .map(({ seconds, name }) => `${seconds.toFixed(1).padStart(6)} s  ${name}`);
}
