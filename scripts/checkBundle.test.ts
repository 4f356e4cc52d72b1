import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkBundle, initialScripts } from './checkBundle.mjs';

const page =
  '<link rel="stylesheet" href="./main.css"><script type="module" crossorigin src="./main.js"></script>' +
  '<link rel="modulepreload" crossorigin href="./chunk.js">';

function makeSite(main: string, chunk: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'taskmates-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ 'index.html': page, 'main.js': main, 'chunk.js': chunk })) {
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

test('the first scripts are the module scripts and their preloads, each once', () => {
  expect(initialScripts(page)).toEqual(['./main.js', './chunk.js']);
  expect(initialScripts(page + page)).toEqual(['./main.js', './chunk.js']);
});

test('a small site passes', () => {
  expect(checkBundle(makeSite('a();', 'b();'))).toMatchObject({ problems: [] });
});

test('a site over the budget, or with TensorFlow.js in its first scripts, fails', () => {
  const heavy = randomBytes(160_000).toString('base64');
  expect(checkBundle(makeSite('a();', heavy)).problems).toEqual([expect.stringContaining('over the budget')]);
  expect(checkBundle(makeSite('a();', 'x._tfGlobals=new Map')).problems).toEqual([
    './chunk.js holds TensorFlow.js.',
  ]);
});

test('a site that is not there fails', () => {
  expect(checkBundle('no-such-folder').problems).toEqual(['There is no built site to check.']);
});
