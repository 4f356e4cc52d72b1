import { readFile } from 'node:fs/promises';
import { act, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderView } from '../../testing/renderView.tsx';
import { turnedTexts } from '../../testing/unturned.ts';
import { App } from './App.tsx';

/** Names in Hebrew and Arabic, one with digits and one with an override that is never taken back. */
const turned = ['עומק 3', 'العمق', 'נורמלים', 'Ed\u202Eges', 'מקטעים (א)'];
const names: string[] = [];

/** The tables of the site with such names for their tasks and themselves. */
async function fetchText(path: string): Promise<string> {
  const text = await readFile(`public/${path}`, 'utf8');
  if (!path.startsWith('tables/')) return text;
  const table = JSON.parse(text);
  const rename = (tasks: readonly { readonly id: string }[] = []) =>
    tasks.map((task, i) => {
      const name = turned[i] ?? `משימה ${i}`;
      names.push(name, name.slice(0, 3), name.slice(0, 1));
      return { ...task, name, short: name.slice(0, 3) };
    });
  const parts = ['tasks', 'sources', 'targets'].flatMap(part =>
    table[part] ? [[part, rename(table[part])]] : [],
  );
  names.push('טבלה');
  return JSON.stringify({ ...table, name: 'טבלה', ...Object.fromEntries(parts) });
}

const opened: Record<string, { readonly hash: string; readonly there: string }> = {
  Explore: { hash: '#/explore?v=2&cell=d~n&most=3&together=d~n', there: '#networks table' },
  'Explore by hand': {
    hash: '#/explore?v=2&pick=hand&hand=s~d*1,n*0.5,k~e*1',
    there: '#grouping svg, #grouping button',
  },
  'Explore of affinities': { hash: '#/explore?v=2&data=tag-taskonomy', there: '#gains svg' },
  Compare: {
    hash: '#/compare?v=2&data=setting-2&against=v%3D2%26data%3Dsetting-1',
    there: '#scatter svg',
  },
  Puzzle: { hash: '#/learn?v=2&learn=puzzle&data=setting-1&budget=2.5', there: '#learn-puzzle table' },
  Data: { hash: '#/data?v=2', there: '#table' },
};

for (const [view, { hash, there }] of Object.entries(opened)) {
  test(`names written from right to left turn nothing around them: ${view}`, async () => {
    const { user } = await renderView(<App />, { hash, fetchText });
    await waitFor(() => expect(document.querySelector(there)).not.toBeNull(), { timeout: 60_000 });
    for (const text of ['table', 'Who helps whom', 'Who belongs together']) {
      const buttons = Array.from(document.querySelectorAll('button')).filter(
        each => each.textContent === text,
      );
      for (const button of buttons) await act(async () => user.click(button));
    }
    expect(document.body.textContent).toMatch(/[\u0590-\u06ff]/);
    expect(turnedTexts(document.body, names)).toEqual([]);
  });
}
