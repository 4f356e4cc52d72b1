import { expect, test } from 'vitest';
import { constantPrediction } from '../../engine/nets/constantPrediction.ts';
import { renderScenes } from '../../engine/scenes/renderScenes.ts';
import { labTaskIds } from '../labTasks.ts';
import { type Compared, errorMap, errorScaleOf, paintErrors, pixelLoss } from './errorMap.ts';

const size = 16;
const scenes = renderScenes({ dataSeed: 3, purpose: 'test', count: 1, size, tasks: labTaskIds });

/** One cell of four pixels, each with the same values. */
function cell(task: Compared['task'], prediction: readonly number[], label: readonly number[]): Compared {
  const spread = (values: readonly number[]) => Float32Array.from(values.flatMap(v => [v, v, v, v]));
  return { task, size: 2, prediction: spread(prediction), label: spread(label) };
}

test('the loss of the best constant prediction is that which losses are divided by', () => {
  for (const task of labTaskIds) {
    const label = scenes.labels.get(task) ?? new Float32Array();
    const { outputs, loss } = constantPrediction(task, label);
    const prediction = new Float32Array(outputs.length * size * size);
    for (let i = 0; i < prediction.length; i++) prediction[i] = outputs[(i >> 2) % outputs.length] ?? 0;
    expect(pixelLoss({ task, size, prediction, label }), task).toBeCloseTo(loss, 5);
  }
});

test('errors are counted in the unit of their task', () => {
  expect([...errorMap(cell('depth', [1.25], [1]))]).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(errorMap(cell('normals', [0, 2, 0], [0, 0, 1]))[0]).toBeCloseTo(90, 4);
  expect(errorMap(cell('normals', [0, 0, 0.3], [0, 0, 1]))[3]).toBeCloseTo(0, 4);
  expect(errorMap(cell('normals', [0, 0, 0], [0, 0, 1]))[0]).toBeCloseTo(90, 4);
  expect(errorMap(cell('semantics', [0, 3, 0, 0, 0, 0], [1]))[0]).toBe(0);
  expect(errorMap(cell('semantics', [0, 3, 0, 0, 0, 0], [2]))[0]).toBe(1);
  expect(errorMap(cell('edges', [0], [1]))[0]).toBeCloseTo(Math.log(2), 6);
  expect(errorMap(cell('curvature', [3, 4], [0, 0]))[0]).toBe(5);
  expect(errorMap(cell('autoencoding', [0.5, 0, 0], [0, 0, 0.25]))[0]).toBe(0.25);
});

test('a confident logit loses nothing to overflow', () => {
  expect(pixelLoss(cell('edges', [-800], [0]))).toBe(0);
  expect(pixelLoss(cell('edges', [-800], [1]))).toBe(800);
  expect(pixelLoss(cell('semantics', [900, 0, 0, 0, 0, 0], [1]))).toBe(900);
});

test('no error is nearly black, the end of the scale and all beyond it the brightest', () => {
  const { most } = errorScaleOf('depth');
  const rgba = paintErrors('depth', Float32Array.from([0, most, 10 * most]));
  expect([...rgba]).toEqual([0, 0, 4, 255, 252, 255, 164, 255, 252, 255, 164, 255]);
});
