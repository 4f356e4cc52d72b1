import type { LossTable } from '../tables/lossTable.ts';
import type { FrontierFinder, FrontierValues, ValueRules } from './frontierValues.ts';
import { type LossScale, lossScaleOf } from './posterior/lossScales.ts';

/** What regret is counted in: percent of the optimum, or the objective's own unit where the optimum can be 0 or less. */
export type RegretUnit = 'percent' | 'objective';

/** The total of the tasks' worst losses, which no grouping is above. */
export function worstTotal(table: LossTable, counted: Float64Array, isMax: boolean): number {
  const worst = new Float64Array(table.tasks.length).fill(Number.NEGATIVE_INFINITY);
  counted.forEach((loss, p) => {
    const task = table.members[p] as number;
    if (loss > (worst[task] as number)) worst[task] = loss;
  });
  return isMax ? worst.reduce((a, b) => Math.max(a, b)) : worst.reduce((sum, loss) => sum + loss, 0);
}

/** How far values are above the best ones at each budget, mean over those that can be served at all. `worst` counts where a value is `NaN`. */
function meanRegret(values: Float64Array, best: Float64Array, worst: number, unit: RegretUnit): number {
  let [sum, count] = [0, 0];
  best.forEach((least, b) => {
    if (Number.isNaN(least)) return;
    sum += regretAt(values[b] as number, least, worst, unit);
    count++;
  });
  return sum / count;
}

/** How far a value is above the best one, at least 0; `NaN` (not every task served) as far as the worst losses are, or as far again as the best. */
export function regretAt(value: number, best: number, worst: number, unit: RegretUnit): number {
  const above = Number.isNaN(value) ? Math.max(worst - best, Math.abs(best)) || 1 : Math.max(0, value - best);
  return unit === 'percent' ? (100 * above) / best : above;
}

/** The unit of regret of an objective over losses on these scales: percent of sums of losses above 0. */
export function regretUnit(
  scales: readonly LossScale[],
  objective: ValueRules['objective'] = 'sum',
): RegretUnit {
  return objective === 'sum' && scales.every(({ kind }) => kind === 'log') ? 'percent' : 'objective';
}

/** Judges trained networks by the losses of a complete table. */
export interface RegretJudge {
  readonly unit: RegretUnit;
  regretOf(networks: Iterable<number>): Generator<number, number>;
}

/** A judge by complete losses; `undefined` where all networks together serve no budget. */
export function* regretJudge(
  table: LossTable,
  losses: Float64Array,
  finder: FrontierFinder,
  { objective }: ValueRules,
): Generator<number, RegretJudge | undefined> {
  const counted = finder.count(losses);
  const { values }: FrontierValues = yield* finder.over(finder.allowed)(counted);
  if (values.every(Number.isNaN)) return undefined;
  const scales = table.tasks.map((task, t) =>
    lossScaleOf(
      task.measured,
      losses.filter((_, p) => table.members[p] === t),
    ),
  );
  const unit = regretUnit(scales, objective);
  const worst = worstTotal(table, counted, objective === 'worst');
  return {
    unit,
    *regretOf(networks) {
      const reached = yield* finder.over(networks)(counted);
      return meanRegret(reached.values, values, worst, unit);
    },
  };
}
