import { expect, test } from 'vitest';
import { makeLossTable } from '../../core/testing/makeLossTable.ts';
import { changeSize, writeTaskChange } from './taskChangeWords.ts';

const made = makeLossTable(2, [
  { tasks: [0], cost: 1, losses: [0.4123] },
  { tasks: [1], cost: 1, losses: [0.5] },
]);
const table = {
  ...made,
  tasks: made.tasks.map((task, i) => (i === 0 ? { ...task, measured: 'complement' as const } : task)),
};

test('a change is written in the sense of the metric, and is good where the metric says so', () => {
  // mIoU 0.5877 to 0.6029.
  expect(writeTaskChange(table, 0, 0.4123, 0.3971)).toMatchObject({ text: '+2.6%', isBetter: true });
  expect(writeTaskChange(table, 0, 0.3971, 0.4123)).toMatchObject({ text: '−2.5%', isBetter: false });
  expect(writeTaskChange(table, 1, 0.5, 0.4)).toMatchObject({ text: '−20.0%', isBetter: true });
  expect(changeSize(table, 0, 0.4123, 0.3971)).toBe('2.6%');
});

test('a change that is not seen is no better, and what is not known is a dash', () => {
  expect(writeTaskChange(table, 1, 0.5, 0.49999)).toMatchObject({ text: '0.0%', isBetter: false, rank: 0 });
  expect(writeTaskChange(table, 1, Number.NaN, 0.4)).toMatchObject({ text: '–', isBetter: false });
  expect(changeSize(table, 1, 0.5, 0.49999)).toBe('less than 0.1%');
});

test('of nothing the change is in the unit of the value', () => {
  expect(writeTaskChange(table, 0, 1, 0.9848)).toMatchObject({ text: '+0.0152', isBetter: true });
  expect(changeSize(table, 0, 1, 0.9848)).toBe('0.0152');
});
