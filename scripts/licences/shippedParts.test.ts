import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { inOrder, licenceProblems, licenceReport } from './licenceReport.ts';
import { packageFolderOf, partOfFont, partOfPackage } from './shippedParts.ts';

const root = resolve(import.meta.dirname, '../..');
const part = { name: 'a', version: '1.0.0', licence: 'MIT', text: 'Take it.' };

test.each([
  ['/site/node_modules/react/index.js', '/site/node_modules/react'],
  ['\0/site/node_modules/react/index.js?commonjs-module', '/site/node_modules/react'],
  ['/site/node_modules/@scope/part/dist/a.js', '/site/node_modules/@scope/part'],
  ['/site/node_modules/a/node_modules/b/c.js', '/site/node_modules/a/node_modules/b'],
  ['node_modules/a/b.wasm', '/site/node_modules/a'],
  ['\0vite/preload-helper.js', '/site/node_modules/vite'],
  ['\0rolldown/runtime.js', '/site/node_modules/rolldown'],
  ['/site/src/shell/main.tsx', undefined],
])('the package of %j is %s', (id, folder) => {
  expect(packageFolderOf(id, '/site')).toBe(folder);
});

test('a package and a font say their terms by the files that lie in them', () => {
  expect(partOfPackage(resolve(root, 'node_modules/react'))).toMatchObject({
    name: 'react',
    licence: 'MIT',
    text: expect.stringContaining('Permission is hereby granted'),
  });
  expect(partOfFont(resolve(root, 'src/figures/save/pdf/fonts/Arimo-400.ttf'))).toMatchObject({
    licence: 'OFL-1.1',
    text: expect.stringContaining('The Arimo Project Authors'),
  });
  expect(partOfFont('a.wasm')).toBeUndefined();
});

test('a part of other terms, or without their text, may not ship', () => {
  expect(licenceProblems([part])).toEqual([]);
  expect(licenceProblems([{ ...part, text: '', licence: 'Apache-2.0' }])).toEqual([]);
  expect(
    licenceProblems([
      { ...part, licence: 'GPL-3.0-only' },
      { ...part, text: '' },
    ]),
  ).toEqual([
    'a 1.0.0 may not ship: its licence is “GPL-3.0-only” (docs/licences.md).',
    'a 1.0.0 may not ship: the text of its licence is missing.',
  ]);
});

test('the report names each part once, in order, with its terms in full', () => {
  const parts = inOrder([{ ...part, name: 'b' }, part, part]);
  const report = licenceReport('Ours.', parts, ['t.json: Somebody. MIT']);
  expect(report).toContain('\na 1.0.0: MIT\nb 1.0.0: MIT\n');
  expect(report.match(/Take it\./g)).toHaveLength(2);
  expect(report).toContain('t.json: Somebody. MIT');
});
