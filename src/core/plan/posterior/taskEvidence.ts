import type { LossTable, Split } from '../../tables/lossTable.ts';
import type { Companion } from '../planEvidence.ts';
import type { Observation, Observations } from './fitTask.ts';
import { errorOnScale, type LossScale, lossScaleOf, toScale } from './lossScales.ts';
import type { TaskEffects } from './taskEffects.ts';

/** What was measured of a task, as its model sees it. */
export interface TaskEvidence {
  readonly effects: TaskEffects;
  readonly observations: Observations;
  readonly scale: LossScale;
  /** Subtracted from every value: the mean of what was measured. */
  readonly centre: number;
}

/** The deviation of a loss from its companion that is expected before any are seen, and how many of them that counts. */
const companionDeviation = 0.05;
const companionPairs = 4;

/**
 * The evidence of a task: its measured losses on the split with their standard errors, and its companions, whose noise is estimated
 * from how their differences to measured losses vary.
 */
export function taskEvidence(
  table: LossTable,
  split: Split,
  effects: TaskEffects,
  measured: Float64Array,
  companions: readonly Companion[],
): TaskEvidence {
  const { positions, task } = effects;
  const all = [measured, ...companions.map(({ losses }) => losses)].map(losses =>
    Array.from(positions, position => losses[position] as number),
  );
  const scale = lossScaleOf(table.tasks[task]?.measured, all.flat());
  const centre = centreOf(all, scale);
  const errors = table.errors?.[split];
  const observations = Array.from(positions, (position): Observation[] => {
    const loss = measured[position] as number;
    if (!Number.isFinite(loss)) return [];
    const error = errorOnScale(scale, loss, errors?.[position] ?? Number.NaN);
    return [{ value: toScale(scale, loss) - centre, variance: error ** 2 }];
  });
  const own = observations.map(([observation]) => observation?.value);
  for (const { kind, losses } of companions) {
    const values = Array.from(positions, position => toScale(scale, losses[position] as number) - centre);
    const variance = spread(values.map((value, j) => value - (own[j] ?? Number.NaN)).filter(Number.isFinite));
    values.forEach((value, j) => {
      if (Number.isFinite(value)) observations[j]?.push({ value, variance, offset: kind });
    });
  }
  return { effects, observations, scale, centre };
}

/** The mean of the first losses of which any are known, on the model's scale. */
function centreOf(losses: readonly (readonly number[])[], scale: LossScale): number {
  const [known = []] = losses.map(each => each.filter(Number.isFinite)).filter(each => each.length > 0);
  return known.reduce((sum, loss) => sum + toScale(scale, loss), 0) / Math.max(1, known.length);
}

/** The variance of differences about their mean, drawn to what is expected while they are few. */
function spread(differences: readonly number[]): number {
  const mean = differences.reduce((sum, value) => sum + value, 0) / Math.max(1, differences.length);
  const squares = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return (
    (companionPairs * companionDeviation ** 2 + squares) /
    (companionPairs + Math.max(0, differences.length - 1))
  );
}
