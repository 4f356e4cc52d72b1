import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listSite, writeOfflineWorker } from './offlineWorker.mjs';

const page =
  '<link rel="icon" href="./icon.svg"><script type="module" crossorigin src="./assets/index-1.js"></script>' +
  '<link rel="stylesheet" crossorigin href="./assets/index-1.css">';

function makeSite(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'taskmates-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const all = {
    'index.html': page,
    'assets/index-1.js': 'a();',
    'assets/index-1.css': 'b {}',
    'assets/lab-2.wasm': 'c',
    'assets/PresentPage-3.js': 'd();',
    'assets/Other-3.js': 'e();',
    'assets/traceDrawn-3.js': 'f();',
    'tables/setting-1.json': '{}',
    'tables/other.json': '{}',
    'robots.txt': '',
    'social.png': '',
    'sw.js': 'old',
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

test('the files of a site are listed, what the first view needs first, without what no page asks for', () => {
  const { needed, digests } = listSite(makeSite());
  expect(needed).toEqual(['assets/index-1.js', 'assets/index-1.css', '']);
  expect(Object.keys(digests)).toEqual([
    'assets/index-1.css',
    'assets/index-1.js',
    '',
    'assets/PresentPage-3.js',
    'assets/traceDrawn-3.js',
    'tables/setting-1.json',
    'assets/Other-3.js',
    'tables/other.json',
    'assets/lab-2.wasm',
  ]);
  // The first nine bytes of the SHA-256 of “{}”.
  expect(digests['tables/other.json']).toBe('RBNvo1WzZ4oR');
});

test('the version is the same for the same files, and another where one differs', () => {
  const { version } = listSite(makeSite());
  expect(listSite(makeSite()).version).toBe(version);
  expect(listSite(makeSite({ 'tables/other.json': '{ }' })).version).not.toBe(version);
  expect(listSite(makeSite({ 'tables/more.json': '{}' })).version).not.toBe(version);
});

test('the service worker is one plain script that holds the list', async () => {
  const site = makeSite();
  await writeOfflineWorker(site);
  const script = readFileSync(join(site, 'sw.js'), 'utf8');
  expect(script).toContain(listSite(site).version);
  expect(script).not.toMatch(/\bimport\b|\bexport\b/);
  // It is read as a script, not as a module.
  expect(() => new Function(script)).not.toThrow();
});
