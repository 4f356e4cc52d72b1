import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../files/table/parseTable.ts';
import { traceCurve } from '../frontier/traceCurve.ts';
import { type LossTable, lossOf } from '../tables/lossTable.ts';
import { drain } from '../testing/drain.ts';
import { makeLossTable } from '../testing/makeLossTable.ts';
import { type PerturbOptions, perturbChoices } from './perturbChoices.ts';
import { perturbLosses } from './perturbLosses.ts';
import { summariseStability } from './stability.ts';

const loaded = parseTable(readFileSync('public/tables/setting-1.json', 'utf8'));
if (loaded.kind !== 'losses') throw new Error('a loss table');
const { table } = loaded;

const percent = (...values: number[]) => ({ kind: 'percent', percent: values }) as const;
const options: PerturbOptions = {
  strategy: 'optimal',
  headRule: 'validation',
  budget: 2.5,
  noise: percent(1),
  seed: 1,
};

/** Two networks for both tasks, the second worse by `gap`. */
const twoWays = (gap: number) =>
  makeLossTable(2, [
    { tasks: [0, 1], cost: 1, losses: [1, 1] },
    { tasks: [0, 1], cost: 1, losses: [1 + gap, 1 + gap] },
  ]);

function stabilityOf(whole: LossTable, settings: Partial<PerturbOptions>, count: number) {
  const all = { ...options, ...settings };
  const choices = drain(perturbChoices(whole, all, 0, count));
  const base = drain(
    traceCurve(all.strategy, whole, { ...all, maximumBudget: all.budget, budgets: [all.budget], seed: 1 }),
  );
  const chosen = base.kind === 'frontier' ? (base.frontier.steps.at(-1)?.grouping.networks ?? []) : [];
  return { choices, stability: summariseStability(whole.tasks.length, chosen, choices) };
}

describe('perturbLosses', () => {
  it('keeps mean and has the stated relative deviation, per task', () => {
    const wide = makeLossTable(
      2,
      Array.from({ length: 4000 }, () => ({ tasks: [0, 1], cost: 1, losses: [2, 5] })),
    );
    const { losses } = perturbLosses(wide, percent(10, 30), 3);
    for (const [task, loss, deviation] of [
      [0, 2, 10],
      [1, 5, 30],
    ] as const) {
      const values = (losses.validation ?? new Float64Array()).filter((_, p) => wide.members[p] === task);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
      expect(mean / loss).toBeCloseTo(1, 1);
      expect((100 * Math.sqrt(variance)) / loss / deviation).toBeCloseTo(1, 1);
      expect(Math.min(...values)).toBeGreaterThan(0);
    }
  });

  it('adds the errors known from replicates, and nothing where none is known', () => {
    const errors = { validation: Float64Array.of(0.5, Number.NaN, 0.25, 0) };
    const replicated = { ...twoWays(1), errors };
    const many = Array.from({ length: 3000 }, (_, seed) =>
      perturbLosses(replicated, { kind: 'replicates' }, seed),
    );
    const deviation = (p: number) => {
      const away = many.map(
        ({ losses }) => (losses.validation?.[p] ?? 0) - (replicated.losses.validation?.[p] ?? 0),
      );
      return Math.sqrt(away.reduce((sum, value) => sum + value * value, 0) / away.length);
    };
    expect([0, 1, 2, 3].map(p => Number(deviation(p).toFixed(1)))).toEqual([0.5, 0, 0.3, 0]);
    expect(many[0]?.losses.test).toEqual(replicated.losses.test);
  });
});

describe('perturbChoices', () => {
  it('gives the same in parts as in one go', () => {
    const whole = drain(perturbChoices(table, options, 0, 30));
    const parts = [0, 7, 19].map((first, i) =>
      drain(perturbChoices(table, options, first, [7, 12, 11][i] as number)),
    );
    expect(parts.flat()).toEqual(whole);
    expect(drain(perturbChoices(table, { ...options, seed: 2 }, 0, 30))).not.toEqual(whole);
  });

  it('without noise always chooses the same, and reports its total', () => {
    const { stability } = stabilityOf(table, { noise: percent(0) }, 20);
    expect(stability).toMatchObject({ count: 20, sameShare: 1 });
    expect(stability.networks.map(({ share }) => share)).toEqual([1, 1, 1]);
    expect(stability.total.low).toBe(stability.total.high);
    expect(stability.total.median).toBeCloseTo(0.44612, 4);
  });

  it('serves groupings under the constraints given', () => {
    const constraints = [{ kind: 'alone', task: 2 }] as const;
    for (const choice of drain(perturbChoices(table, { ...options, constraints }, 0, 40))) {
      const head = choice?.heads[2] as number;
      expect(lossOf(table, head, 2, 'validation')).not.toBeNaN();
      expect(choice?.heads.filter(other => other === head)).toHaveLength(1);
    }
  });
});

describe('summariseStability', () => {
  it('finds two equal ways chosen about half of the time, and a far better one always', () => {
    const even = stabilityOf(twoWays(0), { budget: 1 }, 1000).stability;
    expect(Math.abs(even.sameShare - 0.5)).toBeLessThan(0.05);
    expect(even.networks.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect([...even.together]).toEqual([1, 1, 1, 1]);
    expect(stabilityOf(twoWays(0.5), { budget: 1 }, 200).stability.sameShare).toBe(1);
  });

  it('counts tasks together by their heads, and totals by their quantiles', () => {
    const choice = (heads: number[], total: number) => ({
      networks: [...new Set(heads)].sort(),
      heads,
      total,
    });
    const choices = [choice([0, 0, 1], 3), choice([0, 1, 1], 1), choice([2, 2, 2], 2), undefined];
    const { sameShare, together, total, networks } = summariseStability(3, [0, 1], choices);
    expect(sameShare).toBe(0.5);
    expect([...together]).toEqual([0.75, 0.5, 0.25, 0.5, 0.75, 0.5, 0.25, 0.5, 0.75]);
    expect(networks[0]).toEqual({ network: 0, share: 0.5 });
    expect(total.median).toBe(2);
    expect(total.low).toBeCloseTo(1.05, 12);
  });
});
