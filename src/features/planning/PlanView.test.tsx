import { act, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible } from '../../../testing/expectAccessible.ts';
import { inOneGo } from '../../../testing/plansInOneGo.ts';
import { renderInApp } from '../../../testing/renderInApp.tsx';
import { brokenSite } from '../../../testing/sites.ts';
import { loadTable } from '../../app/tables/loadTable.ts';
import { PlanView } from './PlanView.tsx';

const patient = { timeout: 60_000 };
const past = '#/plan?v=2&data=setting-1&budget=2.5&seen=8&batch=3';

test('Plan waits for its table, and races the ways to have trained a complete one', async () => {
  const { app, seen, user } = renderInApp(<PlanView />, {
    hash: '#/plan?v=2&data=setting-1&budget=2.5&race=by-size,higher-order&racer=by-size&at=20',
    search: inOneGo(),
  });
  expect(seen.getByRole('status').textContent).toBe('Loading the table…');
  await loadTable(app.session, 'setting-1');
  const race = await seen.findByRole('region', { name: 'The race' });
  const rule = await within(race).findByRole('slider', { name: 'Networks trained' });
  expect(seen.getByTestId('plan-headline').textContent).toContain(
    'All 36 networks of this table are trained',
  );
  const filled = seen.getByRole('region', { name: 'What is trained by then' });
  const trained = () => within(filled).getAllByRole('gridcell', { name: /: trained as number/ });
  await waitFor(() => expect(trained()).toHaveLength(20));
  expect(seen.getByTestId('announcement').textContent).toBe('');
  await expectAccessible('the race');
  rule.focus();
  await user.keyboard('{ArrowRight}');
  expect(app.configuration.getState().configuration.at).toBe(21);
  await waitFor(() => expect(trained()).toHaveLength(21));
  // What is read aloud and the table say the same as the drawing.
  const value = race.textContent?.match(/By size ([\d.]+%)/)?.[1];
  await waitFor(() =>
    expect(seen.getByTestId('announcement').textContent).toMatch(
      new RegExp(`^With 21 networks trained: .*By size ${value}[,.]`),
    ),
  );
  await act(async () => user.click(within(race).getByRole('button', { name: 'table' })));
  const row = await within(race).findByRole('row', { current: true });
  expect(row.textContent).toContain(`21`);
  expect(row.textContent).toContain(value);
  await user.click(seen.getByRole('button', { name: 'See the plan as it was with 21 trained' }));
  expect(app.configuration.getState().configuration.seen).toBe(21);
});

test('in a frame Plan shows one of its panels alone, and all of them under another name', async () => {
  const frame = (panel: string) =>
    `#/plan?v=2&data=setting-1&race=by-size&racer=by-size&embed=1&panel=${panel}`;
  const { app, seen } = renderInApp(<PlanView />, { hash: frame('plan-filled'), search: inOneGo() });
  await loadTable(app.session, 'setting-1');
  expect(await seen.findByRole('region', { name: 'What is trained by then' })).toBeTruthy();
  expect(seen.queryByRole('region', { name: 'The race' })).toBeNull();
  expect(seen.queryByRole('button', { name: /^See the plan as it was/ })).toBeNull();
  await expectAccessible('a panel of Plan alone');
  await act(async () => app.configuration.getState().change({ panel: 'gains' }));
  expect(seen.getByRole('region', { name: 'The race' })).toBeTruthy();
});

test('Plan says why its table is not there, and shows it once trying again helps', async () => {
  const site = brokenSite();
  const { app, seen, user } = renderInApp(<PlanView />, {
    hash: '#/plan?v=2&race=by-size&racer=by-size',
    fetchText: site.fetchText,
    search: inOneGo(),
  });
  await loadTable(app.session, 'setting-1');
  expect((await seen.findByRole('alert')).textContent).toContain('the site answered 503.');
  site.mend();
  await user.click(seen.getByRole('button', { name: 'Retry' }));
  expect(await seen.findByTestId('plan-headline')).toBeTruthy();
});

test('Plan begins from a table of affinities alone: its networks become a table, with it as first evidence', async () => {
  const { app, seen, user } = renderInApp(<PlanView />, {
    hash: '#/plan?v=2&data=tag-taskonomy&batch=3',
    search: inOneGo(),
  });
  await loadTable(app.session, 'tag-taskonomy');
  await user.selectOptions(await seen.findByRole('combobox', { name: /^A network costs/ }), 'listed');
  const costs = seen.getByRole('textbox', { name: /^Costs of one task/ });
  await user.clear(costs);
  await user.type(costs, '1, none');
  const begin = seen.getByRole('button', { name: 'Plan from these affinities' });
  expect(seen.getByRole('alert').textContent).toContain('Numbers above 0');
  expect(begin).toHaveProperty('disabled', true);
  await user.clear(costs);
  await user.type(costs, '1, 1.2, 1.5');
  await expectAccessible('a plan from affinities');
  await user.click(begin);
  await waitFor(() => expect(app.configuration.getState().configuration.data).toMatch(/^own-/), patient);
  expect(app.configuration.getState().configuration.prior).toBe('tag-taskonomy');
  const state = app.session.getState().tables[app.configuration.getState().configuration.data];
  if (state?.kind !== 'loaded' || state.loaded.kind !== 'losses') throw new Error('no table of losses');
  expect(state.loaded.table.networkCount).toBe(31);
  expect([...new Set(state.loaded.table.costs)]).toEqual([1, 1.2, 1.5]);
  const list = await seen.findByTestId('proposals', {}, patient);
  expect(within(list).getAllByRole('listitem')).toHaveLength(3);
  expect(seen.getByTestId('plan-headline').textContent).toContain('None of 31 are trained');
});

