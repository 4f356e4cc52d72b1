import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What names the storage of a browser, other than the two files that guard it. */
const storage = /\b(?:indexedDB|localStorage|sessionStorage)\b|\bcreateStore\b[^;]*'idb-keyval'/;
const doors = new Set([join('app', 'storage', 'openDatabase.ts'), join('app', 'storage', 'keptTexts.ts')]);

it('reaches the storage of the browser through openDatabase and keptTexts alone', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    file => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
  );
  const naming = files.filter(file => storage.test(readFileSync(join('src', file), 'utf8')));
  expect(new Set(naming)).toEqual(doors);
});
