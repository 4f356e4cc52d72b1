import { within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderView } from '../../testing/renderView.tsx';
import { takeAll } from '../../testing/saveMenus.ts';
import { makeLossTable } from '../core/testing/makeLossTable.ts';
import { packTable } from '../files/pack/packTable.ts';
import type { LoadedLosses } from '../files/table/parseTable.ts';
import { ownTableId } from '../files/table/tableId.ts';
import { App } from './App.tsx';

afterEach(() => vi.restoreAllMocks());

/** Three tasks alone and in pairs: validation losses end in 7113, test losses in 2226. */
const table = makeLossTable(3, [
  { tasks: [0], cost: 1, losses: [0.37113], test: [0.32226] },
  { tasks: [1], cost: 1, losses: [0.47113], test: [0.42226] },
  { tasks: [2], cost: 1, losses: [0.57113], test: [0.52226] },
  { tasks: [0, 1], cost: 1.5, losses: [0.36113, 0.48113], test: [0.31226, 0.43226] },
  { tasks: [0, 2], cost: 1.5, losses: [0.38113, 0.55113], test: [0.33226, 0.50226] },
  { tasks: [1, 2], cost: 1.5, losses: [0.46113, 0.56113], test: [0.41226, 0.51226] },
]);
const unnamed: LoadedLosses = { kind: 'losses', table, about: '', splitNotes: {} };
const loaded = { ...unnamed, table: { ...table, id: ownTableId(unnamed) } };
const packed = packTable(loaded);
const own = `v=2&data=${loaded.table.id}&budget=3&table=${packed}`;
const hidden = /0\.[345]\d113/;

/** What is saved while a test runs, by name. */
function savedFiles() {
  const files = new Map<string, Blob>();
  let content = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation(blob => {
    content = blob as Blob;
    return 'blob:file';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.set(this.download, content);
  });
  return files;
}

/** Pictures of pixels need a canvas, PDF the fonts of the site: `ownDataStays.spec` has them. */
const isElsewhere = (label: string) => /PNG|PDF/.test(label);

test.each([
  ['as the other side', `#/compare?v=2&data=setting-2&against=${encodeURIComponent(own)}`],
  ['on both sides', `#/compare?${own}&against=${encodeURIComponent(own)}`],
])('nothing that is taken from Compare with a private table %s holds it', async (_, hash) => {
  const files = savedFiles();
  await renderView(<App />, { hash });
  const menus = () => document.querySelectorAll('[data-testid=save-menu]').length;
  await vi.waitFor(() => expect(menus()).toBeGreaterThanOrEqual(4), { timeout: 20_000 });
  const taken = await takeAll(document, isElsewhere);
  await vi.waitFor(() => expect(files.size).toBe(taken), { timeout: 8_000 });
  expect([...files.keys()].filter(name => name.endsWith('.svg'))).not.toEqual([]);
  for (const [name, blob] of files) {
    const text = await blob.text();
    expect(text.includes(packed.slice(0, 60)), name).toBe(false);
    // Pictures and texts show what is reported: test losses; data files have what they are of.
    if (/\.(svg|tex|md)$/.test(name)) expect(text, name).not.toMatch(hidden);
  }
});

test('a puzzle from a private table, and the result of one, hold it only when they are told to', async () => {
  const { seen, user } = await renderView(<App />, {
    hash: `#/learn?${own}&learn=puzzle&hand=a~b*1.5,c*1`,
  });
  const link = () => (seen.getByLabelText('Link to the puzzle') as HTMLInputElement).value;
  await seen.findByLabelText('Link to the puzzle');
  expect(link()).toContain(loaded.table.id);
  expect(link()).not.toContain(packed);
  expect(seen.queryByText('The link holds the table itself.')).toBeNull();
  // Asked for each time: a panel whose table is still loading is another one than that with the board.
  const panel = (id: string) => within(document.getElementById(id) as HTMLElement);
  await user.click(panel('puzzle-maker').getByRole('checkbox', { name: /^Contain your table/ }));
  expect(link()).toContain(packed);
  expect(seen.getByText('The link holds the table itself.')).toBeTruthy();

  const copied = () => window.navigator.clipboard.readText();
  await user.click(await seen.findByRole('button', { name: 'Copy result link' }));
  expect(await copied()).toMatch(/hand=a~b\*1\.5,c\*1.*result=/);
  expect(await copied()).not.toContain(packed);
  await user.click(panel('learn-puzzle').getByRole('checkbox', { name: /^Contain your table/ }));
  await user.click(panel('learn-puzzle').getByRole('button', { name: 'Copy result link' }));
  expect(await copied()).toContain(packed);
});
