import { readFile } from 'node:fs/promises';
import { act, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { expectAccessible } from '../../../testing/expectAccessible.ts';
import { renderView } from '../../../testing/renderView.tsx';
import { App } from '../App.tsx';
import { followPresentKey } from './presentByKey.ts';

beforeEach(() => {
  window.localStorage.clear();
  vi.stubGlobal('fetch', async (path: string) => new Response(await readFile(`public/${path}`, 'utf8')));
});
afterEach(() => vi.unstubAllGlobals());

test('P turns the figures of a view into slides, which a clicker goes through and Escape leaves', async () => {
  const { app, seen, user } = await renderView(<App />, { hash: '#/explore?v=2&data=setting-1&budget=2.5' });
  await seen.findByTestId('header');
  followPresentKey(app.configuration);
  const slide = () => app.configuration.getState().configuration.present;
  const press = async (key: string) => await act(async () => user.keyboard(key));
  await press('p');
  await waitFor(() => expect(slide()).toBe(1));
  expect((await seen.findByText('1 of 4')).getAttribute('role')).toBe('status');
  expect(seen.queryByTestId('header')).toBeNull();
  expect(document.activeElement).toBe(seen.getByTestId('slide'));
  await seen.findByText(/networks are trained/);
  await expectAccessible('a slide of a figure');
  await press('{PageDown}');
  await press('{ArrowRight}');
  expect(slide()).toBe(3);
  expect(seen.getByText('3 of 4')).toBeTruthy();
  await press(' ');
  await press('{ArrowRight}');
  expect(slide()).toBe(4);
  await press('{PageUp}');
  expect(slide()).toBe(3);
  await press('{Home}');
  expect(slide()).toBe(1);
  await press('{End}');
  expect(slide()).toBe(4);
  await press('{Escape}');
  expect(slide()).toBe(0);
  expect(await seen.findByTestId('header')).toBeTruthy();
});

test('in a field P is a letter, and a view without figures has no slides', async () => {
  const { app, seen, user } = await renderView(<App />, { hash: '#/learn?v=2&learn=glossary' });
  await seen.findByTestId('header');
  followPresentKey(app.configuration);
  await act(async () => user.keyboard('p'));
  expect(app.configuration.getState().configuration.present).toBe(0);
  await act(async () => app.configuration.getState().change({ view: 'explore' }));
  const [field] = await seen.findAllByRole('combobox');
  await act(async () => field?.focus());
  await act(async () => user.keyboard('p'));
  expect(app.configuration.getState().configuration.present).toBe(0);
});

test('a link opens a lesson as slides: its first sentences with their numbers, and all its tables at the start', async () => {
  const { app, seen, user } = await renderView(<App />, {
    hash: '#/explore?v=2&data=setting-1&budget=2.5&lesson=it-depends&present=1',
  });
  const frame = await seen.findByTestId('slide');
  expect(frame.textContent).toMatch(/1 of \d/);
  await waitFor(() => expect(seen.queryByText(/Loading what the slides show/)).toBeNull());
  const lesson = JSON.parse(await readFile('public/lessons/it-depends.json', 'utf8')) as {
    steps: { link: string }[];
  };
  const tables = lesson.steps.flatMap(({ link }) => /data=([\w-]+)/.exec(link)?.[1] ?? []);
  const { tables: loaded } = app.session.getState();
  expect([...new Set(tables)].filter(id => loaded[id as keyof typeof loaded]?.kind !== 'loaded')).toEqual([]);
  const first = seen.getByTestId('slide-sentence').textContent;
  expect(first).not.toBe('');
  await act(async () => user.click(seen.getByRole('button', { name: 'Next slide' })));
  const { step, present } = app.configuration.getState().configuration;
  expect({ step, present }).toEqual({ step: 2, present: 1 });
  expect(seen.getByTestId('slide-sentence').textContent).not.toBe(first);
  await act(async () => user.click(seen.getByRole('button', { name: 'Leave the slides' })));
  // The reader is at the step, in the page.
  expect(await seen.findByTestId('lesson-place')).toBeTruthy();
  expect(seen.getByText(/^Step 2 of/)).toBeTruthy();
});
