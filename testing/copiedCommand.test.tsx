import { act, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { shellWords } from '../scripts/shellWords.ts';
import type { Configuration } from '../src/app/configuration/configuration.ts';
import type { TableId } from '../src/app/tables/tableIds.ts';
import { runTool } from '../src/cli/testing/runTool.ts';
import type { Mapping } from '../src/files/open/mapping.ts';
import type { FrontierJson } from '../src/files/write/frontierJson.ts';
import { App } from '../src/shell/App.tsx';
import { renderView } from './renderView.tsx';
import { savedFiles } from './savedFiles.ts';
import { openSaveMenus } from './saveMenus.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;
type Rendered = Awaited<ReturnType<typeof renderView>>;

/** What the Frontier panel saves once its searches are done. */
async function shownFrontier({ app, seen }: Rendered): Promise<FrontierJson> {
  const files = savedFiles();
  const panel = within(await seen.findByRole('region', { name: 'Frontier' }));
  await waitFor(() => {
    const states = Object.values(app.session.getState().curves);
    expect(states).not.toEqual([]);
    expect(states.filter(({ kind }) => kind !== 'done')).toEqual([]);
    // The first ones are drawn in slices.
    totalSaid(headlineOf(seen));
  });
  await openSaveMenus();
  const save = panel.getByRole('button', { name: 'Save JSON', hidden: true });
  await act(async () => save.click());
  await vi.waitFor(() => expect(files.size).toBe(1));
  const [blob = new Blob()] = files.values();
  vi.restoreAllMocks();
  return JSON.parse(await blob.text());
}

/** What the command of the Share dialog prints, run as a shell would run it. */
async function commandPrints({ seen, user }: Rendered, files: Files): Promise<FrontierJson> {
  await act(async () => user.click(seen.getByRole('button', { name: 'Share' })));
  const field = await seen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Command' });
  const [words = []] = shellWords([field.value]);
  expect(words.slice(0, 2)).toEqual(['npx', 'taskmates']);
  const { out, err, code } = await runTool([...words.slice(2), '--json'], { files });
  // What is noted of a file is noted in the page, too.
  expect(err.split('\n').filter(line => !/^(?:taskmates: note: .*)?$/.test(line))).toEqual([]);
  expect(code).toBe(0);
  return JSON.parse(out);
}

/** What the headline says; the chips of the networks stand below it. */
function headlineOf(seen: Rendered['seen']): string {
  return seen.getByTestId('headline').querySelector('h2')?.textContent ?? '';
}

/** The total of a headline as it is written: a number with its decimals, of a loss, a change or a value. */
function totalSaid(headline: string): { value: number; tolerance: number } {
  const total = headline.slice(headline.indexOf(' at a '));
  const [, number = expect.fail(headline)] = / (?:of|is) [^.;:]*?([\d,]+\.?\d*)/.exec(total) ?? [];
  const decimals = number.split('.')[1]?.length ?? 0;
  return { value: Number(number.replaceAll(',', '')), tolerance: 0.5000001 * 10 ** -decimals };
}

/** The command prints what the page shows: every number of every line, and the headline at the present budget. */
async function expectSame(rendered: Rendered, files: Files = {}): Promise<FrontierJson> {
  const shown = await shownFrontier(rendered);
  const printed = await commandPrints(rendered, files);
  const side = rendered.app.configuration.getState().configuration;
  const strategies = Object.keys(shown.strategies) as (keyof FrontierJson['strategies'])[];
  expect(Object.keys(printed.strategies).sort()).toEqual([...strategies].sort());
  expect(printed.table).toEqual(shown.table);
  const more = printed.budgets.filter(budget => !shown.budgets.includes(budget));
  expect(printed.budgets).toEqual(expect.arrayContaining([...shown.budgets]));
  expect(more.length).toBeLessThanOrEqual(1);
  for (const strategy of strategies) {
    const points = printed.strategies[strategy] ?? [];
    expect(points.filter(({ budget }) => !more.includes(budget))).toEqual(shown.strategies[strategy]);
  }
  const headline = headlineOf(rendered.seen);
  const isGroups = 'affinity' in shown.strategies && strategies.length === 1 && side.strategy !== 'affinity';
  const present = isGroups && more.length === 0 ? side.groups : side.budget;
  const here = (printed.strategies[isGroups ? 'affinity' : side.strategy] ?? []).find(
    ({ budget }) => Math.abs(budget - present) < 1e-8,
  );
  const total = Math.abs(here?.total ?? here?.estimate ?? Number.NaN);
  const said = totalSaid(headline);
  expect(Math.abs(said.value - total), headline).toBeLessThanOrEqual(said.tolerance);
  return printed;
}

test.each([
  ['as it opens', 'data=setting-1&budget=2.5'],
  [
    'under constraints, with weights, at a budget between the stops',
    'data=setting-2&budget=2.75&show=optimal,higher-order,early-stopping&weights=2,1,1,0.5,3&most=3&fewest=2&apart=s~d&without=3,7&heads=test',
  ],
  ['by the mean relative change', 'data=setting-1&budget=3&objective=relative&show=optimal,affinity'],
  ['by the worst task’s change', 'data=setting-3&budget=4&objective=worst&by=higher-order&together=n~k'],
  ['with affinities measured elsewhere', 'data=setting-1&budget=2.5&by=affinity&guess=tag-taskonomy'],
  ['with predicted networks', 'data=lab-large&budget=3&predicted=1&show=optimal'],
])('the copied command prints what the page shows of losses %s', async (_, state) => {
  await expectSame(await renderView(<App />, { hash: `#/explore?v=2&${state}` }));
});

test.each([
  ['as they open', 'data=tag-taskonomy&groups=2'],
  [
    'each task in one network',
    'data=tag-celeba&groups=4&sets=partition&worth=density&least=2:3&apart=Goatee~Mustache',
  ],
  ['of a table where lower is better', 'data=pairs-celeba&groups=3&sets=partition'],
  ['of networks with costs, between the stops', 'data=tag-celeba&netcost=20:3&budget=70.5'],
])('the copied command prints the frontier that is shown of affinities %s', async (_, state) => {
  await expectSame(await renderView(<App />, { hash: `#/explore?v=2&${state}` }));
});

/** Opens files as the Data page does, corrects how they are read, and shows the table in Explore. */
async function openFiles(
  files: Files,
  correct: (mapping: Mapping) => Mapping = mapping => mapping,
  state: Partial<Configuration> = {},
): Promise<Rendered> {
  const rendered = await renderView(<App />, { hash: '#/data?v=2' });
  const importer = await rendered.app.importer();
  const encoder = new TextEncoder();
  const sources = Object.entries(files).map(([name, content]) => ({
    name,
    bytes: typeof content === 'string' ? encoder.encode(content) : content,
  }));
  await act(async () => {
    await importer.getState().start(sources);
    const { stage } = importer.getState();
    if (stage.kind !== 'mapping') throw new Error(stage.kind);
    const corrected = correct(stage.draft.mapping);
    if (corrected !== stage.draft.mapping) await importer.getState().remap(corrected);
    const { change } = rendered.app.configuration.getState();
    const isOpened = await importer
      .getState()
      .accept(({ loaded }) =>
        change({ view: 'explore', data: loaded.table.id as TableId, budget: 2, ...state }),
      );
    if (!isOpened) throw new Error('something is still asked');
  });
  return rendered;
}

const networks = (split: string) => `network,cost,alpha ${split} loss,beta ${split} loss,gamma ${split} loss
a,1,0.37,,
b,1,,0.47,
c,1,,,0.57
ab,1.5,0.36,0.48,
bc,1.5,,0.41,0.51
abc,2,0.33,0.45,0.6
`;

test('the copied command reads several files as the page read them', async () => {
  const files = { 'run 1/val.csv': networks('validation'), "it's/test.csv": networks('test') };
  const { table } = await expectSame(await openFiles(files), files);
  expect(table.tasks).toHaveLength(3);
});

test('the copied command reads columns as they were corrected', async () => {
  const files = {
    'runs.csv': networks('validation').replace('cost,', 'gpu hours,'),
  };
  const rendered = await openFiles(files, mapping => {
    if (mapping.shape !== 'wide') throw new Error(mapping.shape);
    const [file = expect.fail('a file')] = mapping.files;
    const columns = file.columns.map(column =>
      column.name === 'gpu hours' ? { ...column, role: { kind: 'cost' as const } } : column,
    );
    return { ...mapping, costs: 'column', costUnit: 'GPU h', files: [{ ...file, columns }] };
  });
  const { table } = await expectSame(rendered, files);
  expect(table.costUnit).toBe('GPU h');
});

test('the copied command reads a file in the encoding in which it was read', async () => {
  const text = '网络,cost,深度 loss,法线 loss\n1,1,0.37,\n2,1,,0.47\n3,1.5,0.36,0.48\n';
  // GB 18030 of the characters that occur.
  const bytes = Uint8Array.from(
    [...text].flatMap(sign => {
      const known: Readonly<Record<string, readonly number[]>> = {
        ...{ 网: [0xcd, 0xf8], 络: [0xc2, 0xe7], 深: [0xc9, 0xee] },
        ...{ 度: [0xb6, 0xc8], 法: [0xb7, 0xa8], 线: [0xcf, 0xdf] },
      };
      return known[sign] ?? [sign.charCodeAt(0)];
    }),
  );
  const files = { '结果.csv': bytes };
  const { table } = await expectSame(await openFiles(files), files);
  expect(table.tasks.join()).toContain('深度');
});

test('the copied command reads a table that no file is known of from what the Data page saves', async () => {
  const files = { 'losses.csv': networks('test') };
  const rendered = await openFiles(files);
  const { data } = rendered.app.configuration.getState().configuration;
  const content = (await rendered.app.ownTables.getState().content(data)) ?? expect.fail('it is kept');
  const [entry = expect.fail('it is kept')] = rendered.app.ownTables.getState().entries;
  await act(async () => rendered.app.ownTables.getState().keep(entry, { loaded: content.loaded }));
  const saved = await rendered.app.tables.write(content.loaded, 'json');
  await expectSame(rendered, { 'taskmates-losses.json': saved });
});
