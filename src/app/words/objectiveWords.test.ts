import { expect, test } from 'vitest';
import { makeLossTable } from '../../core/testing/makeLossTable.ts';
import { objectiveWords } from './objectiveWords.ts';

/** Two tasks measured so; losses as they are kept. */
function wordsOf(measured: 'negated' | 'complement' | undefined, losses: number[], loss?: string) {
  const table = makeLossTable(2, [{ tasks: [0, 1], cost: 1, losses }]);
  const tasks = table.tasks.map(task => ({
    ...task,
    ...(measured ? { measured } : {}),
    ...(loss === undefined ? {} : { loss }),
  }));
  return (objective: 'sum' | 'relative' | 'worst', weights: number[] = []) =>
    objectiveWords(objective, weights, { ...table, tasks });
}

test('a sum of losses is a total loss, lower is better', () => {
  const { name, axis, better, format, distance } = wordsOf(undefined, [0.2, 0.3], 'L1')('sum');
  expect({ name, axis, better }).toEqual({ name: 'total loss', axis: 'total test loss', better: 'lower' });
  expect([format(0.5), distance(0.55, 0.5)]).toEqual(['0.5000', '10.0%']);
});

test('a sum of accuracies is called by what was measured and written as it was', () => {
  const accuracies = wordsOf('negated', [-80, -90], 'accuracy');
  const { name, axis, better, format, distance, isSame } = accuracies('sum');
  expect({ name, axis, better }).toEqual({
    name: 'total accuracy',
    axis: 'total test accuracy',
    better: 'higher',
  });
  expect([format(-170), distance(-170, -160), isSame(-170, -170.01)]).toEqual(['170.00', '6.3%', true]);
  expect(accuracies('sum', [1, 2]).name).toBe('weighted total accuracy');
  expect(wordsOf('negated', [-80, -90])('sum').name).toBe('total value');
});

test('shares count what they are, not what they lack', () => {
  const { format, distance, better } = wordsOf('complement', [0.1, 0.2])('sum');
  expect([better, format(0.3), distance(0.3, 0.4)]).toEqual(['higher', '1.7000', '6.3%']);
  expect(wordsOf('complement', [0.1, 0.2])('sum', [2, 1]).format(2 * 0.1 + 0.2)).toBe('2.6000');
});

test('a change of accuracies is better when it is higher', () => {
  const { axis, better, format, distance } = wordsOf('negated', [-80, -90], 'accuracy')('relative');
  expect({ axis, better }).toEqual({ axis: 'mean change of test accuracy, %', better: 'higher' });
  expect([format(-4.5), format(1), distance(-4.5, -3)]).toEqual(['+4.50%', '−1.00%', '1.5 points']);
  expect(wordsOf('complement', [0.1, 0.2])('worst')).toMatchObject({
    axis: 'worst task’s change of test loss, %',
    better: 'lower',
  });
});
