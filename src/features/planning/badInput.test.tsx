import { act, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible } from '../../../testing/expectAccessible.ts';
import { renderInApp } from '../../../testing/renderInApp.tsx';
import { runSteps } from '../../base/steps/runSteps.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { makeLossTable, type RowSketch } from '../../core/testing/makeLossTable.ts';
import type { SearchApi } from '../../work/search/searchApi.ts';
import { planSteps } from '../../work/server/planSteps.ts';
import { PlanView } from './PlanView.tsx';

const patient = { timeout: 60_000 };

/** Plan with a table of these networks in the place of one of the site. */
async function openPlan(tasks: number, rows: readonly RowSketch[], more = '') {
  const tables = new Map<number, LossTable>();
  const search: Partial<SearchApi> = {
    hold: (number, held) => void tables.set(number, held),
    plan: async (_, number, work) => runSteps(planSteps(tables.get(number) as LossTable, work)),
  };
  const opened = renderInApp(<PlanView />, { hash: `#/plan?v=2&data=setting-1&batch=2${more}`, search });
  const table = { ...makeLossTable(tasks, rows), id: 'setting-1' };
  await act(async () =>
    opened.app.session.getState().setTable('setting-1', {
      kind: 'loaded',
      loaded: { kind: 'losses', table, about: '', splitNotes: {} },
    }),
  );
  return opened;
}

const pair = { tasks: [0, 1], cost: 1, losses: [0.5, 0.6] };
const alone: RowSketch = { tasks: [0], cost: 1, losses: [0.5] };
const open: RowSketch = { tasks: [1], cost: 1, losses: [null] };

test('a table without any network is told as such, with where others are', async () => {
  const { app, seen, user } = await openPlan(2, []);
  expect(await seen.findByText(/The table has no networks: say what a network costs/)).toBeTruthy();
  await expectAccessible('no networks');
  await user.click(seen.getByRole('button', { name: 'Open a table of losses' }));
  expect(app.configuration.getState().configuration.view).toBe('data');
});

test('one task with one trained network is a complete table: there is nothing to plan, and Replay is offered', async () => {
  const { seen } = await openPlan(1, [alone]);
  await waitFor(
    () =>
      expect(seen.getByTestId('plan-headline').textContent).toContain(
        'The one network of this table is trained',
      ),
    patient,
  );
  expect(await seen.findByRole('region', { name: 'The race' })).toBeTruthy();
});

test('one network that is not trained is proposed', async () => {
  const { seen } = await openPlan(2, [{ ...pair, losses: [null, null] }]);
  const list = await seen.findByTestId('proposals', {}, patient);
  expect(within(list).getAllByRole('listitem')).toHaveLength(1);
  expect(seen.getByTestId('plan-headline').textContent).toContain('not yet enough to serve every task');
});

test('losses of 0 and below are planned for on another scale, and that is said', async () => {
  const { seen } = await openPlan(2, [{ ...pair, losses: [-0.5, 0.6] }, open, { ...alone, losses: [null] }]);
  expect(
    await seen.findByText(/Losses of A can be 0 or less and have no logarithm/, {}, patient),
  ).toBeTruthy();
  expect(seen.getByTestId('plan-headline').textContent).not.toContain('NaN');
});

test('constraints that no networks meet are named, and can be lifted', async () => {
  const { app, seen, user } = await openPlan(
    2,
    [pair, open, { ...alone, losses: [null] }],
    '&together=a~b&alone=a',
  );
  const refusal = await seen.findByText(/no networks within the budgets serve every task/, {}, patient);
  expect(refusal.textContent).toMatch(/A/);
  await expectAccessible('no plan under constraints');
  await user.click(seen.getByRole('button', { name: 'Lift all constraints' }));
  expect(app.configuration.getState().configuration.alone).toEqual([]);
  expect(await seen.findByTestId('proposals', {}, patient)).toBeTruthy();
});

test('what is planned instead after a change, and that nothing can be, is read aloud', async () => {
  const { app, seen } = await openPlan(2, [pair, alone, open]);
  await seen.findByTestId('proposals', {}, patient);
  await waitFor(() => expect(seen.getByTestId('plan-headline').textContent).toContain('%'), patient);
  const said = () => seen.getByTestId('announcement').textContent;
  expect(said()).toBe('');
  const change = (patch: Parameters<ReturnType<typeof app.configuration.getState>['change']>[0]) =>
    act(async () => app.configuration.getState().change(patch));
  const spoken = /^For all budgets, total validation loss: .+ The expected regret is [\d.]+%/;
  await change({ fewest: 3 });
  await waitFor(() => expect(said()).toBe('No plan can serve every task.'), patient);
  await change({ fewest: 1, aim: 'budget', budget: 1 });
  await waitFor(() => expect(said()).toMatch(/^At 1 \S+, total validation loss: /), patient);
  await change({ aim: 'all' });
  await waitFor(() => expect(said()).toMatch(spoken), patient);
});
