import type { Split } from '../../../core/tables/lossTable.ts';
import { parseTaskList } from '../names/parseTaskList.ts';
import { readValueName } from '../names/readValueName.ts';
import { replicateOf } from '../names/replicateName.ts';
import { spelling } from '../names/spelling.ts';
import type { ColumnReason } from '../taken/columnReasons.ts';
import { plainName, roleByName } from './nameRoles.ts';
import { looksLikeTaskSets } from './otherRoles.ts';
import { type ColumnProfile, isNumberColumn } from './profileColumns.ts';

/** What makes a table a tidy one. */
export interface TidyColumns {
  readonly task: ColumnProfile;
  /** The columns of values: one, or one for each of several splits; several of one split are replicates. */
  readonly values: readonly {
    readonly column: ColumnProfile;
    readonly split: Split | undefined;
    readonly why: ColumnReason;
  }[];
  /** The column of their standard errors, where there is one. */
  readonly error: ColumnProfile | undefined;
}

const valueNames =
  /^(.*_)?(loss(es)?|values?|scores?|errors?|metric_?values?|result|wert|verlust|accuracy|acc|auc|f1|mse|mae|rmse)$/;
const mostTasks = 1000;

/**
 * The columns of a tidy table: one that names a task in each row, and one of values (or one for each split); `undefined`
 * where a sheet has none such. A task column repeats its names from network to network and holds no lists.
 */
export function findTidyColumns(profiles: readonly ColumnProfile[]): TidyColumns | undefined {
  const texts = profiles.filter(profile => profile.filled > 0 && !isNumberColumn(profile));
  const sets = texts.filter(profile => looksLikeTaskSets(profile) || roleByName(profile) === 'task-set');
  // Beside a column of task sets what is called a task is one, whatever its name looks like.
  const isSet = (profile: ColumnProfile) =>
    looksLikeTaskSets(profile) && !sets.some(set => set !== profile && roleByName(set) === 'task-set');
  const candidates = texts.filter(
    profile => !isSet(profile) && profile.distinct.size <= Math.min(mostTasks, profile.filled),
  );
  const task =
    candidates.find(profile => plainName(profile.name) === 'task') ??
    candidates.find(profile => roleByName(profile) === 'task') ??
    candidates.find(
      profile => roleByName(profile) === undefined && sets.some(set => isNamedIn(profile, set)),
    );
  if (!task) return undefined;
  const values = findValues(profiles);
  const error = profiles.filter(isNumberColumn).find(({ name }) => {
    const read = readValueName(name);
    return read.isStandardError && read.task === '' && read.split === undefined;
  });
  return values.length > 0 ? { task, values, error } : undefined;
}

/** Whether the lists of a column name what another column holds. */
function isNamedIn({ distinct }: ColumnProfile, sets: ColumnProfile): boolean {
  const isTask = (name: string) => distinct.has(name);
  const lists = [...sets.distinct].slice(0, 100).flatMap(text => parseTaskList(text, isTask));
  const listed = new Set(lists.map(spelling));
  return distinct.size > 1 && [...distinct].slice(0, 100).every(name => listed.has(spelling(name)));
}

/** Columns of the values of several runs each, by the marks in their names: `loss_seed0`, `seed 1`, `test (run 2)`. */
function findReplicated(numbers: readonly ColumnProfile[]): TidyColumns['values'] {
  const marked = numbers.flatMap(column => {
    const named = replicateOf(column.name);
    const value = named && readValueName(named.base);
    return value?.task === '' && !value.isSpread && value.split !== 'ignore'
      ? [{ column, base: named?.base, split: value.split, why: 'replicate' as const }]
      : [];
  });
  // Of several measures, losses go before others; of several splits each is one.
  const bases = new Map<Split | undefined, string | undefined>();
  const first = marked.toSorted((a, b) => Number(isHigher(a.base)) - Number(isHigher(b.base)));
  for (const { split, base } of first) if (!bases.has(split)) bases.set(split, base);
  const kept = marked.filter(({ split, base }) => bases.get(split) === base);
  return kept.length > bases.size ? kept.map(({ base: _, ...value }) => value) : [];
}

function isHigher(base: string | undefined): boolean {
  return readValueName(base ?? '').better === 'higher';
}

function findValues(profiles: readonly ColumnProfile[]): TidyColumns['values'] {
  const numbers = profiles.filter(isNumberColumn);
  const replicated = findReplicated(numbers);
  if (replicated.length > 0) return replicated;
  const named = numbers.map(column => ({ column, name: readValueName(column.name) }));
  const bySplit = named.filter(({ name }) => name.split !== undefined && name.task === '' && !name.isSpread);
  const found = new Map<Split, ColumnProfile>();
  for (const { column, name } of bySplit) {
    if (name.split && name.split !== 'ignore' && !found.has(name.split)) found.set(name.split, column);
  }
  if (found.size > 0) return [...found].map(([split, column]) => ({ column, split, why: 'name' }));
  const called = profiles.filter(({ name, numbers: count }) => count > 0 && valueNames.test(plainName(name)));
  // “loss” goes before “error”, which may be its spread.
  const column =
    called.find(({ name }) => plainName(name) === 'loss') ??
    called[0] ??
    onlyOne(numbers.filter(profile => roleByName(profile) === undefined));
  return column ? [{ column, split: undefined, why: called.includes(column) ? 'name' : 'rest' }] : [];
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
