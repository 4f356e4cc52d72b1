import { say } from '../../base/i18n/message.ts';
import {
  type LossTable,
  type NetworkRow,
  type Split,
  splits,
  taskSetOf,
} from '../../core/tables/lossTable.ts';
import { asMeasured, type Task } from '../../core/tables/task.ts';
import { TableError } from '../table/tableError.ts';
import { valueAsMeasured } from '../write/valueAsMeasured.ts';
import type { BitReader, BitWriter } from './bits.ts';
import { type ColumnScale, readColumn, writeColumn } from './numberColumn.ts';

/** The most members of all networks together that a packed table may have: more than fit into a link, unless they repeat. */
export const mostMembers = 100_000;

/** Which columns of losses and errors follow. */
export interface LossLayout {
  readonly networks: number;
  readonly losses: readonly Split[];
  readonly errors: readonly Split[];
  readonly replicates: readonly Split[];
}

export function layoutOf(table: LossTable): LossLayout {
  return {
    networks: table.networkCount,
    losses: splits.filter(split => table.losses[split]),
    errors: splits.filter(split => table.errors?.[split]),
    replicates: splits.filter(split => table.replicates?.[split]),
  };
}

/**
 * Writes costs, task sets, and per split and task the losses, as they were measured where that loses nothing. A split is
 * written against the first one, which it mostly resembles.
 */
export function writeLossColumns(bits: BitWriter, table: LossTable): void {
  const { losses, errors, replicates } = layoutOf(table);
  writeColumn(bits, [...table.costs]);
  const sets = Array.from(table.costs, (_, i) => taskSetOf(table, i));
  writeColumn(
    bits,
    sets.map(set => set.length),
  );
  writeColumn(bits, sets.flatMap(gapsOf));
  const placesOf = table.tasks.map((): number[] => []);
  table.members.forEach((task, p) => {
    placesOf[task]?.push(p);
  });
  table.tasks.forEach((task, index) => {
    const places = placesOf[index] ?? [];
    let first: ColumnScale | undefined;
    for (const split of losses) {
      const column = places.map(p => table.losses[split]?.[p] ?? Number.NaN);
      const scaled = writeValues(bits, task, column, first);
      first ??= scaled;
    }
    for (const split of errors) {
      writeColumn(
        bits,
        places.map(p => table.errors?.[split]?.[p] ?? Number.NaN),
      );
    }
    for (const split of replicates) {
      writeColumn(
        bits,
        places.map(p => table.replicates?.[split]?.[p] ?? Number.NaN),
      );
    }
  });
}

function writeValues(bits: BitWriter, task: Task, losses: readonly number[], first: ColumnScale | undefined) {
  if (!task.measured) return writeColumn(bits, losses, first);
  const values = losses.map(loss => valueAsMeasured(task, loss));
  const isExact = values.every((value, i) => Object.is(asMeasured(task, value), losses[i]));
  bits.write(isExact ? 1 : 0, 1);
  return writeColumn(bits, isExact ? values : losses, first);
}

/** The networks that {@link writeLossColumns} wrote. Throws {@link TableError} for what no writer would have written. */
export function readLossColumns(bits: BitReader, tasks: readonly Task[], layout: LossLayout): NetworkRow[] {
  const { networks: count } = layout;
  const costs = readColumn(bits, count).values;
  const sets = readSets(bits, count, tasks.length);
  const places = tasks.map((): [row: number, place: number][] => []);
  sets.forEach((set, row) => {
    set.forEach((task, place) => {
      places[task]?.push([row, place]);
    });
  });
  const blank = (present: readonly Split[], set: readonly number[]): Partial<Record<Split, number[]>> =>
    Object.fromEntries(present.map(split => [split, set.map(() => Number.NaN)]));
  const rows = sets.map((set, i) => ({
    tasks: set,
    cost: costs[i] as number,
    losses: blank(layout.losses, set),
    errors: blank(layout.errors, set),
    replicates: blank(layout.replicates, set),
  }));
  tasks.forEach((task, index) => {
    const own = places[index] ?? [];
    const put = (kind: 'losses' | 'errors' | 'replicates', split: Split, values: readonly number[]) => {
      own.forEach(([row, place], i) => {
        const column = rows[row]?.[kind][split];
        if (column) column[place] = values[i] as number;
      });
    };
    let first: ColumnScale | undefined;
    for (const split of layout.losses) {
      const isMeasured = task.measured !== undefined && bits.read(1) === 1;
      const { values, scaled } = readColumn(bits, own.length, first);
      first ??= scaled;
      put('losses', split, isMeasured ? values.map(value => asMeasured(task, value)) : values);
    }
    for (const split of layout.errors) {
      const { values } = readColumn(bits, own.length);
      if (values.some(value => value < 0)) {
        throw new TableError([
          say('The packed table has a negative standard error for “{task}”.', { task: task.id }),
        ]);
      }
      put('errors', split, values);
    }
    for (const split of layout.replicates) {
      const { values } = readColumn(bits, own.length);
      if (values.some(value => !Number.isNaN(value) && !(Number.isInteger(value) && value > 0))) {
        throw new TableError([
          say('The packed table has an impossible number of replicates for “{task}”.', { task: task.id }),
        ]);
      }
      put('replicates', split, values);
    }
  });
  return rows.map(({ errors, replicates, ...row }) => ({
    ...row,
    ...(layout.errors.length > 0 ? { errors } : {}),
    ...(layout.replicates.length > 0 ? { replicates } : {}),
  }));
}

function readSets(bits: BitReader, count: number, taskCount: number): number[][] {
  const sizes = readColumn(bits, count).values;
  const isFitting = sizes.every(size => Number.isInteger(size) && size >= 1 && size <= taskCount);
  const memberCount = isFitting ? sizes.reduce((sum, size) => sum + size, 0) : Number.POSITIVE_INFINITY;
  if (memberCount > mostMembers)
    throw new TableError([say('The packed table has task sets of impossible sizes.')]);
  const gaps = readColumn(bits, memberCount).values;
  let at = 0;
  return sizes.map(size => {
    const set: number[] = [];
    let task = -1;
    for (let k = 0; k < size; k++) {
      const gap = gaps[at++] as number;
      task += 1 + gap;
      if (!(Number.isInteger(gap) && gap >= 0 && task < taskCount)) {
        throw new TableError([say('The packed table has a network with a task that is not listed.')]);
      }
      set.push(task);
    }
    return set;
  });
}

/** How many tasks are left out before each member of an ascending set. */
function gapsOf(set: Uint16Array): number[] {
  return Array.from(set, (task, k) => task - (k === 0 ? 0 : (set[k - 1] as number) + 1));
}
