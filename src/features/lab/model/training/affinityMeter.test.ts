import { expect, test } from 'vitest';
import { addProbe, affinityTableOf, type GradientProbe, noAffinities } from './affinityMeter.ts';

const source = { title: 'A test', licence: 'MIT' };

/** Tasks whose loss is half the squared distance to a goal, probed by plain gradient steps. */
function probeQuadratic(
  at: readonly number[],
  goals: readonly (readonly number[])[],
  rate: number,
): GradientProbe {
  const lossesAt = (place: readonly number[]) =>
    goals.map(goal => goal.reduce((sum, g, i) => sum + ((place[i] ?? 0) - g) ** 2 / 2, 0));
  const tasks = goals.map(goal => {
    const gradient = goal.map((g, i) => (at[i] ?? 0) - g);
    const lossesAfter = lossesAt(gradient.map((g, i) => (at[i] ?? 0) - rate * g));
    return { gradient: Float32Array.from(gradient), lossesAfter };
  });
  return { losses: lossesAt(at), tasks };
}

test('on quadratics the affinities are those of the closed form: |d|² falls by (1 - r)², across a right angle it grows', () => {
  const rate = 0.1;
  const probe = probeQuadratic(
    [0, 0],
    [
      [2, 0],
      [0, 2],
      [4, 0],
      [-2, 0],
    ],
    rate,
  );
  const { count, lookahead, cosine } = addProbe(noAffinities, probe);
  expect(count).toBe(1);
  // Own: 1 - 0.9²; at a right angle of equal length: -0.1²; towards a goal twice as far: 1 - (3.8 / 4)²; away: 1 - 1.1².
  const expected = [
    [0.19, -0.01, 0.0975, -0.21],
    [-0.01, 0.19, -0.0025, -0.01],
    [0.36, -0.04, 0.19, -0.44],
    [-0.21, -0.01, -0.1025, 0.19],
  ].flat();
  for (const [i, value] of expected.entries()) expect(lookahead[i]).toBeCloseTo(value, 10);
  expect(cosine).toEqual(
    [1, 0, 1, -1, 0, 1, 0, 0, 1, 0, 1, -1, -1, 0, -1, 1].map(value => expect.closeTo(value, 6)),
  );
});

test('the table holds the means over all probes, the helping task in rows', () => {
  const goals = [
    [1, 0],
    [0, 1],
  ];
  const probes = [probeQuadratic([0, 0], goals, 0.1), probeQuadratic([0.5, 0], goals, 0.1)];
  const sums = probes.reduce(addProbe, noAffinities);
  const table = affinityTableOf('lookahead', sums, ['depth', 'normals'], 'run', source);
  const single = probes.map(probe => addProbe(noAffinities, probe).lookahead);
  for (const i of [0, 1, 2, 3]) {
    // In percent.
    expect(table.values[i]).toBeCloseTo(50 * ((single[0]?.[i] ?? 0) + (single[1]?.[i] ?? 0)), 10);
  }
  expect(table.values[1]).not.toBeCloseTo(table.values[2] ?? 0, 3);
  expect(table).toMatchObject({
    id: 'run-lookahead',
    better: 'higher',
    sources: [{ id: 'depth' }, { id: 'normals' }],
  });
});

test('without a probe nothing is claimed', () => {
  expect([...affinityTableOf('cosine', noAffinities, ['depth', 'semantics'], 'run', source).values]).toEqual(
    Array(4).fill(Number.NaN),
  );
});
