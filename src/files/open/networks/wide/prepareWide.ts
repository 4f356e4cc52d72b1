import type { ColumnsMapping } from '../../mapping.ts';
import { readValueName } from '../../names/readValueName.ts';
import { replicateName } from '../../names/replicateName.ts';
import { bareName } from '../../names/unitOfName.ts';
import { ProblemLog } from '../../problemLog.ts';
import { costsOfRows } from '../costOf.ts';
import { Identities } from '../identities.ts';
import { allHave, anyHas, type MappedSheet } from '../mappedSheet.ts';
import { streamOf, type WideFile } from '../placeRows.ts';
import { reportSpelling } from '../reportSpelling.ts';
import { finishedRuns, predictedRows, splitsOfRows, textsOf } from '../rowFilter.ts';
import { type MatchTask, taskMatcher } from '../taskMatcher.ts';
import { totalRows } from '../totalRows.ts';
import { type MembersOfRow, membersOfRows } from './wideMembers.ts';
import { wideValues } from './wideValues.ts';

/** Wide files with what reads each of their rows: its tasks, cost, split, and what else tells networks apart. */
export function prepareWide(
  mapping: ColumnsMapping,
  sheets: readonly MappedSheet[],
  log: ProblemLog,
): readonly WideFile[] {
  const called = sheets.flatMap(({ mapped }) =>
    mapped.columns.flatMap(({ name, role }) => {
      if (role.kind !== 'value' || role.task === undefined) return [];
      const names = [name, readValueName(name).task];
      const others = names.flatMap(text => [replicateName(text).base, bareName(text)]);
      return [...names, ...others.filter(text => text !== '')].map(text => [text, role.task ?? 0] as const);
    }),
  );
  const match = taskMatcher(mapping.tasks, called, reportSpelling(sheets, log));
  const identify = identitiesOf(sheets, log);
  const files = sheets.map(({ mapped, loaded }, i): WideFile & Identified => {
    const values = wideValues(mapped, loaded, mapping, log);
    const isFinished = finishedRuns(mapped, loaded, log);
    const isTotal = totalRows(mapped, loaded, match, log);
    return {
      mapped,
      loaded,
      values,
      errors: wideValues(mapped, loaded, mapping, log, 'stderr'),
      counts: wideValues(mapped, loaded, mapping, log, 'count'),
      isCounted: row => isFinished(row) && !isTotal(row),
      isPredicted: predictedRows(mapped, loaded, log),
      splitOf: splitsOfRows(mapped, loaded, mapping, log),
      membersOf: membersOfRows(mapped, loaded, values, match, log),
      costOf: costsOfRows(mapped, loaded, mapping, log),
      ...identify({ mapped, loaded }),
      index: i,
    };
  });
  return sheets.length > 1 || anyHas(sheets, 'split')
    ? uniteByName(files, mapping.tasks.length, match)
    : files;
}

interface Identified {
  readonly names: Int32Array | undefined;
  readonly identities: Int32Array | undefined;
  readonly seeds: Int32Array | undefined;
}

/** Numbers for what tells rows apart besides tasks and cost: the variant; the name too, unless seeds make it that of a run. */
function identitiesOf(sheets: readonly MappedSheet[], log: ProblemLog): (sheet: MappedSheet) => Identified {
  const ids = new Identities();
  const hasNames = allHave(sheets, 'name') && !anyHas(sheets, 'seed');
  const hasVariants = allHave(sheets, 'variant');
  return ({ mapped, loaded }) => {
    const numbers = (kind: string) => {
      const column = textsOf(mapped, loaded, kind, log);
      return column && ids.ofColumn(column);
    };
    const names = hasNames ? numbers('name') : undefined;
    const variants = hasVariants ? numbers('variant') : undefined;
    const identities = names && variants ? ids.ofPairs(names, variants) : (names ?? variants);
    return { names, identities, seeds: numbers('seed') };
  };
}

/** Where names tell networks apart across splits and no column says their tasks, rows of one name have their tasks together. */
function uniteByName(
  files: readonly (WideFile & Identified)[],
  taskCount: number,
  match: MatchTask,
): readonly WideFile[] {
  if (
    anyHas(files, 'task-set') ||
    anyHas(files, 'member') ||
    files.some(file => !file.names || file.mapped.singlesFirst)
  )
    return files;
  const unions = unionsByName(
    files.map(({ mapped, loaded, values, names, index, splitOf }) => {
      // What is wrong with these rows is told when they are read.
      const untold = new ProblemLog();
      const isFinished = finishedRuns(mapped, loaded, untold);
      const isTotal = totalRows(mapped, loaded, match, untold);
      return {
        rowCount: loaded.rowCount,
        names: names ?? new Int32Array(loaded.rowCount),
        membersOf: membersOfRows(mapped, loaded, values, () => undefined, untold),
        streamOf: row => {
          const split = isFinished(row) && !isTotal(row) ? splitOf(row) : undefined;
          return split && streamOf({ index }, split);
        },
      };
    }),
    taskCount,
  );
  if (!unions) return files;
  return files.map(file => ({
    ...file,
    membersOf: (row, members) => {
      const union = unions.get(file.names?.[row] ?? 0);
      if (!union) return file.membersOf(row, members);
      members.set(union);
      return union.length;
    },
  }));
}

/** A file's rows with what is needed to bring rows of one name together. */
interface NamedRows {
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
function unionsByName(
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
