import { type Split, splits } from '../../../domain/lossTable.ts';
import type { ColumnsMapping } from '../mapping.ts';
import type { ProblemLog } from '../problemLog.ts';
import type { CostMemory } from './costMemory.ts';
import type { CostOfRow } from './costOf.ts';
import type { MappedSheet } from './mappedSheet.ts';
import type { NetworkPlacer } from './networkPlacer.ts';
import type { MembersOfRow } from './wideMembers.ts';
import type { ValueColumn } from './wideValues.ts';

/** A wide file, ready to find the networks of its rows. */
export interface WideFile extends MappedSheet {
  readonly values: readonly (readonly ValueColumn[])[];
  readonly isFinished: (row: number) => boolean;
  readonly splitOf: (row: number) => Split | undefined;
  readonly membersOf: MembersOfRow;
  /** Absent where only other files say what networks cost. */
  readonly costOf: CostOfRow | undefined;
  /** What else tells networks apart, and the seed, as numbers by row. */
  readonly identities: Int32Array | undefined;
  readonly seeds: Int32Array | undefined;
  /** A number for the file; its rows of other splits count on from it. */
  readonly stream: number;
}

/** Splits of a file that streams tell apart, and one for rows that need none. */
export const streamsOfFile = splits.length + 1;

/**
 * The network of each row from 0, −1 for rows that are left out. `singles`: the networks of the first row, where that
 * row holds the single-task networks.
 */
export interface PlacedRows {
  readonly networks: Int32Array;
  readonly singles: Int32Array | undefined;
}

export function placeRows(
  file: WideFile,
  { tasks, costs }: Pick<ColumnsMapping, 'tasks' | 'costs'>,
  placer: NetworkPlacer,
  memory: CostMemory | undefined,
  log: ProblemLog,
): PlacedRows {
  const { mapped, loaded, values, identities, seeds } = file;
  const networks = new Int32Array(loaded.rowCount).fill(-1);
  const members = new Uint16Array(tasks.length);
  const columns = values.flat();
  const place = (row: number, length: number, cost: number, stream: number) => {
    const identity = identities?.[row] ?? 0;
    const seed = seeds?.[row] ?? 0;
    memory?.learn(members, length, identity, cost, stream);
    return placer.place(
      members,
      length,
      cost,
      identity,
      { at: row, stream, seed, place: () => ({ file: mapped.file, row: loaded.lines[row] ?? 0 }) },
      earlier => columns.every(({ numbers }) => Object.is(numbers[earlier], numbers[row])),
    );
  };
  const start = mapped.singlesFirst ? 1 : 0;
  const singles = mapped.singlesFirst && loaded.rowCount > 0 ? placeSingles() : undefined;
  for (let row = start; row < loaded.rowCount; row++) {
    if (!file.isFinished(row)) continue;
    const split = file.splitOf(row);
    if (split === undefined) continue;
    const length = file.membersOf(row, members);
    if (length === 0) continue;
    const stream = file.stream + splits.indexOf(split);
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
    const stream = file.stream + streamsOfFile - 1;
    return Int32Array.from(values, (ofTask, task) => {
      if (cost === undefined || ofTask.every(({ numbers }) => Number.isNaN(numbers[0] as number))) return -1;
      members[0] = task;
      // A column says what they cost; by any other rule it is half of a network of one task.
      return place(0, 1, costs === 'column' ? cost : cost / 2, stream);
    });
  }

  function reportCostless(row: number): void {
    log.add('costless', {
      severity: 'warning',
      file: mapped.file,
      row: loaded.lines[row] ?? 0,
      message: 'No file says what this network costs.',
      action: 'It was left out.',
    });
  }
}
