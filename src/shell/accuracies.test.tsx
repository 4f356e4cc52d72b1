import { act } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderView } from '../../testing/renderView.tsx';
import { savedFiles } from '../../testing/savedFiles.ts';
import { openSaveMenus } from '../../testing/saveMenus.ts';
import { makeLossTable } from '../core/testing/makeLossTable.ts';
import { packTable } from '../files/pack/packTable.ts';
import type { LoadedLosses } from '../files/table/parseTable.ts';
import { ownTableId } from '../files/table/tableId.ts';
import { App } from './App.tsx';

/** Accuracies of three tasks alone, in pairs and together, kept as losses of the other sign. */
const table = makeLossTable(3, [
  { tasks: [0], cost: 1, losses: [-80], test: [-81] },
  { tasks: [1], cost: 1, losses: [-90], test: [-91] },
  { tasks: [2], cost: 1, losses: [-70], test: [-71] },
  { tasks: [0, 1], cost: 1, losses: [-82, -92], test: [-82.4, -92.5] },
  { tasks: [0, 2], cost: 1, losses: [-78, -72], test: [-78.5, -72.5] },
  { tasks: [1, 2], cost: 1, losses: [-89, -75], test: [-89.5, -75.5] },
  { tasks: [0, 1, 2], cost: 1, losses: [-79, -88, -71], test: [-79.5, -88.5, -71.5] },
]);
const tasks = table.tasks.map(task => ({ ...task, measured: 'negated' as const, loss: 'accuracy' }));
const unnamed: LoadedLosses = { kind: 'losses', table: { ...table, tasks }, about: '', splitNotes: {} };
const loaded = { ...unnamed, table: { ...unnamed.table, id: ownTableId(unnamed) } };
const linkOf = (budget: number, more = '') =>
  `v=2&data=${loaded.table.id}&budget=${budget}${more}&table=${packTable(loaded)}`;

/** What would be said of losses. */
const saidOfLosses = /\bloss(es)?\b|lower is better|[−-](250|239|254)\.\d/i;

async function waitFor(pattern: RegExp): Promise<void> {
  await vi.waitFor(() => expect(document.body.textContent).toMatch(pattern), { timeout: 20_000 });
}

/** Shows every chart as its table. */
async function showTwins(): Promise<void> {
  const twins = [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === 'table');
  for (const twin of twins) await act(async () => twin.click());
}

/** A panel by the id of its title. */
const panel = (id: string) => document.getElementById(`${id}-title`)?.closest('section');

test('Explore speaks of accuracies as they were measured, in the page and in what is saved', async () => {
  const files = savedFiles();
  const { seen } = await renderView(<App />, { hash: `#/explore?${linkOf(2)}` });
  // What cannot be copied is saved instead.
  vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('Not allowed.'));
  const headline = await seen.findByTestId('headline');
  await vi.waitFor(() => expect(headline.textContent).toContain('above one network for everything'), {
    timeout: 20_000,
  });
  expect(headline.textContent).toMatch(/a total accuracy of 250\.40.*4\.6% above one network for everything/);
  await waitFor(/At 3 SNT the total accuracy would be the same\./);
  await vi.waitFor(() => expect(panel('grouping')).toBeTruthy());
  await waitFor(/total test accuracy, higher is better/);
  const open = async (name: string) => await openSaveMenus(panel(name) ?? document);
  for (const format of ['JSON', 'LaTeX', 'CSV']) {
    await open('frontier');
    await act(async () =>
      panel('frontier')?.querySelector<HTMLElement>(`[aria-label="Save ${format}"]`)?.click(),
    );
  }
  for (const format of ['JSON', 'LaTeX', 'Markdown']) {
    await open('grouping');
    await act(async () =>
      panel('grouping')?.querySelector<HTMLElement>(`[aria-label$="${format}"]`)?.click(),
    );
  }
  await vi.waitFor(() => expect([...files.keys()]).toHaveLength(6), { timeout: 8_000 });
  const textOf = async (end: RegExp) =>
    (await [...files].find(([name]) => end.test(name))?.[1].text()) ?? 'no such file';
  expect(await textOf(/frontier\.tex$/)).toMatch(/total test accuracy by budget[\s\S]*250\.4/);
  expect(await textOf(/frontier\.csv$/)).toMatch(/2,250\.4\b/);
  const [frontier, grouping] = [await textOf(/frontier\.json$/), await textOf(/grouping.*\.json$/)];
  expect(JSON.parse(frontier).strategies.optimal[1]).toMatchObject({ total: -250.4, value: 250.4 });
  expect(JSON.parse(grouping)).toMatchObject({ total: -250.4, value: 250.4, losses: { a: 82.4 } });
  for (const end of [/grouping.*\.tex$/, /grouping.*\.md$/])
    expect(await textOf(end)).toMatch(/total accuracy 250\.40 .*Higher is better\./);
  await showTwins();
  await waitFor(/Total accuracy on test per budget \(SNT\), higher is better/);
  expect(panel('networks')?.textContent).toMatch(/network and its accuracy, test; higher is better/);
  expect(panel('networks')?.querySelector('select')?.closest('label')?.textContent).toMatch(/^Accuracy/);
  expect(document.body.textContent).not.toMatch(saidOfLosses);
});

test('Explore says the mean change of accuracies as better when higher', async () => {
  const { seen } = await renderView(<App />, { hash: `#/explore?${linkOf(2, '&objective=relative')}` });
  const headline = await seen.findByTestId('headline');
  await vi.waitFor(() => expect(headline.textContent).toMatch(/points above one network/), {
    timeout: 20_000,
  });
  expect(headline.textContent).toMatch(/a mean change of \+\d\.\d\d%/);
});

test('Compare says which of two totals of accuracies is higher', async () => {
  const against = encodeURIComponent(linkOf(1));
  await renderView(<App />, { hash: `#/compare?${linkOf(2)}&against=${against}` });
  await waitFor(/the total accuracy is 250\.40 instead of 239\.50 \(4\.6% higher\)/);
  await waitFor(/Task by task/);
  await showTwins();
  await waitFor(/total accuracy per budget \(SNT\), higher is better/);
  expect(document.body.textContent).toContain(
    'Test accuracy of each task in the two groupings, higher is better.',
  );
  expect(document.body.textContent).not.toMatch(saidOfLosses);
});

test('Plan speaks of accuracies, and of no losses', async () => {
  await renderView(<App />, { hash: `#/plan?${linkOf(2)}` });
  await waitFor(/Early stopping \(no early accuracy\)/);
  expect(document.body.textContent).not.toMatch(/\bloss(es)?\b/i);
});

test('a puzzle of accuracies wants a high total', async () => {
  await renderView(<App />, { hash: `#/learn?${linkOf(2)}&learn=puzzle` });
  await waitFor(/bring the total accuracy as high as you can/);
});
