import type { AffinityTable } from '../../core/tables/affinityTable.ts';
import { csvLine } from '../../core/tables/csv.ts';
import { affinityMark } from '../table/affinityMark.ts';

/** The lines of a CSV with a row per task that helps and a column per task that is affected, blank where a value is missing; the corner says what the values are. */
export function* writeAffinityCsv(table: AffinityTable): Generator<string> {
  const width = table.targets.length;
  yield csvLine([`from \\ to ${affinityMark(table)}`, ...table.targets.map(task => task.id)]);
  for (const [r, task] of table.sources.entries()) {
    yield csvLine([task.id, ...table.values.subarray(r * width, (r + 1) * width)]);
  }
}

/** The lines of a CSV with one row per pair: the task that helps, the one that is affected, and the value, of which the header says what it is. */
export function* writeLongAffinityCsv(table: AffinityTable): Generator<string> {
  const width = table.targets.length;
  yield csvLine(['source', 'target', `value ${affinityMark(table)}`]);
  for (const [r, source] of table.sources.entries()) {
    for (const [c, target] of table.targets.entries()) {
      yield csvLine([source.id, target.id, table.values[r * width + c] as number]);
    }
  }
}
