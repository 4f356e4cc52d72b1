import { readFileSync } from 'node:fs';
import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderView } from '../../../../testing/renderView.tsx';
import { parseTable } from '../../../files/table/parseTable.ts';
import { makeSide } from '../testing/makeSide.ts';
import { comparePairs } from './comparePairs.ts';
import { PairPanels } from './PairPanels.tsx';

const loaded = (id: string) => parseTable(readFileSync(`public/tables/${id}.json`, 'utf8'));

test('The pairs of a comparison are drawn again when they change, and not when a budget does', async () => {
  const [first, second] = [loaded('setting-1'), loaded('setting-2')];
  const a = makeSide('A', first, { data: 'setting-1' });
  const sideB = (budget: number) => makeSide('B', second, { data: 'setting-2', budget });
  let written = 0;
  const comparison = comparePairs(
    { table: first.table, scale: 'auto' },
    { table: second.table, scale: 'auto' },
    { gain: 'relative', baseline: 'half', split: 'test', pairs: 'directed' },
  );
  /** Says how often a value of B is written. */
  const counted = () => ({
    ...comparison,
    b: {
      ...comparison.b,
      format: (value: number) => {
        written += 1;
        return comparison.b.format(value);
      },
    },
  });
  const shown = counted();
  const { rerender } = await renderView(<PairPanels a={a} b={sideB(2)} comparison={shown} />);
  const once = written;
  expect(once).toBeGreaterThanOrEqual(20);
  await act(async () => rerender(<PairPanels a={{ ...a }} b={sideB(4)} comparison={shown} />));
  expect(written).toBe(once);
  await act(async () => rerender(<PairPanels a={a} b={sideB(4)} comparison={counted()} />));
  expect(written).toBeGreaterThanOrEqual(2 * once);
});
