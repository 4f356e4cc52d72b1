import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('no test replaces a module: where another test has loaded it already, nothing would be replaced', () => {
  const tests = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(file =>
    /\.test\.tsx?$/.test(file),
  );
  expect(tests.length).toBeGreaterThan(100);
  const replacing = /\bvi\.(?:mock|doMock|hoisted)\(/;
  expect(tests.filter(file => replacing.test(readFileSync(join('src', file), 'utf8')))).toEqual([]);
});
