import { expect, it } from 'vitest';
import { englishWords } from '../../../base/i18n/message.ts';
import { errorOnScale, fromScale, lossScaleOf, scaleNotice, toScale } from './lossScales.ts';

const task = { id: 'a', name: 'Depth', short: 'd' };

it('takes logarithms of losses above 0, whatever was not measured', () => {
  const scale = lossScaleOf(undefined, [0.5, Number.NaN, 2]);
  expect(scale.kind).toBe('log');
  expect(toScale(scale, 2)).toBeCloseTo(Math.log(2));
  expect(fromScale(scale, toScale(scale, 0.37))).toBeCloseTo(0.37);
  expect(errorOnScale(scale, 0.5, 0.01)).toBeCloseTo(0.02);
  expect(errorOnScale(scale, 0.5, Number.NaN)).toBe(0);
});

it.each([
  ['a loss of 0', undefined, [0, 4]],
  ['a loss below 0', undefined, [-4, 3]],
  ['a measure of which higher is better', 'negated' as const, [4, 2]],
])('takes shares of the largest magnitude for %s, and says so', (_, measured, losses) => {
  const scale = lossScaleOf(measured, losses);
  expect(scale).toEqual({ kind: 'linear', unit: 4 });
  expect(toScale(scale, losses[0] as number)).toBeCloseTo((losses[0] as number) / 4);
  expect(fromScale(scale, toScale(scale, -1.5))).toBeCloseTo(-1.5);
  expect(errorOnScale(scale, -1, 0.2)).toBeCloseTo(0.05);
  const notice = scaleNotice([task, { ...task, name: 'Edges' }], [scale, { kind: 'log', unit: 1 }]);
  expect(notice && englishWords(notice)).toMatch(/^Losses of Depth can be 0 or less/);
});

it('takes shares, such as errors of an accuracy, by their logarithms, and says nothing', () => {
  const scale = lossScaleOf('complement', [0.1, 0.2]);
  expect(scale.kind).toBe('log');
  expect(scaleNotice([task], [scale])).toBeUndefined();
});

it('survives a task whose losses are all 0', () => {
  expect(toScale(lossScaleOf(undefined, [0, 0]), 0)).toBe(0);
});
