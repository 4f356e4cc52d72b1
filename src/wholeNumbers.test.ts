import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/**
 * A number or day written by the locale, which takes a phone a sixth of a second the first time; a whole one does without
 * (`localNumber`), a day by a message (`formatDay`).
 */
const slow = /\.toLocale(?:Date|Time)?String\(|Intl\.(?:Number|DateTime)Format/;
/** Off the page's thread, or where a fraction has no other way. */
const allowed = ['base/i18n/localNumber.ts', 'core/frontier/traceDrawn.ts'];

it('writes numbers in the page by localNumber alone, and days by no format of the browser', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    file => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith('cli'),
  );
  expect(files.length).toBeGreaterThan(100);
  const found = files.filter(file => slow.test(readFileSync(join('src', file), 'utf8')));
  expect(found.sort()).toEqual(allowed);
});
