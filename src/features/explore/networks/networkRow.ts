import { type LossTable, type Split, taskSetOf } from '../../../core/tables/lossTable.ts';

/** One network as the table lists it. */
export interface NetworkListRow {
  readonly network: number;
  readonly tasks: readonly number[];
  readonly cost: number;
  /** Aligned with the table's tasks: `undefined` = not in the task set, `NaN` = not measured. */
  readonly losses: readonly (number | undefined)[];
}

/** A network with its losses on a split. */
export function networkRow(table: LossTable, network: number, split: Split): NetworkListRow {
  const tasks = [...taskSetOf(table, network)];
  const losses = new Array<number | undefined>(table.tasks.length).fill(undefined);
  const start = table.offsets[network] as number;
  tasks.forEach((task, p) => {
    losses[task] = table.losses[split]?.[start + p] ?? Number.NaN;
  });
  return { network, tasks, cost: table.costs[network] as number, losses };
}
