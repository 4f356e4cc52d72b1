import { csvLine } from '../../../core/tables/csv.ts';
import { isPredicted, type LossTable, type Split } from '../../../core/tables/lossTable.ts';
import { asMeasured } from '../../../core/tables/task.ts';
import { networkRow } from './networkRow.ts';

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
  write(csvLine(['tasks', 'losses', `cost (${table.costUnit})`, ...names]));
  for (let from = 0; from < networks.length; from += chunk) {
    let lines = '';
    for (const network of networks.subarray(from, from + chunk)) lines += lineOf(table, network, split);
    write(lines);
    yield;
  }
}

function lineOf(table: LossTable, network: number, split: Split): string {
  const { tasks, cost, losses } = networkRow(table, network, split);
  return csvLine([
    tasks.map(task => table.tasks[task]?.id).join(' '),
    isPredicted(table, network) ? 'predicted' : 'measured',
    cost,
    ...losses.map((loss, i) => (loss === undefined ? null : asMeasured(table.tasks[i] ?? {}, loss))),
  ]);
}
