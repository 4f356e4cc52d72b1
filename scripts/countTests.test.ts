import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { countPlaywright, countReport, countVitest, retriedLine } from './countTests.mjs';

function makeReport(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'taskmates-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'report.json'), text);
  return join(folder, 'report.json');
}

const makeVitest = (passed: number, total: number, files: object[] = []) =>
  makeReport(JSON.stringify({ numPassedTests: passed, numTotalTests: total, testResults: files }));
const makePlaywright = (stats: object, errors: object[] = [], suites: object[] = []) =>
  makeReport(
    JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors, suites }),
  );

test('passed tests count as passed', () => {
  expect(countReport(makeVitest(3, 3), 0, countVitest)).toEqual({ passed: 3, failed: 0, problems: [] });
  const report = makePlaywright({ expected: 4 });
  expect(countReport(report, 0, countPlaywright)).toEqual({
    passed: 4,
    failed: 0,
    problems: [],
    retried: [],
  });
});

test('skipped and unfinished tests count as failed', () => {
  expect(countReport(makeVitest(3, 5), 0, countVitest)).toMatchObject({ passed: 3, failed: 2 });
  const report = makePlaywright({ expected: 1, unexpected: 1, skipped: 2 });
  expect(countReport(report, 1, countPlaywright)).toMatchObject({ passed: 1, failed: 3 });
});

test('a browser test that passed when it was tried again counts as passed and is named', () => {
  const spec = (title: string, status: string) => ({ title, file: 'b.spec.ts', tests: [{ status }] });
  const inner = { specs: [spec('opens', 'flaky'), spec('stays', 'expected')] };
  const suites = [{ specs: [spec('closes', 'flaky'), spec('breaks', 'unexpected')], suites: [inner] }];
  const report = makePlaywright({ expected: 1, unexpected: 1, flaky: 2 }, [], suites);
  const { passed, failed, retried = [] } = countReport(report, 1, countPlaywright);
  expect({ passed, failed }).toEqual({ passed: 3, failed: 1 });
  expect(retriedLine(retried)).toBe(
    '2 passed only when tried again: e2e/b.spec.ts › closes; e2e/b.spec.ts › opens',
  );
  expect(retriedLine([])).toBe('');
  // One that the report does not name cannot be told of.
  expect(countReport(makePlaywright({ expected: 1, flaky: 1 }), 0, countPlaywright)).toMatchObject({
    passed: 1,
    failed: 1,
  });
});

test('a test file that cannot be run counts as a failed test and is named', () => {
  const report = makeVitest(3, 3, [{ name: 'broken.test.ts', status: 'failed', assertionResults: [] }]);
  const count = countReport(report, 1, countVitest);
  expect(count).toEqual({ passed: 3, failed: 1, problems: ['broken.test.ts could not be run.'] });
});

test('an error outside the browser tests counts as a failed test', () => {
  const report = makePlaywright({ expected: 2 }, [{ message: 'The server did not start.' }]);
  const count = countReport(report, 1, countPlaywright);
  expect(count).toEqual({ passed: 2, failed: 1, problems: ['The server did not start.'], retried: [] });
});

test('a missing, unreadable or empty report is a failure even when the runner reports success', () => {
  expect(countReport('no-such-report.json', 0, countVitest)).toMatchObject({ passed: 0, failed: 1 });
  expect(countReport(makeReport('{'), 0, countVitest)).toMatchObject({ passed: 0, failed: 1 });
  expect(countReport(makeReport('{}'), 0, countVitest)).toMatchObject({ passed: 0, failed: 1 });
  expect(countReport(makeReport('{"testResults":[]}'), 0, countVitest)).toMatchObject({
    passed: 0,
    failed: 1,
  });
  expect(countReport(makeVitest(0, 0), 0, countVitest)).toMatchObject({ passed: 0, failed: 1 });
});

test('an exit code that contradicts a clean report is a failure', () => {
  expect(countReport(makeVitest(3, 3), 1, countVitest)).toMatchObject({ passed: 3, failed: 1 });
});
