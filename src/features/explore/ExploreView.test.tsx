import { act, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible } from '../../../testing/expectAccessible.ts';
import { renderInApp } from '../../../testing/renderInApp.tsx';
import { brokenSite } from '../../../testing/sites.ts';
import { loadTable } from '../../app/tables/loadTable.ts';
import { ExploreView } from './ExploreView.tsx';

test('Explore waits for its table, and shows the headline and the panels of it', async () => {
  const { app, seen } = renderInApp(<ExploreView />);
  expect(seen.getByRole('status').textContent).toBe('Loading the table…');
  await loadTable(app.session, 'setting-1');
  const shown = () => ['frontier', 'grouping', 'gains', 'networks'].filter(id => document.getElementById(id));
  // Those below load when the others are there.
  await waitFor(() => expect(shown()).toHaveLength(4), { timeout: 60_000 });
  await expectAccessible('Explore');
});

test('Explore says why its table is not there, and shows it once trying again helps', async () => {
  const site = brokenSite();
  const { app, seen, user } = renderInApp(<ExploreView />, { fetchText: site.fetchText });
  await loadTable(app.session, 'setting-1');
  expect((await seen.findByRole('alert')).textContent).toContain('the site answered 503.');
  expect(seen.queryByRole('region', { name: 'Frontier' })).toBeNull();
  await expectAccessible('Explore without its table');
  site.mend();
  await user.click(seen.getByRole('button', { name: 'Retry' }));
  expect(await seen.findByRole('region', { name: 'Frontier' })).toBeTruthy();
  expect(seen.queryByRole('alert')).toBeNull();
});

test('Explore shows what a table of affinities can show, and says what the other panels would need', async () => {
  const { app, seen, user } = renderInApp(<ExploreView />, { hash: '#/explore?v=2&data=tag-celeba' });
  await loadTable(app.session, 'tag-celeba');
  expect((await seen.findByTestId('affinity-lead')).textContent).toMatch(/higher is better/);
  const frontier = await seen.findByRole('region', { name: 'Frontier' });
  await waitFor(() => expect(frontier.textContent).toContain('Every value is proved'), { timeout: 60_000 });
  const [rule = expect.fail('a rule')] = within(frontier).getAllByRole('slider');
  rule.focus();
  await user.keyboard('{ArrowRight}');
  expect(app.configuration.getState().configuration.groups).toBe(4);
  expect(seen.getByTestId('headline').textContent).toMatch(
    /With at most +networks, chosen by affinities, \w+ networks serve all nine tasks at a value of/,
  );
  expect(await seen.findByRole('region', { name: 'Grouping at 4 networks' })).toBeTruthy();
  expect(seen.getByTestId('what-changed').textContent).toMatch(/^1 network more than at 3 .*improves/);
  // Played, stepped and scrubbed like any other.
  await user.click(seen.getByRole('button', { name: 'Previous budget' }));
  expect(app.configuration.getState().configuration.groups).toBe(3);
  expect((await seen.findByRole('region', { name: 'Networks' })).textContent).toMatch(/need/i);
  await expectAccessible('Explore with affinities');
  await user.click(seen.getByRole('button', { name: 'Open Setting 1, which has all of it' }));
  expect(app.configuration.getState().configuration.data).toBe('setting-1');
});

test('Explore shows how well a table with replicates knows its numbers, and others without a ±', async () => {
  const hash = '#/explore?v=2&data=lab-large&budget=3&show=optimal&cell=depth~normals';
  const { app, seen, user } = renderInApp(<ExploreView />, { hash });
  await loadTable(app.session, 'lab-large');
  const headline = await seen.findByTestId('headline');
  await waitFor(() => expect(headline.textContent).toMatch(/total loss of \d\.\d+ ± 0\.\d+/), {
    timeout: 60_000,
  });
  expect(
    seen.getByTitle('± standard error over 3 replicates, those of tasks taken as independent').textContent,
  ).toMatch(/^\d\.\d+ ± 0\.\d+$/);
  await waitFor(() => expect(headline.textContent).toMatch(/chosen on \d+% of the replicate tables/), {
    timeout: 60_000,
  });
  await waitFor(() => expect(seen.getByTestId('frontier-band')).toBeTruthy(), { timeout: 60_000 });
  expect(
    seen.getByText(
      'The band is one standard error of the total over replicates, the errors of tasks taken as independent.',
    ),
  ).toBeTruthy();
  await waitFor(() => expect(seen.getByTestId('cell-formula').textContent).toMatch(/% ± \d+\.\d\d%/), {
    timeout: 60_000,
  });
  expect(
    seen.getByRole('columnheader', { name: 'test loss ± standard error over 3 replicates' }),
  ).toBeTruthy();
  expect(seen.queryByText(/An assumption/)).toBeNull();
  expect(
    seen.getByRole('gridcell', { name: /^Normals trained with Depth: \+3\.4 ± 3\.1 percent$/ }),
  ).toBeTruthy();
  const twinOf = async (id: string) => {
    const panel = within(document.getElementById(id) as HTMLElement);
    await act(async () => user.click(panel.getByText('table', { selector: 'button' })));
    return (await panel.findByText(/± standard error over (3 )?replicates/, { selector: 'caption' }))
      .parentElement;
  };
  expect((await twinOf('gains'))?.textContent).toMatch(/\+3\.\d\d% ± 3\.\d\d%/);
  const frontier = (await twinOf('frontier'))?.textContent;
  expect(frontier).toMatch(/2\.0\d+ ± 0\.0\d+/);
  expect(frontier).toContain('± standard error over 3 replicates, those of tasks taken as independent');
  expect(
    within(document.getElementById('networks') as HTMLElement).getAllByText(/^\d\.\d+ ± 0\.\d+$/),
  ).not.toHaveLength(0);

  app.configuration.getState().change({ data: 'setting-1', budget: 2.5, cell: 'n~e' });
  await loadTable(app.session, 'setting-1');
  await waitFor(() => expect(seen.getByTestId('headline').textContent).toMatch(/total loss of 0\.4461/), {
    timeout: 60_000,
  });
  expect(seen.getByTestId('headline').textContent).not.toMatch(/±|replicate/);
  expect(seen.queryByTestId('frontier-band')).toBeNull();
});

test('Explore names the chosen networks, and reads the answer aloud once a budget has come to rest', async () => {
  const { app, seen } = renderInApp(<ExploreView />, { hash: '#/explore?v=2&show=optimal' });
  await loadTable(app.session, 'setting-1');
  const chips = await seen.findByRole('list', { name: 'Networks chosen at this budget' });
  const networks = () =>
    within(chips)
      .queryAllByRole('listitem')
      .map(item => item.getAttribute('title'));
  await waitFor(() =>
    expect(networks()).toEqual(['Normals', 'Segmentation and Depth', 'Keypoints and Edges']),
  );
  const said = seen.getByTestId('announcement');
  expect(said.textContent).toBe('');
  const { change } = app.configuration.getState();
  act(() => change({ budget: 1.5 }, 'drag'));
  act(() => change({ budget: 1 }, 'drag'));
  await waitFor(() => expect(networks()).toHaveLength(1));
  expect(said.textContent).toBe('');
  act(() => change({}, 'commit'));
  expect(said.textContent).toBe(
    '1 SNT: one network serves all five tasks at a total loss of 0.5028. ✓ proved optimal',
  );
  expect(seen.getByRole('heading', { name: /^With .* one network serves all five tasks/ })).toBeTruthy();
});
