import { act, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { expectAccessible } from '../../../../testing/expectAccessible.ts';
import { renderView } from '../../../../testing/renderView.tsx';
import { loadTable } from '../../../app/tables/loadTable.ts';
import { LearnView } from '../LearnView.tsx';

beforeEach(() => window.localStorage.clear());

const puzzle = '#/learn?v=2&learn=puzzle&data=setting-1&budget=2.5';
const optimum = 'n*0.5,s~d~n*1,n~k~e*1';

async function open(hash: string) {
  const rendered = await renderView(<LearnView />, { hash });
  await loadTable(rendered.app.session, 'setting-1');
  const { seen, user } = rendered;
  const press = async (name: string | RegExp) =>
    await act(async () => user.click(await seen.findByRole('button', { name })));
  return { ...rendered, press, score: async () => (await seen.findByTestId('puzzle-score')).textContent };
}

test('tasks are chosen, then put into a network or onto the board, by keys as by a press', async () => {
  const { app, seen, user, press } = await open(puzzle);
  const hand = () => app.configuration.getState().configuration.hand.join();
  const palette = within(await seen.findByTestId('builder-palette'));
  const choose = async (name: string) =>
    await act(async () => user.click(palette.getByRole('button', { name })));
  // Without networks a press makes the first one.
  await choose('Segmentation');
  expect(hand()).toBe('s*0.5');
  await choose('Depth');
  expect(palette.getByRole('button', { name: 'Depth', pressed: true })).toBeTruthy();
  await press('Add a network');
  expect(hand()).toBe('s*0.5,d*0.5');
  await choose('Normals');
  await press(/^Network 1:/);
  expect(hand()).toBe('s~n*1,d*0.5');
  await choose('Edges');
  await user.keyboard('{Escape}');
  await press(/^Network 2:/);
  expect(hand()).toBe('s~n*1,d*0.5');
  // By keys alone.
  await act(async () => palette.getByRole('button', { name: 'Keypoints' }).focus());
  await act(async () => user.keyboard('{Enter}'));
  await act(async () => seen.getByRole('button', { name: /^Network 2:/ }).focus());
  await act(async () => user.keyboard('{Enter}'));
  expect(hand()).toBe('s~n*1,d~k*1');
  await press('Clear the board');
  expect(hand()).toBe('');
});

test('the score tells how far one is, and how the last move changed it', async () => {
  const { app, seen, score } = await open(`${puzzle}&hand=s~d*1,n*0.5,k~e*1`);
  await seen.findByText('6.1% above the search’s best, on validation.');
  await act(async () => app.configuration.getState().change({ hand: ['s~d~n*1', 'n*0.5', 'k~e*1'] }));
  expect(await score()).toMatch(/above the search’s best, on validation\. \d+\.\d% better than before\./);
  await act(async () => app.configuration.getState().change({ hand: ['s~d~n*1', 'k~e*1', 's~d*1'] }));
  expect(await score()).toContain('Over the budget');
  await act(async () => app.configuration.getState().change({ hand: ['s~d~n*1'] }));
  expect(await score()).toContain('Serve every task');
  await act(async () => app.configuration.getState().change({ hand: optimum.split(',') }));
  expect(await score()).toContain('As good as the search’s best.');
  const found = within(await seen.findByTestId('puzzle-found'));
  expect(found.getByText('You found the optimum without a hint.')).toBeTruthy();
  expect(found.getByRole('link', { name: /^Next puzzle/ }).getAttribute('href')).toContain('learn=puzzle');
  await expectAccessible('a solved puzzle');
});

test('the result link holds the board and its score, and is recomputed where it is opened', async () => {
  const { app, seen, press } = await open(puzzle);
  await seen.findByTestId('puzzle-score');
  await act(async () => app.configuration.getState().change({ hand: optimum.split(',') }));
  await seen.findByTestId('puzzle-found');
  await press('Copy result link');
  expect(await seen.findByText('Copied: the board and its score, no name.')).toBeTruthy();
  const link = await window.navigator.clipboard.readText();
  expect(link).toMatch(/#\/learn\?.*hand=n\*0\.5,s~d~n\*1,n~k~e\*1.*result=0\.\d+~0/);

  await act(async () => app.configuration.getState().change({ result: '0.1~0' }));
  const wrong = await seen.findByRole('alert');
  expect(wrong.textContent).toMatch(/says 0\.1000, which its networks do not give: they give 0\.4\d+/);
  const told = new URLSearchParams(link.slice(link.indexOf('?'))).get('result') ?? '';
  await act(async () => app.configuration.getState().change({ result: told }));
  const sent = (await seen.findByText('A result that was handed on.')).closest('[data-testid=notice]');
  expect(sent?.textContent).toContain('Costs 2.5 of 2.5 SNT. As good as the search’s best.');
  expect(seen.queryByRole('button', { name: 'Copy result link' })).toBeNull();
  await expectAccessible('a result that was handed on');
  // What is changed is the result no more.
  await press('Delete');
  expect(app.configuration.getState().configuration.result).toBe('');
});

test('the optimum is shown when it is asked for twice, and not where the link keeps it back', async () => {
  const { app, seen, press } = await open(`${puzzle}&hand=s~d*1,n*0.5,k~e*1`);
  await seen.findByText(/above the search’s best/);
  await press('Reveal the optimum');
  await press('Not yet');
  expect(seen.queryByRole('region', { name: 'Yours and the optimum' })).toBeNull();
  await press('Reveal the optimum');
  await press('Show the optimum');
  expect(seen.getByRole('region', { name: 'Yours and the optimum' })).toBeTruthy();
  // What was shown is no result.
  expect(seen.queryByRole('button', { name: 'Copy result link' })).toBeNull();
  await act(async () => app.configuration.getState().change({ reveal: false, budget: 2 }));
  expect(await seen.findByText(/keeps its optimum back/)).toBeTruthy();
  expect(seen.queryByRole('button', { name: 'Reveal the optimum' })).toBeNull();
});

test('a puzzle is made of the table at hand, and can keep its optimum back', async () => {
  const { seen, user } = await open(puzzle);
  const link = () => (seen.getByLabelText('Link to the puzzle') as HTMLInputElement).value;
  await seen.findByLabelText('Link to the puzzle');
  expect(link()).toContain('data=setting-1&budget=2.5');
  await user.click(seen.getByRole('checkbox', { name: 'The optimum can be revealed' }));
  expect(link()).toContain('reveal=0');
  expect(seen.getByRole('link', { name: 'Play it here' }).getAttribute('href')).toContain('reveal=0');
});
