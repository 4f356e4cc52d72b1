import type { Configuration } from '../../configuration/configuration.ts';
import { lossesIdOf, type TableId } from '../../tables/tableIds.ts';
import type { CurveSettings } from '../curves/curveRequest.ts';

/** The table of losses by which groupings by affinity are judged: the one chosen, else those measured with the affinities; empty for none. */
export function judgeIdOf({ data, judge }: Pick<Configuration, 'data' | 'judge'>): TableId | '' {
  const losses = lossesIdOf(data);
  return judge || (losses === data ? '' : losses);
}

/** How the optimum is searched that they are held against. */
export const judgeSettings: CurveSettings = {
  heads: 'validation',
  objective: 'sum',
  weights: [],
  constraints: [],
};
