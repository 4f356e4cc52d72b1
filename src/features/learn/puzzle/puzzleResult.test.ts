import { expect, test } from 'vitest';
import { isTrue, readResult, writeResult } from './puzzleResult.ts';

test('what is told of a result is read again, and holds a total and a number of hints alone', () => {
  for (const result of [
    { total: 0.471812345678, hints: 0 },
    { total: -3.2e-7, hints: 2 },
    { total: 0, hints: 12 },
  ]) {
    const text = writeResult(result);
    expect(text).toMatch(/^[\d.eE+-]{1,24}~\d{1,2}$/);
    const read = readResult(text);
    expect(read?.hints).toBe(result.hints);
    expect(read && isTrue(read, result.total)).toBe(true);
  }
});

test('another total is not true, and what is no result is none', () => {
  expect(isTrue({ total: 0.4718, hints: 0 }, 0.4719)).toBe(false);
  for (const text of ['', '~', '0.4', '0.4~', 'x~1', '0.4~-1', '0.4~1.5'])
    expect(readResult(text)).toBe(undefined);
});
