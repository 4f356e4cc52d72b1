import { expect, test } from 'vitest';
import { renderScenes } from '../../engine/scenes/renderScenes.ts';
import { labTaskIds, semanticClasses } from '../labTasks.ts';
import {
  classColors,
  colorOf,
  depthRamp,
  depthRange,
  errorRamp,
  mostCurvature,
  paintLabel,
  type Rgb,
  rampColor,
} from './paintLabel.ts';
import { pixelWords } from './pixelWords.ts';

const size = 32;
const scenes = renderScenes({ dataSeed: 1, purpose: 'test', count: 40, size, tasks: labTaskIds });
const valuesOf = (task: (typeof labTaskIds)[number]) => scenes.labels.get(task) ?? new Float32Array();

/** Relative luminance as WCAG defines it. */
function luminance(color: Rgb): number {
  const [r, g, b] = linear(color);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(color: Rgb): Rgb {
  const at = (channel: 0 | 1 | 2) => {
    const share = Math.min(255, Math.max(0, color[channel])) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [at(0), at(1), at(2)];
}

/** CIELAB of a colour as seen without one kind of cones (Viénot, Brettel and Mollon 1999). */
function seenWithout(cones: 'red' | 'green', color: Rgb): Rgb {
  const [r, g, b] = linear(color);
  const [share, tint] = cones === 'red' ? [0.11238, 0.004] : [0.29275, -0.02234];
  const yellow = share * r + (1 - share) * g;
  const blue = tint * r - tint * g + b;
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const [x, y, z] = [
    f((0.7576 * yellow + 0.1805 * blue) / 0.9505),
    f(0.9278 * yellow + 0.0722 * blue),
    f((0.1385 * yellow + 0.9505 * blue) / 1.089),
  ];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

test('the colours of depth and curvature hold nearly all that scenes contain', () => {
  const depths = [...valuesOf('depth')];
  const outside = depths.filter(value => value < depthRange[0] || value > depthRange[1]);
  expect(outside.length / depths.length).toBeLessThan(0.01);
  expect(Math.max(...valuesOf('curvature'))).toBeLessThanOrEqual(mostCurvature);
  expect(Math.min(...valuesOf('curvature'))).toBeGreaterThanOrEqual(0);
  const responses = [...valuesOf('keypoints')];
  expect(responses.filter(value => value > 1).length / responses.length).toBeLessThan(0.005);
});

test('ramps change steadily in lightness, so that they read without colours', () => {
  for (const [ramp, sign] of [
    [depthRamp, -1],
    [errorRamp, 1],
  ] as const) {
    const steps = Array.from({ length: 33 }, (_, i) => luminance(rampColor(ramp, i / 32)));
    for (const [i, step] of steps.entries()) {
      if (i > 0) expect(sign * (step - (steps[i - 1] ?? 0))).toBeGreaterThan(0);
    }
  }
  expect(rampColor(depthRamp, -3)).toEqual(depthRamp[0]);
  expect(rampColor(depthRamp, 3)).toEqual(depthRamp.at(-1));
});

test('no two classes look alike to those who see no red or no green', () => {
  expect(classColors).toHaveLength(semanticClasses.length);
  for (const cones of ['red', 'green'] as const) {
    const seen = classColors.map(color => seenWithout(cones, color));
    for (const [i, a] of seen.entries()) {
      for (const b of seen.slice(i + 1)) {
        expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(20);
      }
    }
  }
});

test('a flat, a round and a spherical surface differ in lightness', () => {
  const [flat, round, sphere] = [
    [0, 0],
    [3, 0],
    [3, 3],
  ].map(values => luminance(colorOf('curvature', 'label', Float32Array.from(values))));
  expect(round).toBeGreaterThan((flat ?? 1) * 1.3);
  expect(sphere).toBeGreaterThan((round ?? 1) * 1.3);
});

test('a perfect prediction is painted like its label', () => {
  for (const task of labTaskIds) {
    const values = valuesOf(task);
    const channels = task === 'semantics' ? semanticClasses.length : 1;
    const label = values.subarray(0, values.length / scenes.count);
    let prediction = Float32Array.from(label);
    if (task === 'edges' || task === 'occlusion')
      prediction = prediction.map(value => (value > 0 ? 40 : -40));
    if (task === 'semantics') {
      prediction = new Float32Array(channels * label.length);
      label.forEach((index, i) => {
        prediction[(Math.floor(i / 4) * channels + index) * 4 + (i % 4)] = 9;
      });
    }
    expect(paintLabel({ what: task, kind: 'prediction', size, values: prediction }), task).toEqual(
      paintLabel({ what: task, kind: 'label', size, values: label }),
    );
  }
});

test('a pixel is put into words', () => {
  const one = (
    what: Parameters<typeof pixelWords>[0]['what'],
    kind: 'label' | 'prediction',
    values: number[],
  ) =>
    // Four equal pixels of one cell.
    pixelWords(
      { what, kind, size: 2, values: Float32Array.from(values.flatMap(value => Array(4).fill(value))) },
      { x: 1, y: 1 },
    );
  expect(one('semantics', 'label', [3])).toBe('box');
  expect(one('semantics', 'prediction', [0, 0, 0, 0, 9, 0])).toBe('sphere, 100% sure');
  expect(one('depth', 'label', [Math.log(2.5)])).toBe('2.50 m away');
  expect(one('normals', 'label', [0, 0.8, -0.6])).toBe('right 0.00, up 0.80, towards you −0.60');
  expect(one('edges', 'label', [1])).toBe('edge');
  expect(one('edges', 'prediction', [0])).toBe('edge: 50%');
  expect(one('occlusion', 'label', [0])).toBe('hides nothing');
  expect(one('curvature', 'label', [2.5, -0.01])).toBe('2.5 and 0.0 per metre');
  expect(one('image', 'label', [0.5, 0.25, 1])).toBe('red 50%, green 25%, blue 100%');
});
