import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The tests that a line of the threat model names: a file, and words of the name of a test in it. */
const named = /`([^`]+\.(?:test|spec)\.tsx?)`: ([^;|]+?)\s*(?=[;|])/g;

test('every line of the threat model names tests that are there', () => {
  const lines = readFileSync('docs/security.md', 'utf8')
    .split('\n')
    .filter(line => line.startsWith('| ') && !line.startsWith('| who |') && !line.startsWith('| --- '));
  expect(lines.length).toBeGreaterThan(8);
  for (const line of lines) {
    const tests = [...line.matchAll(named)];
    expect(tests.length, line).toBeGreaterThan(0);
    for (const [, file = '', words = ''] of tests) {
      expect(existsSync(file), file).toBe(true);
      expect(readFileSync(file, 'utf8'), `${file} has no test of these words`).toContain(words);
    }
  }
});
