import { expect, it } from 'vitest';
import { englishWords } from '../../base/i18n/message.ts';
import { measureOf } from './measureOf.ts';
import type { Task } from './task.ts';

const task = (id: string, loss?: string, measured?: Task['measured']): Task => ({
  ...{ id, name: id, short: id },
  ...(loss === undefined ? {} : { loss }),
  ...(measured === undefined ? {} : { measured }),
});

const said = (...tasks: readonly Task[]) => {
  const { measure, measures, heading, direction } = measureOf({ tasks });
  return [...[measure, measures, heading].map(englishWords), direction];
};

it('calls what is better when lower losses, whatever it is', () => {
  expect(said(task('a'), task('b', 'rmse'))).toEqual(['loss', 'losses', 'Losses', 'lower']);
});

it('calls what is better when higher by the name that all tasks have', () => {
  const both = (name: string) => said(task('a', name, 'complement'), task('b', name, 'negated'));
  expect(both('accuracy')).toEqual(['accuracy', 'accuracy', 'Accuracy', 'higher']);
  expect(both('mIoU')).toEqual(['mIoU', 'mIoU', 'mIoU', 'higher']);
});

it('speaks of values where names or senses differ, and of affinities', () => {
  const values = ['value', 'values', 'Values'];
  expect(said(task('a', 'accuracy', 'complement'), task('b', 'auc', 'complement'))).toEqual([
    ...values,
    'higher',
  ]);
  expect(said(task('a', undefined, 'negated'))).toEqual([...values, 'higher']);
  expect(said(task('a', 'auc', 'negated'), task('b', 'auc'))).toEqual([...values, 'mixed']);
  expect(measureOf({ tasks: [task('a')], isOfAffinities: true })).toMatchObject({
    heading: { key: 'Values' },
    direction: 'lower',
  });
});
