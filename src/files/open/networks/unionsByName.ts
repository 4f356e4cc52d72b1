import type { MembersOfRow } from './wideMembers.ts';

/** A file's rows with what is needed to bring rows of one name together. */
export interface NamedRows {
  readonly rowCount: number;
  /** The name of each row as a number; 0 for none. */
  readonly names: Int32Array;
  readonly membersOf: MembersOfRow;
  /** A number for the file and split of a row; `undefined` where the row is left out. */
  readonly streamOf: (row: number) => number | undefined;
}

/**
 * The tasks that the rows of each name have together, by name: a task that lacks a value on one split only is a task of
 * the network all the same. `undefined` where names repeat within a stream: then they name no single network.
 */
export function unionsByName(
  files: readonly NamedRows[],
  taskCount: number,
): ReadonlyMap<number, Uint16Array> | undefined {
  const seen = new Set<string>();
  const sets = new Map<number, Set<number>>();
  const members = new Uint16Array(taskCount);
  for (const { rowCount, names, membersOf, streamOf } of files) {
    for (let row = 0; row < rowCount; row++) {
      const stream = streamOf(row);
      const name = names[row] as number;
      if (stream === undefined || name === 0) continue;
      const key = `${stream} ${name}`;
      if (seen.has(key)) return undefined;
      seen.add(key);
      const set = sets.get(name) ?? new Set();
      sets.set(name, set);
      const length = membersOf(row, members);
      for (let p = 0; p < length; p++) set.add(members[p] as number);
    }
  }
  return new Map([...sets].map(([name, set]) => [name, Uint16Array.from(set).sort()]));
}
