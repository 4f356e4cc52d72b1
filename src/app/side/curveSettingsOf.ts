import { type AffinityTable, alignAffinities } from '../../core/tables/affinityTable.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { tableKey } from '../tables/tableKey.ts';
import { type Constraining, constraintsOf } from './constraintsOf.ts';
import type { CurveSettings } from './curveKey.ts';

/** The parts of a configuration that say how groupings are chosen. */
export type Choosing = Pick<Configuration, 'heads' | 'objective' | 'weights'> & Constraining;

/** What every curve of the configuration depends on; `guess` is what the strategy `affinity` chooses by, where it is loaded. */
export function curveSettingsOf(
  parts: Choosing,
  table: LossTable,
  guess?: CurveSettings['guess'],
): CurveSettings {
  const { heads, objective, weights } = parts;
  return { heads, objective, weights, constraints: constraintsOf(parts, table), ...(guess ? { guess } : {}) };
}

/** An affinity table to choose by, brought into line with the tasks of a loss table. */
export function guessOf(
  id: string,
  affinities: AffinityTable,
  table: LossTable,
): NonNullable<CurveSettings['guess']> {
  return { id: tableKey(id, affinities.values), values: alignAffinities(table.tasks, affinities) };
}
