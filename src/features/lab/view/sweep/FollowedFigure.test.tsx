import { act, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { expectAccessible } from '../../../../../testing/expectAccessible.ts';
import { renderView } from '../../../../../testing/renderView.tsx';
import { setLanguage } from '../../../../base/i18n/text.ts';
import { zh } from '../../../../base/i18n/zh/index.ts';
import { parseRecipe } from '../../model/parseRecipe.ts';
import { openTab } from '../../state/testing/openTab.ts';
import { FollowedFigure } from './FollowedFigure.tsx';

const { recipe } = parseRecipe('tasks:depth+normals+edges;steps:10;scenes:32');

beforeEach(() => window.localStorage.clear());

/** A sweep that follows a plan to its end. */
async function followed(goal: number) {
  const tab = openTab(recipe);
  tab.sweeps.getState().setPlan('', { isFollowed: true, goal });
  await tab.sweeps.getState().start(recipe);
  return tab;
}

const figureOf = (tab: ReturnType<typeof openTab>) => (
  <FollowedFigure sweep={tab.sweep()} rank={tab.sweeps.getState().rank} />
);

test('a sweep that follows the plan ranks what comes next, draws how the regret sinks, and says what it saved', async () => {
  const tab = await followed(3);
  await tab.asked(0);
  const { seen, user, rerender } = await renderView(figureOf(tab));
  const ranked = within(seen.getByTestId('sweep-ranking')).getAllByRole('listitem');
  expect(ranked[0]?.textContent).toMatch(
    /^Depth \+ Normals \+ Edges lowers the frontier by [\d.]+%, in the best grouping with \d+%$/,
  );
  expect(document.body.textContent).toContain('0 of 10 networks are trained: not yet enough');

  for (let i = 0; tab.sweeps.getState().activeId !== ''; i++) {
    await vi.waitFor(() =>
      expect(tab.requests.length > i || tab.sweeps.getState().activeId === '').toBe(true),
    );
    tab.requests[i]?.finish();
  }
  const sweep = tab.sweep();
  const count = tab.requests.length;
  const last = sweep.head.planned?.path.at(-1);
  await act(async () => rerender(figureOf(tab)));
  const text = document.body.textContent ?? '';
  expect(text).toContain(`Enough: with ${count} of 10 networks the expected regret is`);
  expect(text).toContain(`saved ${10 - count} networks, ${10 * (10 - count)} steps and`);
  const regret = last?.regret ?? Number.NaN;
  expect(text).toContain(`${Number(regret.toFixed(regret < 1 ? 2 : 1))}%, within 3%`);
  await expectAccessible('a followed plan');
  await act(async () => user.click(seen.getByRole('button', { name: 'table' })));
  const rows = await seen.findAllByRole('row');
  expect(rows).toHaveLength(1 + (sweep.head.planned?.path.length ?? 0));
});

test('a sweep that was read from what is kept has its ranking made at once, or says why there is none', async () => {
  const before = await followed(3);
  (await before.asked(0)).finish();
  await before.asked(1);
  const { ranking = [] } = before.sweep().plan ?? {};
  const after = openTab(recipe, { shelf: before.shelf });
  await after.sweeps.ready;
  const { seen, rerender } = await renderView(figureOf(after));
  expect(seen.getByText('The ranking is being made.')).toBeTruthy();
  await vi.waitFor(() => expect(after.sweep().plan?.ranking).toEqual(ranking));
  await act(async () => rerender(figureOf(after)));
  expect(within(seen.getByTestId('sweep-ranking')).getAllByRole('listitem').length).toBeGreaterThan(1);
  await before.sweeps.getState().stop();

  const lost = openTab(recipe, { shelf: before.shelf });
  await lost.sweeps.ready;
  const rank = async () => {
    throw new Error('the worker stopped twice');
  };
  const { seen: other } = await renderView(<FollowedFigure sweep={lost.sweep()} rank={rank} />);
  expect(await other.findByText('There is no ranking: the worker stopped twice')).toBeTruthy();
});

test('a sweep in the order of size shows no plan', async () => {
  const tab = openTab(recipe);
  await tab.sweeps.getState().start(recipe);
  await renderView(figureOf(tab));
  expect(document.querySelector('#sweep-plan')).toBeNull();
  await tab.sweeps.getState().stop();
});

test('a followed plan is told in Chinese', async () => {
  const tab = await followed(3);
  await tab.asked(0);
  setLanguage('zh', zh);
  try {
    const { seen } = await renderView(figureOf(tab));
    expect(seen.getByRole('heading', { name: '跟随计划' })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/[A-Z][a-z]+ [a-z]+ [a-z]+/);
  } finally {
    setLanguage('en', {});
    await tab.sweeps.getState().stop();
  }
});
