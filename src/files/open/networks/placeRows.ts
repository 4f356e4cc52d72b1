import { say } from '../../../base/i18n/message.ts';
import { type Split, splits } from '../../../core/tables/lossTable.ts';
import type { ColumnsMapping } from '../mapping.ts';
import type { ProblemLog } from '../problemLog.ts';
import type { CostMemory, CostOfRow } from './costOf.ts';
import type { MappedSheet } from './mappedSheet.ts';
import type { NetworkPlacer, RowToPlace } from './networkPlacer.ts';
import type { MembersOfRow } from './wide/wideMembers.ts';
import type { ValueColumn } from './wide/wideValues.ts';

/** A wide file, ready to find the networks of its rows. */
export interface WideFile extends MappedSheet {
  readonly values: readonly (readonly ValueColumn[])[];
  /** Standard errors, as the values. */
  readonly errors: readonly (readonly ValueColumn[])[];
  /** Numbers of replicates, as the values. */
  readonly counts: readonly (readonly ValueColumn[])[];
  /** Whether a row is a network: of a run that finished, and no sum of others. */
  readonly isCounted: (row: number) => boolean;
  readonly isPredicted: (row: number) => boolean;
  readonly splitOf: (row: number) => Split | undefined;
  readonly membersOf: MembersOfRow;
  /** Absent where only other files say what networks cost. */
  readonly costOf: CostOfRow | undefined;
  /** What else tells networks apart, and the seed, as numbers by row. */
  readonly identities: Int32Array | undefined;
  readonly seeds: Int32Array | undefined;
  /** Its place among the files. */
  readonly index: number;
}

/**
 * The network of each row from 0, −1 for rows that are left out. `singles`: the networks of the first row, where that
 * row holds the single-task networks.
 */
export interface PlacedRows {
  readonly networks: Int32Array;
  readonly singles: Int32Array | undefined;
}

/**
 * The networks of the rows that were measured; given those, also of the rows that are predicted, so that these come last.
 */
export function placeRows(
  file: WideFile,
  { tasks, costs }: Pick<ColumnsMapping, 'tasks' | 'costs'>,
  placer: NetworkPlacer,
  memory: CostMemory | undefined,
  log: ProblemLog,
  known?: PlacedRows,
): PlacedRows {
  const { mapped, loaded, values, identities, seeds } = file;
  const networks = known?.networks ?? new Int32Array(loaded.rowCount).fill(-1);
  const members = new Uint16Array(tasks.length);
  const columns = values.flat();
  const isCopy = (earlier: number, row: number) =>
    columns.every(({ numbers }) => Object.is(numbers[earlier], numbers[row]));
  // One object for all rows: a million of them pass here.
  const placed: RowToPlace = { file: file.index, line: 0, at: 0, stream: 0, identity: 0, seed: 0 };
  const place = (row: number, length: number, cost: number, stream: number) => {
    placed.line = loaded.lines[row] as number;
    placed.at = row;
    placed.stream = stream;
    placed.identity = identities ? (identities[row] as number) : 0;
    placed.seed = seeds ? (seeds[row] as number) : 0;
    memory?.learn(members, length, placed.identity, cost, stream);
    return placer.place(members, length, cost, placed, isCopy);
  };
  const singles = known?.singles ?? (mapped.singlesFirst && loaded.rowCount > 0 ? placeSingles() : undefined);
  for (let row = mapped.singlesFirst ? 1 : 0; row < loaded.rowCount; row++) {
    if (file.isPredicted(row) !== (known !== undefined) || !file.isCounted(row)) continue;
    const split = file.splitOf(row);
    if (split === undefined) continue;
    const length = file.membersOf(row, members);
    if (length === 0) continue;
    const stream = streamOf(file, split);
    const cost = file.costOf
      ? file.costOf(row, length)
      : memory?.ask(members, length, identities?.[row] ?? 0, stream);
    if (cost === undefined) {
      if (!file.costOf) reportCostless(row);
      continue;
    }
    networks[row] = place(row, length, cost, stream);
  }
  return { networks, singles };

  function placeSingles(): Int32Array {
    const cost = file.costOf?.(0, 1);
    return Int32Array.from(values, (ofTask, task) => {
      if (cost === undefined || ofTask.every(({ numbers }) => Number.isNaN(numbers[0] as number))) return -1;
      members[0] = task;
      // A column says what they cost; by any other rule it is half of a network of one task.
      return place(0, 1, costs === 'column' ? cost : cost / 2, streamOf(file, undefined));
    });
  }

  function reportCostless(row: number): void {
    log.addMade('costless', mapped.file, () => ({
      severity: 'warning',
      file: mapped.file,
      row: loaded.lines[row] ?? 0,
      message: say('No file says what this network costs.'),
      action: say('It was left out.'),
    }));
  }
}

/** A number for a file and a split of its rows, or for no split. */
export function streamOf({ index }: Pick<WideFile, 'index'>, split: Split | undefined): number {
  return index * (splits.length + 1) + (split ? splits.indexOf(split) : splits.length);
}
