import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { AffinityTable } from '../../core/tables/affinityTable.ts';
import { colorAt } from './heatmapScale.ts';
import { TableMiniature } from './TableMiniature.tsx';

const count = 40;
const tasks = Array.from({ length: count }, (_, i) => ({ id: `t${i}`, name: `Task ${i}`, short: `T${i}` }));
/** Values from 0 to 1, each pair its own; one is missing. */
const values = Float64Array.from({ length: count * count }, (_, i) => (i * 0.618) % 1);
values[2] = Number.NaN;
const table: AffinityTable = {
  id: 'own-1',
  name: 'Mine',
  source: { title: '', url: '', licence: '' } as unknown as AffinityTable['source'],
  sources: tasks,
  targets: tasks,
  values,
  meaning: 'value',
  better: 'higher',
  scale: 'linear',
};

test('a small picture has each pair in its place and few elements, however many pairs there are', () => {
  const { container } = render(<TableMiniature loaded={{ kind: 'affinity', table }} />);
  const paths = [...container.querySelectorAll('svg *')];
  expect(paths.length).toBeLessThanOrEqual(49);
  const fills = new Map<string, string>();
  for (const path of paths) {
    for (const [, column, row] of path.getAttribute('d')?.matchAll(/M(\d+)\.04 (\d+)\.04h/g) ?? [])
      fills.set(`${row} ${column}`, path.getAttribute('fill') ?? '');
  }
  // All but a task with itself and the one that is missing.
  expect(fills.size).toBe(count * count - count - 1);
  const [least, most] = [Math.min, Math.max].map(of => of(...values.filter(value => !Number.isNaN(value))));
  for (const at of [1, count + 5, 17 * count + 3, count * count - 2]) {
    const fill = fills.get(`${Math.floor(at / count)} ${at % count}`);
    const position = ((values[at] ?? 0) - (least ?? 0)) / ((most ?? 1) - (least ?? 0));
    expect(fill).toBe(colorAt(Math.round(position * 24) / 24, 'sequential'));
  }
});
