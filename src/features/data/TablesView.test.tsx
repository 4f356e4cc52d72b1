import { act, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { expectAccessible } from '../../../testing/expectAccessible.ts';
import { renderView } from '../../../testing/renderView.tsx';
import { loadTable } from '../../app/tables/loadTable.ts';
import { builtInTables } from '../../app/tables/tableIds.ts';
import { makeEntry, makeLoaded } from '../../app/testing/makeLoaded.ts';
import { TablesView } from './TablesView.tsx';

const losses =
  'tasks,cost,depth_loss,normals_loss\ndepth_loss,1,0.17,\nnormals_loss,1,,0.1\ndepth_loss+normals_loss,1.5,0.16,0.09';

async function renderData() {
  const rendered = await renderView(<TablesView />, { hash: '#/data?v=2' });
  const paste = async (text: string) => {
    const field = await rendered.seen.findByLabelText('Paste a table');
    await rendered.user.click(field);
    await rendered.user.paste(text);
    await rendered.user.click(rendered.seen.getByRole('button', { name: 'Read the text' }));
  };
  return { ...rendered, paste };
}

test('Data without tables of one’s own says so, and cannot read an empty text', async () => {
  const { seen } = await renderData();
  expect(await seen.findByText('None yet: what you open stands here.')).toBeTruthy();
  expect((seen.getByRole('button', { name: 'Read the text' }) as HTMLButtonElement).disabled).toBe(true);
  await expectAccessible('Data without tables');
});

test('Data shows how a pasted table is read before it is opened, keeps it, and removes it with a way back', async () => {
  const { app, seen, user, paste } = await renderData();
  await paste(losses);
  expect(await seen.findByRole('region', { name: /^Check how .* read$/ })).toBeTruthy();
  await expectAccessible('Data with a table to check');
  await user.click(seen.getByRole('button', { name: 'Open the table' }));
  const remove = await seen.findByRole('button', { name: /^Remove / });
  expect(app.configuration.getState().configuration.view).toBe('explore');
  expect(app.configuration.getState().configuration.data).toMatch(/^own-/);
  await expectAccessible('Data with a table of one’s own');
  await user.click(remove);
  expect(await seen.findByText(/was removed from this device/)).toBeTruthy();
  expect(seen.getByText('None yet: what you open stands here.')).toBeTruthy();
  await user.click(seen.getByRole('button', { name: 'Undo' }));
  expect(await seen.findByRole('button', { name: /^Remove / })).toBeTruthy();
});

test('Data numbers tables of one name, the younger ones, in what is read and in what is pressed', async () => {
  const { app, seen } = await renderData();
  for (const id of ['own-1', 'own-2'] as const)
    await act(async () => app.ownTables.getState().keep(makeEntry(id), { loaded: makeLoaded(id) }));
  const list = within(await seen.findByRole('region', { name: 'Your tables' }));
  const names = list.getAllByRole('listitem').map(item => item.querySelector('strong')?.textContent);
  expect(names).toEqual(['Mine (2)', 'Mine']);
  expect(
    list.getAllByRole('button', { name: /^Open / }).map(open => open.getAttribute('aria-label')),
  ).toEqual(['Open Mine (2)', 'Open Mine']);
});

test('Data says what is wrong with a text that is no table, and takes another', async () => {
  const { seen, user, paste } = await renderData();
  await paste('{"not": [a table');
  expect(await seen.findByRole('list', { name: 'What was found in the files' })).toBeTruthy();
  await expectAccessible('Data with a text that is no table');
  await user.click(seen.getByRole('button', { name: /Dismiss|Cancel/ }));
  expect(await seen.findByLabelText('Paste a table')).toBeTruthy();
  expect(seen.queryByRole('list', { name: 'What was found in the files' })).toBeNull();
});

test('Data shows the first columns of a wide table, and says how many more there are', async () => {
  const { seen, paste } = await renderData();
  const names = Array.from({ length: 60 }, (_, i) => `t${i}`);
  const rows = names.map((name, r) => [name, ...names.map((_, c) => (r + c) / 100)].join());
  await paste([['', ...names].join(), ...rows].join('\n'));
  const preview = within(await seen.findByTestId('preview-table'));
  expect(preview.getByRole('columnheader', { name: 't38' })).toBeTruthy();
  expect(preview.queryByRole('columnheader', { name: 't39' })).toBeNull();
  expect(preview.getByRole('columnheader', { name: 'and 21 more columns' })).toBeTruthy();
});

test('Data shows what the present table holds', async () => {
  const { app, seen } = await renderData();
  await seen.findByLabelText('Paste a table');
  expect(seen.queryByText('The table that is shown now.')).toBeNull();
  await loadTable(app.session, 'setting-1');
  expect(await seen.findByText('The table that is shown now.')).toBeTruthy();
});

test('Data asks which of several tables is meant, and opens the one that is chosen', async () => {
  const { app, seen, user, paste } = await renderData();
  const table = (loss: string) => `| network | cost | depth loss |\n|---|---|---|\n| x | 1 | ${loss} |\n`;
  await paste(`# Results\n\n${table('0.25')}\nLater:\n\n${table('0.125')}`);
  const list = await seen.findByRole('list', { name: 'Tables in the files' });
  expect(within(list).getAllByRole('checkbox')).toHaveLength(2);
  expect(seen.getByText(/To be answered first: which table it is/)).toBeTruthy();
  expect((seen.getByRole('button', { name: 'Open the table' }) as HTMLButtonElement).disabled).toBe(true);
  await expectAccessible('Data with several tables to choose from');
  await user.click(within(list).getByRole('checkbox', { name: /table 2/ }));
  expect(await seen.findByText(/1 network/)).toBeTruthy();
  await expectAccessible('Data with one of several tables chosen');
  await user.click(seen.getByRole('button', { name: 'Open the table' }));
  await seen.findByRole('button', { name: /^Remove / });
  const [entry] = app.ownTables.getState().entries;
  const content = await app.ownTables.getState().content(entry?.id ?? 'own-0');
  expect(content?.loaded).toMatchObject({ table: { losses: { validation: Float64Array.of(0.125) } } });
});

test('Data reads a file by the encoding that is chosen for it', async () => {
  const { app, seen, user } = await renderData();
  const text = 'tasks,cost,\xb1\xed_loss,b_loss\n\xb1\xed,1,0.25,\n\xb1\xed+b,1.5,0.125,0.5\n';
  const bytes = Uint8Array.from(text, letter => letter.charCodeAt(0));
  void (await app.importer()).getState().start([{ name: 'k.csv', bytes }]);
  expect(await seen.findByText(/It was read as GB18030/)).toBeTruthy();
  await user.click(seen.getByText('How the file is split into columns'));
  await user.selectOptions(seen.getByLabelText('Encoding'), 'EUC-KR');
  expect(await seen.findByRole('columnheader', { name: /^깊_loss/ })).toBeTruthy();
  expect(seen.queryByText(/It was read as/)).toBeNull();
  await user.selectOptions(seen.getByLabelText('Encoding'), 'found by its content');
  expect(await seen.findByText(/It was read as GB18030/)).toBeTruthy();
});

test('Data shows each table of the site with what it holds, and one that is chosen is explored', async () => {
  const { app, seen, user } = await renderData();
  const card = await seen.findByRole('button', { name: /^Setting 2/ });
  await vi.waitFor(() => expect(card.textContent).toContain('36 networks over 5 tasks'));
  // A square for each of two different tasks.
  const outlines = [...card.querySelectorAll('path')].map(path => path.getAttribute('d') ?? '').join('');
  expect(outlines.match(/M/g)).toHaveLength(20);
  const transfers = seen.getByRole('button', { name: /^Transfer affinity/ });
  await vi.waitFor(() => expect(transfers.textContent).toContain('values of'));
  await vi.waitFor(() =>
    expect(seen.getAllByRole('button', { name: /Licence: / })).toHaveLength(builtInTables.length),
  );
  await expectAccessible('Data with the gallery');
  await user.click(card);
  await vi.waitFor(() =>
    expect(app.configuration.getState().configuration).toMatchObject({ view: 'explore', data: 'setting-2' }),
  );
});

test('Data asks for the unit of a cost whose column tells none, until it is given', async () => {
  const { seen, user, paste } = await renderData();
  await paste('tasks,cost,a_loss,b_loss\na,1,0.25,\na+b,1.5,0.125,0.5\n');
  expect(await seen.findByText(/The column “cost” does not say what it counts/)).toBeTruthy();
  await expectAccessible('Data that asks for a unit');
  const unit = seen.getByLabelText('Unit of cost');
  await user.clear(unit);
  await user.type(unit, 'ms{Enter}');
  await vi.waitFor(() => expect(seen.queryByText(/does not say what it counts/)).toBeNull());
  expect((seen.getByLabelText('Unit of cost') as HTMLInputElement).value).toBe('ms');
});

test('Data asks for no unit where the column tells it', async () => {
  const { seen, paste } = await renderData();
  await paste('tasks,latency (ms),a_loss,b_loss\na,1,0.25,\na+b,1.5,0.125,0.5\n');
  expect(((await seen.findByLabelText('Unit of cost')) as HTMLInputElement).value).toBe('ms');
  expect(seen.queryByText(/does not say what it counts/)).toBeNull();
});

test('what could be opened makes way while columns are looked at', async () => {
  const { seen, paste } = await renderData();
  expect(await seen.findByRole('region', { name: 'Templates' })).toBeTruthy();
  await paste(losses);
  await seen.findByRole('region', { name: /^Check how .* read$/ });
  expect(seen.queryByRole('region', { name: 'Templates' })).toBeNull();
  expect(seen.queryByRole('region', { name: 'Tables that come with the site' })).toBeNull();
});

test('Data reads a text as another shape where that is chosen, and back', async () => {
  const { seen, user, paste } = await renderData();
  await paste('task,a,b,c\na,1,0.2,0.3\nb,0.4,1,0.5\nc,0.6,0.7,1');
  const readAs = (await seen.findByLabelText('Read as')) as HTMLSelectElement;
  expect(readAs.selectedOptions[0]?.text).toBe('affinities of pairs of tasks');
  expect(seen.queryByText('What does a network cost?')).toBeNull();
  await user.selectOptions(readAs, 'one row per network, a column per task');
  expect(await seen.findByText('What does a network cost?')).toBeTruthy();
  await user.selectOptions(seen.getByLabelText('Read as'), 'affinities of pairs of tasks');
  expect(await seen.findByText('A task with itself')).toBeTruthy();
  expect(seen.queryByText('What does a network cost?')).toBeNull();
});

test('Data asks whether values above 1 are percent before a table with both is opened', async () => {
  const { seen, user, paste } = await renderData();
  await paste('cost,acc_a,acc_b\n1,71.25,\n1,,0.5\n2,75,0.75');
  const question = await seen.findByRole('group', { name: 'Are values in percent?' });
  await expectAccessible('Data that asks about percent');
  await user.click(within(question).getByLabelText('yes: they are divided by 100'));
  expect(await seen.findByText(/a network of acc_a 0.75 and acc_b 0.75/)).toBeTruthy();
});
