import type { Split } from '../../../core/tables/lossTable.ts';
import { readValueName, type ValueName } from '../names/readValueName.ts';
import { roleByName } from './nameRoles.ts';
import { type ColumnProfile, isNumberColumn } from './profileColumns.ts';

/** A column of values of one task, or of their standard errors, as its name says it. */
export interface FoundValue {
  readonly kind: 'value' | 'stderr';
  readonly column: ColumnProfile;
  /** The name of the task. */
  readonly task: string;
  readonly split: Split | undefined;
}

/**
 * The columns of a wide table that hold losses of tasks. Where names name splits (`val_loss/depth`) these columns do, and
 * those called like one of their tasks; otherwise all columns of numbers that are called like nothing else. Of several
 * columns of one task and split, losses go before values that are better when higher.
 */
export function findValueColumns(profiles: readonly ColumnProfile[]): readonly FoundValue[] {
  const named = profiles.map(column => ({ column, name: readValueName(column.name) }));
  const withSplit = named.filter(
    ({ column, name }) =>
      name.split !== undefined &&
      name.task !== '' &&
      !name.isSpread &&
      (column.numbers > 0 || isValue(column)),
  );
  const errors = named.flatMap(({ column, name }): FoundValue[] => {
    const isError = name.isStandardError && name.task !== '' && name.split !== 'ignore' && isValue(column);
    return isError ? [{ kind: 'stderr', column, task: name.task, split: name.split }] : [];
  });
  const withErrors = (values: readonly FoundValue[]) => {
    const known = new Set(values.flatMap(({ task, split }) => [`${task}\n`, `${task}\n${split ?? ''}`]));
    return [...values, ...errors.filter(({ task, split }) => known.has(`${task}\n${split ?? ''}`))];
  };
  if (withSplit.length > 0) {
    const tasks = new Set(withSplit.map(({ name }) => name.task));
    const found = named.flatMap(({ column, name }): Candidate[] => {
      if (withSplit.some(other => other.column === column)) {
        return name.split === 'ignore'
          ? []
          : [{ kind: 'value', column, name, task: name.task, split: name.split }];
      }
      const isPlain = tasks.has(column.name) && isValue(column);
      return isPlain ? [{ kind: 'value', column, name, task: column.name, split: undefined }] : [];
    });
    return withErrors(best(found));
  }
  const plain = named.filter(
    ({ column, name }) => roleByName(column) === undefined && !name.isSpread && isValue(column),
  );
  // A column of 0 and 1 beside that of a task's losses says whether the task is a member.
  const withLosses = new Set(plain.flatMap(({ name }) => (name.better && name.task ? name.task : [])));
  const isFlag = ({ name, isWhole, least, most }: ColumnProfile) =>
    withLosses.has(name) && isWhole && least >= 0 && most <= 1;
  const values = plain.filter(({ column }) => !isFlag(column));
  const hasFlags = values.length < plain.length;
  return withErrors(
    values.map(({ column, name }) => {
      const task = hasFlags && withLosses.has(name.task) ? name.task : column.name;
      return { kind: 'value', column, task, split: undefined };
    }),
  );
}

/** Numbers, or a column with a name and nothing in it: a task that no network of the sample has. */
function isValue(column: ColumnProfile): boolean {
  return isNumberColumn(column) || (column.filled === 0 && !/^column \d+$/.test(column.name));
}

interface Candidate extends FoundValue {
  readonly name: ValueName;
}

/** One column for each task and split: errors beside losses are spreads, and losses go before other metrics. */
function best(candidates: readonly Candidate[]): readonly FoundValue[] {
  const rank = ({ column, name }: Candidate) =>
    (name.better === 'higher' ? 2 : 0) + (/\berr(or)?\b|error/i.test(column.name) ? 1 : 0);
  const chosen = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = `${candidate.split ?? ''}\n${candidate.task}`;
    const known = chosen.get(key);
    if (!known || rank(candidate) < rank(known)) chosen.set(key, candidate);
  }
  const kept = new Set(chosen.values());
  return candidates
    .filter(candidate => kept.has(candidate))
    .map(({ kind, column, task, split }) => ({ kind, column, task, split }));
}
