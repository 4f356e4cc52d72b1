import type { Grouping, Proof } from '../../../core/frontier/frontier.ts';
import type { GroupingErrors } from '../../../core/frontier/groupingErrors.ts';
import type { StrategyKey } from '../../../core/strategies/strategy.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import {
  type FrontierJson,
  type FrontierPointJson,
  finiteOrNull,
  networksJson,
  tableJson,
} from '../frontierJson.ts';
import { valueAsMeasured } from '../valueAsMeasured.ts';

/** One grouping as it stands in JSON: a point of a frontier, with the table and the losses. */
export interface GroupingJson extends FrontierPointJson {
  readonly table: FrontierJson['table'];
  readonly strategy: StrategyKey;
  /** By task id, the test loss as it was measured; `null` where it was not. */
  readonly losses: Readonly<Record<string, number | null>>;
  /** Standard errors of the losses over replicates, by task id, where there are any. */
  readonly errors?: Readonly<Record<string, number | null>>;
}

/** The grouping that a strategy chooses at a budget, as the page saves it: numbers as computed, to the last bit. */
export function groupingJson(
  table: LossTable,
  strategy: StrategyKey,
  budget: number,
  grouping: Grouping,
  proof?: Proof,
  errors?: GroupingErrors,
): GroupingJson {
  const losses = table.tasks.map((task, i) => [
    task.id,
    finiteOrNull(valueAsMeasured(task, grouping.reported[i] ?? Number.NaN)),
  ]);
  return {
    ...{
      table: tableJson(table),
      strategy,
      budget,
      total: table.isOfAffinities ? null : finiteOrNull(grouping.total),
    },
    ...{ estimate: finiteOrNull(grouping.chosenBy), bound: finiteOrNull(proof?.bound) },
    ...{ proved: proof?.proved ?? false, ...networksJson(table, grouping) },
    losses: Object.fromEntries(losses),
    ...(errors && {
      errors: Object.fromEntries(table.tasks.map(({ id }, i) => [id, finiteOrNull(errors.perTask[i])])),
      totalError: finiteOrNull(errors.total),
    }),
  };
}
