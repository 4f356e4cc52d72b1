import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkBundle, firstLoadBudget, initialScripts, labWorkerScripts } from './checkBundle.mjs';

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
  const heavy = randomBytes(firstLoadBudget + 10_000).toString('base64');
  expect(checkBundle(makeSite('a();', heavy)).problems).toEqual([expect.stringContaining('over the budget')]);
  expect(checkBundle(makeSite('a();', 'x._tfGlobals=new Map')).problems).toEqual([
    './chunk.js holds TensorFlow.js.',
  ]);
});

test('a site that holds what no page asks for fails', () => {
  const site = makeSite('a();', 'b();');
  mkdirSync(join(site, 'assets'));
  writeFileSync(join(site, 'assets/html2canvas-Bw0OShmD.js'), 'c();');
  expect(checkBundle(site).problems).toEqual([expect.stringContaining('never asked for')]);
});

test('the Lab’s worker is weighed with all that it imports at once, not with what it loads when asked', () => {
  const site = makeSite('a();', 'b();');
  mkdirSync(join(site, 'assets'));
  const write = (name: string, text: string) => writeFileSync(join(site, 'assets', name), text);
  const half = () => `"${randomBytes(80_000).toString('base64')}"`;
  write('lab.worker-1.js', `import{a}from"./core-1.js";import("./kernels-1.js");${half()}`);
  write('core-1.js', 'export const a=1');
  write('kernels-1.js', half() + half());
  expect(labWorkerScripts(site)).toEqual(['assets/lab.worker-1.js', 'assets/core-1.js']);
  expect(checkBundle(site).problems).toEqual([]);
  write('core-1.js', `export const a=${half()}+${half()}`);
  expect(checkBundle(site).problems).toEqual([expect.stringContaining("The Lab's worker weighs")]);
});

test('a site that is not there fails', () => {
  expect(checkBundle('no-such-folder').problems).toEqual(['There is no built site to check.']);
});
