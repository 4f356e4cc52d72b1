import { expect, it } from 'vitest';
import { pathOf, thinLine } from './thinLine.ts';

it('keeps every value of a short line', () => {
  const values = [3, 1, 2];
  const points = thinLine(
    3,
    i => 10 * i,
    i => values[i] as number,
  );
  expect(points.map(point => point.y)).toEqual(values);
  expect(pathOf(points)).toBe('M0,3L10,1L20,2');
});

it('keeps the extremes and both ends of every column of pixels of a long line', () => {
  const values = Array.from({ length: 20000 }, (_, i) => Math.sin(i * 12.9898) * 50);
  const points = thinLine(
    values.length,
    i => i / 40,
    i => values[i] as number,
  );
  expect(points.length).toBeLessThanOrEqual(4 * 500);
  for (const column of [0, 7, 499]) {
    const all = values.slice(40 * column, 40 * column + 40);
    const kept = points.filter(point => Math.floor(point.x) === column).map(point => point.y);
    expect(Math.min(...kept)).toBe(Math.min(...all));
    expect(Math.max(...kept)).toBe(Math.max(...all));
    expect(kept[0]).toBe(all[0]);
    expect(kept.at(-1)).toBe(all.at(-1));
  }
});

it('is nothing for no values', () => {
  expect(pathOf(thinLine(0, Number, Number))).toBe('');
});
