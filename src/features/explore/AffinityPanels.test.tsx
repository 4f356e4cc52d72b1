import { act, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { expectAccessible } from '../../../testing/expectAccessible.ts';
import { renderInApp } from '../../../testing/renderInApp.tsx';
import { loadTable } from '../../app/tables/loadTable.ts';
import { ExploreView } from './ExploreView.tsx';

const slow = { timeout: 60_000 };

/** Opens a part that is loaded then: React goes on with what suspends only within an `act` that is awaited. */
const open = (user: UserEvent, summary: HTMLElement) => act(async () => user.click(summary));

test('a grouping by hand of affinities is valued, held against the best, and its breaches of the rules are named', async () => {
  const hand = 'hand=ss_l~depth_l*1,norm_l~key_l~edge2d_l*1';
  const hash = `#/explore?v=2&data=tag-taskonomy&groups=3&sets=partition&pick=hand&${hand}`;
  const { app, seen } = renderInApp(<ExploreView />, { hash });
  await loadTable(app.session, 'tag-taskonomy');
  const outcome = await seen.findByTestId('hand-outcome', {}, slow);
  await waitFor(
    () => expect(outcome.textContent).toMatch(/^Costs 2 of 3 networks\. The value is [\d.−]+\./),
    slow,
  );
  await waitFor(() => expect(outcome.textContent).toMatch(/(optimum at 2 networks)/), slow);
  expect(seen.getByRole('columnheader', { name: 'mean affinity from the others' })).toBeTruthy();
  app.configuration.getState().change({ hand: ['ss_l~depth_l*1', 'depth_l~norm_l~key_l~edge2d_l*1'] });
  await waitFor(() =>
    expect(outcome.textContent).toContain('Depth is in several networks, and each task is to be in one.'),
  );
  expect(outcome.textContent).not.toContain('optimum');
  await expectAccessible('Affinities by hand');
});

test('how sure a grouping by affinity is is measured on tables with noise', async () => {
  const { app, seen, user } = renderInApp(<ExploreView />, {
    hash: '#/explore?v=2&data=tag-taskonomy&groups=2&sets=partition&noise=5&panel=grouping&embed=1',
  });
  await loadTable(app.session, 'tag-taskonomy');
  await open(user, await seen.findByText('How sure is this grouping?', {}, slow));
  await user.click(await seen.findByRole('button', { name: 'Measure' }));
  const said = await seen.findByText(/The same networks are chosen on/, {}, slow);
  expect(said.textContent).toMatch(/on \d+% of 400 tables\. The value of what is chosen has the median/);
  expect(seen.getByText(/Tasks served by one network here are served by one on/)).toBeTruthy();
  const pairs = seen.getByRole('table', { name: 'Served by one network, share of tables' });
  expect(within(pairs).getAllByRole('row')).toHaveLength(6);
});

test('constraints on affinities are added and lifted, and a network may be given a cost', async () => {
  const { app, seen, user } = renderInApp(<ExploreView />, {
    hash: '#/explore?v=2&data=tag-taskonomy&groups=2',
  });
  await loadTable(app.session, 'tag-taskonomy');
  await open(user, await seen.findByText('Constraints and limits', {}, slow));
  await user.click(await seen.findByRole('button', { name: 'Add' }));
  expect(app.configuration.getState().configuration.alone).toEqual(['ss_l']);
  await user.click(seen.getByRole('button', { name: 'Lift: semantic segmentation alone' }));
  expect(app.configuration.getState().configuration.alone).toEqual([]);
  expect(seen.queryByRole('combobox', { name: 'Networks chosen' })).toBeNull();
  const cost = seen.getByRole('spinbutton', { name: 'and of each task in it' });
  await user.clear(cost);
  await user.type(cost, '2');
  // As many networks as before, at what they cost now.
  expect(app.configuration.getState().configuration).toMatchObject({
    networkCost: { trunk: 1, decoder: 2 },
    budget: 12,
  });
  expect(await seen.findByRole('region', { name: 'Grouping at 12 units of cost' }, slow)).toBeTruthy();
});

test('losses of the same tasks judge the groupings by affinity along their frontier', async () => {
  const { app, seen, user } = renderInApp(<ExploreView />, {
    hash: '#/explore?v=2&data=lab-small-lookahead&groups=3&order=group',
  });
  await loadTable(app.session, 'lab-small-lookahead');
  await open(user, await seen.findByText('Judged by trained networks', {}, slow));
  const here = await seen.findByTestId('judged-here', {}, slow);
  await waitFor(
    () =>
      expect(here.textContent).toMatch(/costs 3\.63 SNT; its total loss is 2\.2578 \(test\): 5\.4% above/),
    slow,
  );
  // The heatmap in the order of the grouping, with its blocks.
  await waitFor(() => expect(seen.getAllByTestId('heatmap-block')).toHaveLength(3), slow);
});
