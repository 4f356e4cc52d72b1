import { expect, it } from 'vitest';
import { CurveRecorder, stepsOf } from './runCurves.ts';

it('keeps losses step by step and task by task', () => {
  const recorder = new CurveRecorder(2);
  recorder.add(
    [
      [1, 2],
      [3, 4],
    ],
    [{ step: 2, losses: [5, 6] }],
  );
  const curves = recorder.curves();
  expect([...curves.training]).toEqual([1, 2, 3, 4]);
  expect(curves.evaluations).toEqual([{ step: 2, losses: [5, 6] }]);
  expect(stepsOf(curves)).toBe(2);
});

it('never changes what it handed out, through growth and through going back', () => {
  const recorder = new CurveRecorder(1);
  recorder.add([[0], [1], [2]], [{ step: 3, losses: [9] }]);
  const before = recorder.curves();
  recorder.add(
    Array.from({ length: 500 }, (_, i) => [3 + i]),
    [],
  );
  const long = recorder.curves();
  recorder.goBackTo(2);
  recorder.add([[7]], []);
  expect([...before.training]).toEqual([0, 1, 2]);
  expect([...long.training]).toEqual(Array.from({ length: 503 }, (_, i) => i));
  expect([...recorder.curves().training]).toEqual([0, 1, 7]);
  expect(recorder.curves().evaluations).toEqual([]);
});

it('starts from what an interrupted run had found', () => {
  const recorder = new CurveRecorder(1, [[4], [5]], [{ step: 1, losses: [4] }]);
  expect(recorder.step).toBe(2);
  recorder.goBackTo(2);
  expect([...recorder.curves().training]).toEqual([4, 5]);
});
