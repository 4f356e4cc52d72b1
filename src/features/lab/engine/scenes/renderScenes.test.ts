import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { labTaskIds } from '../../model/labTasks.ts';
import { scenePurposes } from '../../model/sceneSet.ts';
import { renderScenes } from './renderScenes.ts';
import { sceneSeed } from './sceneSeed.ts';

const request = { dataSeed: 3, purpose: 'train', count: 6, size: 32, tasks: labTaskIds } as const;

const digest = (values: Float32Array | Uint8Array) =>
  createHash('sha256')
    .update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
    .digest('hex')
    .slice(0, 16);

test('the same request gives the same scenes bit for bit, and they are those recorded here', () => {
  const digests = () => {
    const set = renderScenes(request);
    return [digest(set.images), ...[...set.labels].map(([task, values]) => `${task} ${digest(values)}`)];
  };
  expect(digests()).toEqual(digests());
  expect(digests()).toMatchInlineSnapshot(`
    [
      "3363cf64570db187",
      "semantics 001223ce0697b1e6",
      "depth 919a4caf5fd3d4b3",
      "normals 1162c46f9b5a24b1",
      "keypoints a75122e65c9bff6f",
      "edges ede21ca67d4d1083",
      "autoencoding 3363cf64570db187",
      "occlusion 0fc9a99339b64440",
      "reshading 5c2db76e382cd5cf",
      "curvature bc164c3dbbb12206",
    ]
  `);
});

test('a scene does not depend on which others, or which labels, are asked for', () => {
  const all = renderScenes(request);
  const one = renderScenes({ ...request, first: 4, count: 1, tasks: ['depth'] });
  expect([...one.labels.keys()]).toEqual(['depth']);
  expect(one.images).toEqual(all.images.slice(4 * 3072, 5 * 3072));
  expect(one.labels.get('depth')).toEqual(all.labels.get('depth')?.slice(4 * 1024, 5 * 1024));
});

test('training, validation and test scenes have different seeds, whatever the data seeds', () => {
  const count = 3000;
  const seen = new Map<number, string>();
  for (const purpose of scenePurposes) {
    for (const dataSeed of [1, 2, -7]) {
      for (let i = 0; i < count; i++) {
        const seed = sceneSeed(dataSeed, purpose, i);
        expect(seen.get(seed) ?? purpose).toBe(purpose);
        seen.set(seed, purpose);
      }
    }
  }
  expect(seen.size).toBe(9 * count);
});

test('every label stays within its range and varies', () => {
  const { images, labels } = renderScenes({ ...request, count: 40 });
  const ranges: Record<string, readonly [number, number]> = {
    semantics: [0, 5],
    depth: [-1.5, 2.2],
    normals: [-1.0001, 1.0001],
    keypoints: [0, 5],
    edges: [0, 1],
    autoencoding: [0, 1],
    occlusion: [0, 1],
    reshading: [0.25, 1],
    curvature: [0, 5.01],
  };
  expect(labels.get('autoencoding')).toBe(images);
  for (const [task, values] of labels) {
    const [low, high] = ranges[task] ?? [0, 0];
    const sorted = Float32Array.from(values).sort();
    const [least, most] = [sorted[0] ?? Number.NaN, sorted.at(-1) ?? Number.NaN];
    expect(least, task).toBeGreaterThanOrEqual(low);
    expect(most, task).toBeLessThanOrEqual(high);
    expect(most - least, task).toBeGreaterThan(0.1);
  }
});

test('an odd size is refused', () => {
  expect(() => renderScenes({ ...request, size: 31 })).toThrow('31');
});
