import { expect, test } from 'vitest';
import { renderView } from '../../../testing/renderView.tsx';
import { loadTable } from '../../app/tables/loadTable.ts';
import { makeLossTable } from '../../core/testing/makeLossTable.ts';
import { packTable } from '../../files/pack/packTable.ts';
import type { LoadedLosses } from '../../files/table/parseTable.ts';
import { ownTableId } from '../../files/table/tableId.ts';
import { ExploreView } from './ExploreView.tsx';

/** Accuracies, which are kept as losses of the other sign. */
const table = makeLossTable(2, [
  { tasks: [0], cost: 1, losses: [-0.5] },
  { tasks: [1], cost: 1, losses: [-0.6] },
  { tasks: [0, 1], cost: 1, losses: [-0.55, -0.58] },
]);
const tasks = table.tasks.map(task => ({ ...task, measured: 'negated' as const }));
const unnamed: LoadedLosses = { kind: 'losses', table: { ...table, tasks }, about: '', splitNotes: {} };
const loaded = { ...unnamed, table: { ...unnamed.table, id: ownTableId(unnamed) } };

test('Explore speaks of two tasks as of two, and says where higher is better', async () => {
  const hash = `#/explore?v=2&data=${loaded.table.id}&budget=1&table=${packTable(loaded)}`;
  const { app, seen } = await renderView(<ExploreView />, { hash });
  await loadTable(app.session, loaded.table.id);
  const lead = await seen.findByText(/higher is better, chosen ones marked/);
  expect(lead.textContent).not.toContain('lower is better');
  expect((await seen.findByText(/helps the other; .* loses to it/)).textContent).toMatch(
    /Affinity: .*\(\+?.*%\)\./,
  );
  expect(seen.getByTestId('headline').textContent).toContain('both tasks');
});
