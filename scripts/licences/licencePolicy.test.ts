import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allowedLicences, isAllowed } from './licencePolicy.ts';

test.each([
  'MIT',
  'Apache-2.0',
  '(MPL-2.0 OR Apache-2.0)',
  'GPL-3.0-only OR MIT',
  'MIT OR SEE LICENSE IN FREE.md',
  'MIT AND ISC',
  '(MIT AND (ISC OR GPL-2.0))',
])('the policy allows %s', expression => {
  expect(isAllowed(expression)).toBe(true);
});

test.each([
  '',
  'UNLICENSED',
  'GPL-3.0-only',
  'AGPL-3.0',
  'MPL-2.0',
  'MIT AND GPL-2.0',
  'MIT AND (GPL-2.0 OR MPL-2.0)',
  'SEE LICENSE IN LICENSE',
  '(MIT',
  'MIT)',
  'MIT OR',
  'MIT ISC',
  'mit',
])('the policy refuses “%s”', expression => {
  expect(isAllowed(expression)).toBe(false);
});

test('the written policy names the licences that are allowed', () => {
  const text = readFileSync('docs/licences.md', 'utf8');
  const listed = [...text.matchAll(/^- `([^`]+)`/gm)].map(([, name]) => name);
  expect(listed).toEqual(allowedLicences);
});
