import type { Grouping, Proof } from '../../../core/frontier/frontier.ts';
import type { GroupingErrors } from '../../../core/frontier/groupingErrors.ts';
import type { StrategyKey } from '../../../core/strategies/strategy.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import type { Task } from '../../../core/tables/task.ts';
import {
  type FrontierJson,
  type FrontierPointJson,
  finiteOrNull,
  networksJson,
  type TotalsJson,
  tableJson,
  totalJson,
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
  /** Of how many replicates they are means, by task id, where that is known. */
  readonly replicates?: Readonly<Record<string, number | null>>;
}

/** The grouping that a strategy chooses at a budget, as the page saves it: numbers as computed, to the last bit. */
export function groupingJson(
  table: LossTable,
  strategy: StrategyKey,
  budget: number,
  grouping: Grouping,
  proof?: Proof,
  errors?: GroupingErrors,
  sense?: TotalsJson['sense'],
): GroupingJson {
  const byTask = (of: (task: Task, i: number) => number | undefined) =>
    Object.fromEntries(table.tasks.map((task, i) => [task.id, finiteOrNull(of(task, i))]));
  return {
    ...{ table: tableJson(table), strategy, budget, ...totalJson(table, grouping.total, sense) },
    ...{ estimate: finiteOrNull(grouping.chosenBy), bound: finiteOrNull(proof?.bound) },
    ...{ proved: proof?.proved ?? false, ...networksJson(table, grouping) },
    losses: byTask((task, i) => valueAsMeasured(task, grouping.reported[i] ?? Number.NaN)),
    ...(errors && {
      errors: byTask((_, i) => errors.perTask[i]),
      ...(errors.replicates && { replicates: byTask((_, i) => errors.replicates?.[i]) }),
      totalError: finiteOrNull(errors.total),
    }),
  };
}