test('Plan leads from affinities to losses beside which they are evidence', async () => {
  const { app, seen, user } = renderInApp(<PlanView />, { hash: '#/plan?v=2&data=tag-taskonomy' });
  await loadTable(app.session, 'tag-taskonomy');
  await seen.findByText(/affinities can say where to begin/);
  await user.click(seen.getByRole('button', { name: 'Open Setting 1' }));
  const { data, prior } = app.configuration.getState().configuration;
  expect([data, prior]).toEqual(['setting-1', 'tag-taskonomy']);
});

test('Plan ranks networks of a table in its past with reasons, and lets each be marked and let go', async () => {
  const { app, seen, user } = renderInApp(<PlanView />, { hash: past, search: inOneGo() });
  await loadTable(app.session, 'setting-1');
  const list = await seen.findByTestId('proposals', {}, patient);
  const items = () => within(seen.getByTestId('proposals')).getAllByRole('listitem');
  expect(within(list).getAllByRole('listitem')).toHaveLength(3);
  expect(items()[0]?.textContent).toMatch(/−[\d.]+%.*SNT.*with \d+% it is in the best grouping/);
  await waitFor(
    () =>
      expect(seen.getByTestId('plan-headline').textContent).toMatch(
        /8 networks of 36 are trained.*more bring/,
      ),
    patient,
  );
  const first = within(items()[0] as HTMLElement).getByRole('button', { name: /cannot be trained$/ });
  const name = first.getAttribute('aria-label')?.replace(/: cannot be trained$/, '');
  await expectAccessible('the plan');
  const said = () => seen.getByTestId('announcement').textContent;
  expect(said()).toBe('');
  await user.click(first);
  const marked = await seen.findByTestId('marked-never', {}, patient);
  await seen.findByTestId('proposals', {}, patient);
  expect(seen.queryByRole('button', { name: `${name}: cannot be trained` })).toBeNull();
  expect(app.configuration.getState().configuration.never).toHaveLength(1);
  const spoken =
    /^For all budgets, total validation loss: train .+ next, 3 networks in all\. The expected regret is [\d.]+%, and [\d.]+% after them\. \d+ more bring that to [\d.]+%, not yet below 0\.5%\.$/;
  await waitFor(() => expect(said()).toMatch(spoken), patient);
  act(() => app.configuration.getState().change({ goal: 60 }));
  await waitFor(() => expect(said()).toMatch(/ That is within 60%: you can stop\.$/));
  await user.click(within(marked).getByRole('button'));
  await waitFor(() => expect(seen.queryByTestId('marked-never')).toBeNull());
  expect(app.configuration.getState().configuration.never).toEqual([]);
  app.configuration.getState().undo();
  await waitFor(() => expect(app.configuration.getState().configuration.never).toHaveLength(1));
});

test('Plan stops at the reader’s word, goes on, and tells what failed', async () => {
  let calls = 0;
  const { app, seen, user } = renderInApp(<PlanView />, {
    hash: past.replace('seen=8', 'seen=7'),
    search: inOneGo(work => {
      if (work.kind !== 'plan' || work.options.count !== 3) return undefined;
      calls += 1;
      return calls === 1 ? new Promise(() => undefined) : Promise.reject(new RangeError('made to fail'));
    }),
  });
  await loadTable(app.session, 'setting-1');
  await waitFor(() => expect(calls).toBe(1), patient);
  await user.click(await seen.findByRole('button', { name: 'Cancel' }, patient));
  await user.click(await seen.findByRole('button', { name: 'Go on' }));
  expect((await seen.findByRole('alert')).textContent).toContain('made to fail');
});

test('Plan tells that its calibration failed, beside the plan that did not', async () => {
  let isFailing = true;
  const { app, seen, user } = renderInApp(<PlanView />, {
    hash: past.replace('seen=8', 'seen=9'),
    search: inOneGo(work =>
      work.kind === 'calibration' && isFailing ? Promise.reject(new RangeError('made to fail')) : undefined,
    ),
  });
  await loadTable(app.session, 'setting-1');
  const alert = await seen.findByRole('alert', {}, patient);
  expect(alert.textContent).toBe('Calibration: made to fail');
  expect(await seen.findByTestId('proposals', {}, patient)).toBeTruthy();
  isFailing = false;
  await user.click(seen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(seen.queryByRole('alert')).toBeNull());
});
