import { describe, expect, it } from 'vitest';
import { runSteps } from '../../base/steps/runSteps.ts';
import { makeLossTable, type RowSketch } from '../testing/makeLossTable.ts';
import { makePlan, type PlanOptions } from './makePlan.ts';
import { syntheticRows } from './testing/syntheticRows.ts';

const rows = syntheticRows(4, 3);
const options: PlanOptions = { budgets: [1, 1.5, 2, 2.5, 3, 3.5, 4], count: 3, seed: 1, draws: 48 };
const hide = (kept: readonly number[], all: readonly RowSketch[] = rows) =>
  all.map((row, i) => (kept.includes(i) ? row : { ...row, losses: row.losses.map(() => null) }));
const all = [...rows.keys()];
const opening = [0, 1, 2, 3, 18];
const planOf = (sketches: readonly RowSketch[], changes: Partial<PlanOptions> = {}) =>
  runSteps(makePlan(makeLossTable(4, sketches), { ...options, ...changes }));

describe('a plan', () => {
  const plan = planOf(hide(opening));

  it('proposes untrained networks, the one that helps most first, and expects less regret after each', () => {
    expect(plan?.trained).toEqual(opening);
    expect(plan?.unit).toBe('percent');
    const [first] = plan?.proposals ?? [];
    expect(first?.help).toBe(Math.max(...(plan?.help ?? [])));
    const networks = plan?.proposals.map(({ network }) => network) ?? [];
    expect(new Set([...networks, ...opening]).size).toBe(3 + opening.length);
    const regrets = [plan?.regret ?? 0, ...(plan?.proposals.map(({ regretAfter }) => regretAfter) ?? [])];
    expect(regrets).toEqual(regrets.toSorted((a, b) => b - a));
    expect(regrets.at(-1)).toBeLessThan(regrets[0] as number);
  });

  it('adds the help at each budget up to the help, and that of all networks to the regret', () => {
    for (const { help, helpAt } of plan?.proposals ?? [])
      expect(helpAt.reduce((sum, value) => sum + value, 0)).toBeCloseTo(help, 9);
    expect(plan?.help.reduce((sum, value) => sum + value, 0)).toBeCloseTo(plan?.regret ?? 0, 9);
  });

  it('knows the frontier of what is trained, and that the optimum is not above it', () => {
    for (const { now, expected, low, high, after } of plan?.frontier ?? []) {
      expect(low).toBeLessThanOrEqual(high);
      expect(expected).toBeLessThanOrEqual(after);
      expect(after).toBeLessThanOrEqual(now);
    }
  });

  it('predicts every loss: what was measured as it is, the others by an interval', () => {
    const { low, middle, high } = plan?.losses ?? { low: [], middle: [], high: [] };
    const known = makeLossTable(4, hide(opening)).losses.validation ?? new Float64Array();
    expect(middle).toHaveLength(known.length);
    known.forEach((loss, p) => {
      if (Number.isFinite(loss)) expect([low[p], high[p]]).toEqual([loss, loss]);
      else expect(high[p]).toBeGreaterThan(low[p] as number);
    });
  });

  it('is the same for the same seed', () => {
    expect(planOf(hide(opening))).toEqual(plan);
    expect(planOf(hide(opening), { seed: 2 })).not.toEqual(plan);
  });

  it('has nothing left to propose for a complete table', () => {
    const complete = planOf(rows);
    expect(complete?.proposals).toEqual([]);
    expect(complete?.regret).toBe(0);
    for (const { now, low, high } of complete?.frontier ?? []) {
      expect(low).toBeCloseTo(now, 9);
      expect(high).toBeCloseTo(now, 9);
    }
  });

  it('starts a table without losses by what serves every task', () => {
    const empty = planOf(hide([]), { count: 4 });
    expect(empty?.trained).toEqual([]);
    expect(empty?.frontier.every(({ now }) => Number.isNaN(now))).toBe(true);
    expect(empty?.proposals[0]?.network).toBe(18);
  });
});

describe('what a plan complies with', () => {
  it('proposes nothing that cannot be trained, is under way or is forbidden', () => {
    const free = planOf(hide(opening), { count: 31 })?.proposals.map(({ network }) => network) ?? [];
    const [untrainable, running] = free as [number, number];
    const bound = planOf(hide(opening), {
      count: 31,
      untrainable: [untrainable],
      running: [running],
      constraints: [{ kind: 'apart', tasks: [0, 1] }],
    });
    const proposed = bound?.proposals.map(({ network }) => network) ?? [];
    expect(proposed.length).toBeGreaterThan(0);
    for (const network of proposed) {
      expect([untrainable, running]).not.toContain(network);
      expect(rows[network]?.tasks).not.toEqual(expect.arrayContaining([0, 1]));
    }
    // What is under way is not trained yet: the regret is that of now.
    expect(bound?.trained).toEqual(opening);
  });

  it('keeps to a training budget, and weighs help against cost', () => {
    const trainingCosts = Float64Array.from(rows, ({ tasks }) => tasks.length ** 2);
    const found = planOf(hide(opening), { count: 31, trainingCosts, trainingBudget: 9 });
    const spent = found?.proposals.reduce((sum, { network }) => sum + (trainingCosts[network] as number), 0);
    expect(spent).toBeGreaterThan(0);
    expect(spent).toBeLessThanOrEqual(9);
    const best = Math.max(
      ...(found?.help ?? []).map((help, network) => help / (trainingCosts[network] as number)),
    );
    const [first] = found?.proposals ?? [];
    expect((first?.help ?? 0) / (trainingCosts[first?.network ?? 0] as number)).toBe(best);
  });

  it.each(['relative', 'worst'] as const)('plans for the objective %s in its own unit', objective => {
    const found = planOf(hide([...opening, 4, 5, 7, 11]), { objective });
    expect(found?.unit).toBe('objective');
    expect(found?.proposals[0]?.help).toBeGreaterThan(0);
  });

  it('weighs tasks as the objective does', () => {
    const heavy = planOf(hide(opening), { weights: [1000, 1, 1, 1], count: 1 });
    const { helpOf = [] } = heavy?.proposals[0] ?? {};
    expect(helpOf[0]).toBe(Math.max(...helpOf));
  });

  it('is nothing where no budget serves every task', () => {
    expect(planOf(hide(opening), { constraints: [{ kind: 'excluded', networks: all }] })).toBeUndefined();
    expect(planOf(hide(opening), { budgets: [0.25] })).toBeUndefined();
  });

  it('survives one task, one network and losses of 0 or less, and says how those are taken', () => {
    const one = runSteps(makePlan(makeLossTable(1, [{ tasks: [0], cost: 1, losses: [null] }]), options));
    expect(one?.proposals.map(({ network }) => network)).toEqual([0]);
    const negative = planOf(
      hide(opening).map(row => ({ ...row, losses: row.losses.map(loss => loss && 1 - 2 * loss) })),
    );
    expect(negative?.unit).toBe('objective');
    expect(negative?.proposals).toHaveLength(3);
    expect(negative?.notices).toHaveLength(1);
  });
});
