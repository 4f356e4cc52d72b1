import { csvLine } from '../../../core/tables/csv.ts';
import {
  isPredicted,
  type LossTable,
  lossErrorOf,
  replicatesOf,
  type Split,
  taskSetOf,
} from '../../../core/tables/lossTable.ts';
import { asMeasured } from '../../../core/tables/task.ts';

/** One network as the table lists it. */
export interface NetworkListRow {
  readonly network: number;
  readonly tasks: readonly number[];
  readonly cost: number;
  /** Aligned with the table's tasks: `undefined` = not in the task set, `NaN` = not measured. */
  readonly losses: readonly (number | undefined)[];
  /** Standard errors of the losses, where the table knows some. */
  readonly errors?: readonly number[];
  /** Of how many replicates they are means, where the table knows it. */
  readonly replicates?: readonly number[];
}

/** A network with its losses on a split. */
export function networkRow(table: LossTable, network: number, split: Split): NetworkListRow {
  const tasks = [...taskSetOf(table, network)];
  const losses = new Array<number | undefined>(table.tasks.length).fill(undefined);
  const start = table.offsets[network] as number;
  tasks.forEach((task, p) => {
    losses[task] = table.losses[split]?.[start + p] ?? Number.NaN;
  });
  const errors = table.errors?.[split] && losses.map((_, task) => lossErrorOf(table, network, task, split));
  const replicates =
    table.replicates?.[split] && losses.map((_, task) => replicatesOf(table, network, task, split));
  return {
    ...{ network, tasks, cost: table.costs[network] as number, losses },
    ...(errors && { errors }),
    ...(replicates && { replicates }),
  };
}

/** Lines written between two yields. */
const chunk = 500;

/** The networks as CSV, in the order given: parts of the file, each given to `write` as soon as it is there. */
export function* networksCsv(
  table: LossTable,
  networks: Uint32Array,
  split: Split,
  write: (part: string) => void,
): Generator<void, void> {
  const names = table.tasks.map(task => `${task.name} (${split})`);
  const errors = table.errors?.[split] ? names.map(name => `${name} standard error`) : [];
  const counts = table.replicates?.[split] ? names.map(name => `${name} replicates`) : [];
  write(csvLine(['tasks', 'losses', `cost (${table.costUnit})`, ...names, ...errors, ...counts]));
  for (let from = 0; from < networks.length; from += chunk) {
    let lines = '';
    for (const network of networks.subarray(from, from + chunk)) lines += lineOf(table, network, split);
    write(lines);
    yield;
  }
}

function lineOf(table: LossTable, network: number, split: Split): string {
  const { tasks, cost, losses, errors = [], replicates = [] } = networkRow(table, network, split);
  return csvLine([
    tasks.map(task => table.tasks[task]?.id).join(' '),
    isPredicted(table, network) ? 'predicted' : 'measured',
    cost,
    ...losses.map((loss, i) => (loss === undefined ? null : asMeasured(table.tasks[i] ?? {}, loss))),
    ...[...errors, ...replicates].map(value => (Number.isNaN(value) ? null : value)),
  ]);
}
