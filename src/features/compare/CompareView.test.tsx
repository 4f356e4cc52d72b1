import { act, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { expectAccessible } from '../../../testing/expectAccessible.ts';
import { renderView } from '../../../testing/renderView.tsx';
import { brokenSite, silentSite } from '../../../testing/sites.ts';
import { loadTable } from '../../app/tables/loadTable.ts';
import { CompareView } from './CompareView.tsx';

const twoSettings = '#/compare?v=2&data=setting-2&against=v%3D2%26data%3Dsetting-1';

test('Compare without a second side holds the present table against its natural neighbour, in no entry of its own', async () => {
  const { app, seen } = await renderView(<CompareView />, { hash: '#/compare?v=2' });
  expect(seen.getByText('Loading both tables…')).toBeTruthy();
  await act(async () => loadTable(app.session, 'setting-1'));
  expect(await seen.findByRole('region', { name: 'Side A' })).toBeTruthy();
  expect(await seen.findByRole('region', { name: 'Pairs of tasks' })).toBeTruthy();
  expect((seen.getByLabelText('Table of A') as HTMLSelectElement).value).toBe('setting-2');
  expect(seen.getByTestId('headline').textContent).toMatch(/^Setting 1 instead of Setting 2:/);
  expect(app.configuration.getState().canUndo).toBe(false);
  await expectAccessible('Compare as it opens');
});

test('Compare waits for both tables', async () => {
  const { app, seen } = await renderView(<CompareView />, { hash: twoSettings, fetchText: silentSite });
  void loadTable(app.session, 'setting-2');
  expect(await seen.findByText('Loading both tables…')).toBeTruthy();
  await expectAccessible('Compare while it loads');
});

test('Compare says which side has no table, and goes on once trying again helps', async () => {
  const site = brokenSite();
  const { app, seen, user } = await renderView(<CompareView />, {
    hash: twoSettings,
    fetchText: site.fetchText,
  });
  await loadTable(app.session, 'setting-2');
  expect(await seen.findAllByRole('alert')).toHaveLength(2);
  site.mend();
  for (const retry of seen.getAllByRole('button', { name: 'Retry' })) await user.click(retry);
  expect(await seen.findByRole('region', { name: 'Pairs of tasks' })).toBeTruthy();
  expect(seen.queryByRole('alert')).toBeNull();
});

test('Compare shows both sides with their figures, and swaps them', async () => {
  const { app, seen, user } = await renderView(<CompareView />, { hash: twoSettings });
  await loadTable(app.session, 'setting-2');
  expect(await seen.findByRole('region', { name: 'Pairs of tasks' })).toBeTruthy();
  await expectAccessible('Compare with two settings');
  const tables = () =>
    ['A', 'B'].map(side => (seen.getByLabelText(`Table of ${side}`) as HTMLSelectElement).value);
  expect(tables()).toEqual(['setting-1', 'setting-2']);
  await user.click(seen.getByRole('button', { name: /Swap sides/ }));
  expect(tables()).toEqual(['setting-2', 'setting-1']);
});

test('Compare reads aloud what a change of budget did, and nothing when it opens', async () => {
  const { app, seen } = await renderView(<CompareView />, { hash: twoSettings });
  await loadTable(app.session, 'setting-2');
  const said = await seen.findByTestId('announcement');
  await waitFor(() => expect(seen.getByTestId('headline').textContent).toMatch(/instead of 0\.\d+/));
  expect(said.textContent).toBe('');
  const { change } = app.configuration.getState();
  act(() => change({ budget: 1 }, 'drag'));
  expect(said.textContent).toBe('');
  act(() => change({}, 'commit'));
  await waitFor(() => expect(said.textContent).toMatch(/^A: 2\.5 SNT, B: 1 SNT: .* instead of 0\.\d+/));
});

test('Compare tells the dots of its scatter apart by a letter each task has for itself, and not by colour alone', async () => {
  const { app, seen } = await renderView(<CompareView />, { hash: twoSettings });
  await loadTable(app.session, 'setting-2');
  const list = await seen.findByRole('listbox', { name: 'A against B: pairs' }, { timeout: 60_000 });
  const dots = within(list)
    .getAllByRole('option')
    .map(dot => ({
      helped: / → (\S+?):/.exec(dot.getAttribute('aria-label') ?? '')?.[1],
      letter: dot.querySelector('text')?.textContent,
    }));
  expect(dots).toHaveLength(20);
  const letters = new Map(dots.map(({ helped, letter }) => [helped, letter]));
  expect([...letters.values()].sort()).toEqual(['D', 'E', 'K', 'N', 'S']);
  for (const { helped, letter } of dots) expect(letter).toBe(letters.get(helped));
  expect(document.getElementById('scatter')?.textContent).toContain(
    'with the letter of the task that is helped',
  );
});

test('Compare writes the standard errors of tables with replicates beside their numbers', async () => {
  const hash = '#/compare?v=2&data=lab-few&budget=3&against=v%3D2%26data%3Dlab-large%26budget%3D3';
  const { app, seen, user } = await renderView(<CompareView />, { hash });
  await loadTable(app.session, 'lab-few');
  const headline = await seen.findByTestId('headline');
  await waitFor(
    () => expect(headline.textContent).toMatch(/is \d\.\d+ ± 0\.0\d+ instead of \d\.\d+ ± 0\.0\d+/),
    { timeout: 60_000 },
  );
  const twinOf = async (id: string) => {
    // Figures are drawn part by part.
    await waitFor(() => expect(document.getElementById(id)).not.toBeNull());
    const region = within(document.getElementById(id) as HTMLElement);
    await act(async () => user.click(region.getByText('table', { selector: 'button' })));
    return (await region.findByText(/± standard error over (3 )?replicates/, { selector: 'caption' }))
      .parentElement;
  };
  const frontiers = (await twinOf('frontiers'))?.textContent;
  expect(frontiers).toMatch(/\d\.\d+ ± 0\.0\d+/);
  expect(frontiers).toContain('over 3 replicates, those of tasks taken as independent');
  expect((await twinOf('scatter'))?.textContent).toMatch(/% ± \d\.\d%/);
  expect((await twinOf('difference'))?.textContent).toMatch(/ ± \d\.\d/);
});

test('Compare holds groupings by affinity against each other, on one pair of axes where their values are of one kind', async () => {
  const hash =
    '#/compare?v=2&data=tag-taskonomy&groups=2&sets=partition&against=v%3D2%26data%3Dtag-taskonomy%26groups%3D2';
  const { app, seen } = await renderView(<CompareView />, { hash });
  await loadTable(app.session, 'tag-taskonomy');
  const headline = await seen.findByTestId('headline');
  await waitFor(
    () =>
      expect(headline.textContent).toMatch(
        /^Each task in one network instead of networks that may share tasks: .*the value stays 1\.61/,
      ),
    { timeout: 60_000 },
  );
  await waitFor(
    () =>
      expect(seen.getByRole('region', { name: 'Both frontiers' }).textContent).toMatch(
        /B is higher at no and A at three; at two both are the same/,
      ),
    { timeout: 60_000 },
  );
  expect((await seen.findByRole('region', { name: 'Task by task' })).textContent).toContain(
    'Value of each task',
  );
  await expectAccessible('Compare of two groupings by affinity');
  app.configuration.getState().change({ data: 'cosine-taskonomy' });
  await loadTable(app.session, 'cosine-taskonomy');
  expect((await seen.findByRole('region', { name: 'Frontier of B' })).textContent).toContain(
    'not of one kind',
  );
  expect(seen.queryByRole('region', { name: 'Task by task' })).toBeNull();
});

test('on a phone what is compared comes before how the sides are changed, on a desk after it', async () => {
  const isNarrow = { value: true };
  const media = vi.spyOn(window, 'matchMedia').mockImplementation(
    query =>
      ({
        matches: query === '(max-width: 759px)' && isNarrow.value,
        media: query,
        addEventListener: () => {},
        removeEventListener: () => {},
      }) as unknown as MediaQueryList,
  );
  try {
    for (const narrow of [true, false]) {
      isNarrow.value = narrow;
      const { app, seen, unmount } = await renderView(<CompareView />, { hash: twoSettings });
      await act(async () => loadTable(app.session, 'setting-2'));
      const figure = await seen.findByRole('region', { name: 'Both frontiers' });
      const side = seen.getByRole('region', { name: 'Side A' });
      const isBefore = Boolean(figure.compareDocumentPosition(side) & Node.DOCUMENT_POSITION_FOLLOWING);
      expect(isBefore, `narrow: ${narrow}`).toBe(narrow);
      unmount();
    }
  } finally {
    media.mockRestore();
  }
});
