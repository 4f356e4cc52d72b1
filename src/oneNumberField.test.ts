import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  file => file.endsWith('.tsx') && !file.endsWith('.test.tsx'),
);
const naming = (pattern: RegExp) =>
  files.filter(file => pattern.test(readFileSync(join('src', file), 'utf8')));

it('numbers are typed into text fields alone: browsers read 2,5 as 25 elsewhere, and change it by the wheel', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(naming(/type="number"/)).toEqual([]);
});

it('every field that Enter commits asks whether it takes a candidate of an input method', () => {
  expect(naming(/event\.key === 'Enter'/)).toEqual([]);
});
