import { expect, test } from 'vitest';
import { slowestLines, timesOfPlaywright, timesOfVitest } from './slowestTests.mjs';

test('the tests of both reports are named with their files, the slowest first', () => {
  const units = timesOfVitest(
    {
      testResults: [
        {
          name: '/here/src/a.test.ts',
          assertionResults: [
            { fullName: 'a adds', duration: 1500 },
            { fullName: 'a never ran', duration: null },
          ],
        },
      ],
    },
    '/here',
  );
  const spec = (title: string, ...durations: number[]) => ({
    title,
    file: 'b.spec.ts',
    tests: [{ results: durations.map(duration => ({ duration })) }],
  });
  const inner = { title: 'The page', specs: [spec('opens', 2000, 400)] };
  const pages = timesOfPlaywright({
    suites: [{ title: 'b.spec.ts', specs: [spec('closes', 900)], suites: [inner] }],
  });
  expect(slowestLines([...units, ...pages], 3)).toEqual([
    '   2.4 s  e2e/b.spec.ts › opens',
    '   1.5 s  src/a.test.ts › a adds',
    '   0.9 s  e2e/b.spec.ts › closes',
  ]);
});
