import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('a dotted underline means one thing: a word of the glossary', () => {
  const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.css'),
  );
  expect(sheets.length).toBeGreaterThan(20);
  const dotted = sheets.filter(file => /\bdotted\b/.test(readFileSync(`src/${file}`, 'utf8')));
  expect(dotted).toEqual(['app/glossary/Term.module.css']);
});
