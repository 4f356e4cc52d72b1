import { expect, it } from 'vitest';
import { pathOf, thinLine } from './thinLine.ts';

const row = (values: readonly number[]) => ({ values: Float64Array.from(values), stride: 1, offset: 0 });
const same = (value: number) => value;

it('keeps every value of a short line', () => {
  const points = thinLine(row([3, 1, 2]), { start: 0, pitch: 10 }, same);
  expect(points.map(point => point.y)).toEqual([3, 1, 2]);
  expect(pathOf(points)).toBe('M0,3L10,1L20,2');
});

it('takes one task out of many', () => {
  const values = Float64Array.from([1, 10, 2, 20, 3, 30]);
  const points = thinLine({ values, stride: 2, offset: 1 }, { start: 5, pitch: 5 }, same);
  expect(points).toEqual([
    { x: 5, y: 10 },
    { x: 10, y: 20 },
    { x: 15, y: 30 },
  ]);
});

it('keeps the extremes and both ends of every column of pixels of a long line', () => {
  const values = Array.from({ length: 20000 }, (_, i) => Math.sin(i * 12.9898) * 50);
  const points = thinLine(row(values), { start: 0, pitch: 1 / 32 }, same);
  expect(points.length).toBeLessThanOrEqual(4 * 625);
  for (const column of [0, 7, 624]) {
    const all = values.slice(32 * column, 32 * column + 32);
    const kept = points.filter(point => Math.floor(point.x) === column).map(point => point.y);
    expect(Math.min(...kept)).toBe(Math.min(...all));
    expect(Math.max(...kept)).toBe(Math.max(...all));
    expect(kept[0]).toBe(all[0]);
    expect(kept.at(-1)).toBe(all.at(-1));
  }
});

it('is nothing for no values', () => {
  expect(pathOf(thinLine(row([]), { start: 0, pitch: 1 }, same))).toBe('');
});
