import type { Split } from '../../../core/tables/lossTable.ts';
import { readMark } from '../../table/directionMark.ts';
import { memberName } from '../names/memberMarks.ts';
import { parseTaskList } from '../names/parseTaskList.ts';
import { readValueName, type ValueName } from '../names/readValueName.ts';
import { areStatistics, areSummaries, isSummaryWord } from '../names/totalWords.ts';
import { bareName } from '../names/unitOfName.ts';
import type { UnusedReason } from '../taken/columnReasons.ts';
import { withReplicates } from './findReplicates.ts';
import type { FoundValue } from './foundValue.ts';
import { plainName, roleByName, unusedReason } from './nameRoles.ts';
import { type ColumnProfile, isNumberColumn, isOwnHeader } from './profileColumns.ts';
import { haveSeveralMetrics, type Named, secondMetrics } from './severalMetrics.ts';
import { unusedByName } from './unusedByName.ts';

/** The values of a sheet, and why columns with numbers are none, by their indices. */
export interface FoundValues {
  readonly values: readonly FoundValue[];
  readonly unused: ReadonlyMap<number, UnusedReason>;
}

/**
 * The columns of a wide table that hold losses of tasks. Where names name splits (`val_loss/depth`), and no fewer of them than of
 * others, these columns do, and those called like one of their tasks; otherwise all columns with a number that are called like nothing
 * else. Of several columns of one task and split, losses go before values that are better when higher. Training losses and totals
 * are taken where there is nothing else.
 */
export function findValueColumns(profiles: readonly ColumnProfile[]): FoundValues {
  const named = profiles.map((column): Named => ({ column, name: readValueName(column.name) }));
  const names = new Set(profiles.map(({ name }) => name));
  const unused = new Map<number, UnusedReason>();
  const hasWords = named.some(({ name }) => name.split !== undefined && name.task !== '' && name.better);
  const listed = listedNames(profiles);
  // A row that lists the task “n” says that “n_acc” is its accuracy, not a count.
  const isListed = (column: ColumnProfile, name: ValueName) =>
    listed.has(column.name) ||
    (!name.isSpread &&
      (name.better !== undefined || bareName(column.name) !== column.name) &&
      listed.has(bareName(name.task)));
  const isStatistics = areStatistics([...names]);
  const isSummary = isStatistics || areSummaries([...names]);
  const isOwn = isOwnHeader(profiles.map(({ name }) => name));
  for (const { column, name } of named) {
    // A task may be called “time”: a row that lists its tasks says so.
    const isTold = isListed(column, name) || (isOwn && name.split !== undefined && !name.isSpread);
    const reason = isBound(column.name, names)
      ? 'bounds'
      : isSummary && isSummaryWord(column.name) && !isTold && !(isStatistics && /^mean$/i.test(column.name))
        ? 'spread'
        : isOfSeveral(column.name, names)
          ? 'several'
          : isTold
            ? undefined
            : whyNoLoss(column, name, hasWords);
    if (reason) unused.set(column.index, reason);
  }
  const isFree = ({ column, name }: Named) => {
    const role = roleByName(column);
    return role === undefined || (role === 'ignore' && isListed(column, name));
  };
  const free = named.filter(({ column }) => !unused.has(column.index) && isValue(column));
  const split = free.filter(({ name, column }) => name.split !== undefined && roleByName(column) !== 'cost');
  const plain = free.filter(each => each.name.split === undefined && isFree(each));
  const areSure =
    new Set(split.map(({ name }) => name.task)).size > 1 && split.every(({ name }) => name.better);
  const found =
    split.length > 0 && (split.length >= plain.length || areSure)
      ? splitValues(split, plain, unused)
      : plainValues(
          plain,
          split,
          named.filter(({ name }) => name.isSpread),
          listed,
          unused,
        );
  const values = withReplicates(found.length > 0 ? found : lastResort(named, unused), unused);
  for (const { column } of values) unused.delete(column.index);
  return { values: [...values, ...errorsOf(named, values, unused)], unused };
}

/**
 * Why a column is no loss that a table holds, by its name. Beside a split (`val_time`) a task may be called so too, unless others
 * are called losses as well (`val_loss/depth`).
 */
function whyNoLoss(column: ColumnProfile, name: ValueName, hasWords: boolean): UnusedReason | undefined {
  if (name.isSpread) return 'spread';
  if (name.split === 'ignore')
    return unusedByName(column.name, plainName(column.name)) === 'time' ? 'time' : 'training';
  // “val_loss” alone is the total of all tasks; a task may be called “precision”.
  if (
    name.task === '' &&
    (name.split !== undefined || /^(loss(es)?|errors?|acc|accuracy)$/i.test(column.name))
  )
    return 'total';
  if (name.split === undefined) return roleByName(column) === 'ignore' ? unusedReason(column) : undefined;
  if (name.better || !hasWords) return undefined;
  const task = name.task.length > 1 ? unusedByName(name.task, plainName(name.task)) : undefined;
  return unusedByName(column.name, plainName(column.name)) ?? task;
}

/** The names in lists of tasks, wherever a row has one. */
function listedNames(profiles: readonly ColumnProfile[]): ReadonlySet<string> {
  const texts = profiles.filter(column => !isNumberColumn(column)).flatMap(({ distinct }) => [...distinct]);
  const columns = new Set(profiles.map(({ name }) => name));
  // Blanks part a list where all that stands between them are columns.
  const parted = texts
    .map(text => text.trim().split(/\s+/))
    .filter(names => names.every(name => columns.has(name)));
  const listed = texts.flatMap(text => parseTaskList(text.slice(0, 1000), () => false));
  return new Set([...listed, ...parted.flat()].filter(name => name !== ''));
}

/** Whether a column is called like several others together: `a+b` beside `a` and `b`. */
function isOfSeveral(name: string, others: ReadonlySet<string>): boolean {
  if (!/[+&,]/.test(name)) return false;
  const parts = parseTaskList(name, () => false);
  return parts.length > 1 && parts.every(part => others.has(part));
}

/** Whether a column is called as the least or most of another one. */
function isBound(name: string, others: ReadonlySet<string>): boolean {
  const [, base] = /^(.+?)[_.\-/ ]+(min|max|minimum|maximum|lower|upper|ci_?low|ci_?high)$/i.exec(name) ?? [];
  return base !== undefined && others.has(base);
}

function splitValues(
  split: readonly Named[],
  plain: readonly Named[],
  unused: Map<number, UnusedReason>,
): readonly FoundValue[] {
  const tasks = new Set(split.map(({ name }) => name.task));
  const flags = new Set(takeFlags(plain, tasks, unused));
  // Without a split it would be of validation: where another column of the task says that it is, this one is of something else.
  const named = new Set(split.flatMap(({ name }) => (name.split === 'validation' ? [name.task] : [])));
  const measured = plain.filter(each => !flags.has(each));
  for (const { column } of measured) if (named.has(column.name)) unused.set(column.index, 'unsplit');
  const candidates = [
    ...split,
    ...measured.filter(({ column }) => tasks.has(column.name) && !named.has(column.name)),
  ]
    .toSorted((a, b) => a.column.index - b.column.index)
    .map(({ column, name }): Candidate => {
      const isNamed = name.split !== undefined && name.split !== 'ignore';
      return isNamed
        ? { kind: 'value', column, name, task: name.task, split: name.split as Split, why: 'name' }
        : { kind: 'value', column, name, task: column.name, split: undefined, why: 'name' };
    });
  for (const { column } of measured) if (!tasks.has(column.name)) unused.set(column.index, 'unsplit');
  for (const { column } of candidates) unused.set(column.index, 'metric');
  return best(candidates);
}

function plainValues(
  plain: readonly Named[],
  split: readonly Named[],
  spreads: readonly Named[],
  listed: ReadonlySet<string>,
  unused: Map<number, UnusedReason>,
): readonly FoundValue[] {
  for (const { column } of split) unused.set(column.index, 'splits');
  const withLosses = new Set(plain.flatMap(({ name }) => (name.better && name.task ? name.task : [])));
  const flags = takeFlags(plain, withLosses, unused);
  const hasFractions = plain.some(({ column }) => column.numbers > 0 && !column.isWhole);
  const counters = hasFractions ? plain.filter(({ column }) => column.isCounter) : [];
  for (const { column } of counters) unused.set(column.index, 'counter');
  for (const { column } of secondMetrics(
    plain.filter(each => !unused.has(each.column.index)),
    listed,
  ))
    unused.set(column.index, 'metric');
  const rest = plain.filter(({ column }) => !unused.has(column.index));
  const means = meansOf(rest, spreads);
  const candidates = rest.map(({ column, name }): Candidate => {
    const task =
      flags.length > 0 && withLosses.has(name.task)
        ? name.task
        : (means.get(column) ?? readMark(column.name).name);
    return { kind: 'value', column, name, task, split: undefined, why: name.better ? 'name' : 'rest' };
  });
  if (!haveSeveralMetrics(rest)) return candidates.map(({ name: _, ...value }) => value);
  for (const { column } of rest) unused.set(column.index, 'metric');
  return best(candidates.map(each => ({ ...each, task: each.name.task })));
}

/** The tasks of columns of means, `a_mean`, beside which their spread stands, `a_std`. */
function meansOf(named: readonly Named[], spreads: readonly Named[]): ReadonlyMap<ColumnProfile, string> {
  const known = new Set(spreads.map(({ name }) => name.task));
  return new Map(
    named.flatMap(({ column }) => {
      const mean = readMark(column.name).name;
      const [, before = '', after = ''] =
        /^(?:(?:mean|avg)[_ ./-](.+)|(.+?)[_ ./-](?:mean|avg))$/i.exec(mean) ?? [];
      const task = before || after;
      return task !== '' && known.has(task) ? [[column, task] as const] : [];
    }),
  );
}

/** The columns of 0 and 1 beside those of a task's losses: they say whether the task is a member. */
function takeFlags(
  plain: readonly Named[],
  withLosses: ReadonlySet<string>,
  unused: Map<number, UnusedReason>,
): readonly Named[] {
  const isOneOrNone = ({ isWhole, least, most }: ColumnProfile) => isWhole && least >= 0 && most <= 1;
  // Of two columns of one name, one of 0 and 1 and one of other numbers, the first says who is a member.
  const measured = new Set(
    plain.flatMap(({ column }) => (column.numbers > 0 && !isOneOrNone(column) ? [column.name] : [])),
  );
  const isFlag = (column: ColumnProfile) =>
    (withLosses.has(column.name) || withLosses.has(memberName(column.name)) || measured.has(column.name)) &&
    isOneOrNone(column);
  const flags = plain.filter(({ column }) => isFlag(column));
  for (const { column } of flags) unused.set(column.index, 'flag');
  return flags;
}

/** Where nothing else holds numbers: losses in training, else totals. */
function lastResort(
  named: readonly Named[],
  unused: ReadonlyMap<number, UnusedReason>,
): readonly FoundValue[] {
  for (const reason of ['training', 'splits', 'metric', 'total'] as const) {
    const columns = named.filter(({ column }) => unused.get(column.index) === reason && column.numbers > 0);
    const found = columns.map(({ column, name }): FoundValue => {
      return { kind: 'value', column, task: name.task || column.name, split: undefined, why: 'only' };
    });
    // Columns of one name are columns of several tasks, where nothing says more.
    const isNameless = reason === 'total' && new Set(found.map(({ column }) => column.name)).size === 1;
    if (isNameless)
      return found.map((each, i) => (i === 0 ? each : { ...each, task: `${each.task} (${i + 1})` }));
    if (found.length > 0)
      return found.filter(({ task }, i) => found.findIndex(other => other.task === task) === i);
  }
  return [];
}

/** Columns of standard errors of the values that were found. */
function errorsOf(
  named: readonly Named[],
  values: readonly FoundValue[],
  unused: Map<number, UnusedReason>,
): readonly FoundValue[] {
  const known = new Set(values.flatMap(({ task, split }) => [`${task}\n`, `${task}\n${split ?? ''}`]));
  const called = new Map(values.map(value => [value.column.name, value]));
  return named.flatMap(({ column, name }): FoundValue[] => {
    if (!name.isStandardError || name.split === 'ignore' || !isValue(column)) return [];
    // “acc of a stderr” beside “acc of a”, whatever words its name has.
    const of = called.get(column.name.replace(/[ _]stderr$/, ''));
    if (of) {
      unused.delete(column.index);
      return [{ ...of, kind: 'stderr', column, why: 'name' }];
    }
    if (name.task === '') return [];
    if (!known.has(`${name.task}\n${name.split ?? ''}`)) return [];
    unused.delete(column.index);
    return [{ kind: 'stderr', column, task: name.task, split: name.split, why: 'name' }];
  });
}

/**
 * A number at least, or a column with a name and nothing in it: a task that no network of the sample has. The first column may be
 * names of which one is a number.
 */
function isValue(column: ColumnProfile): boolean {
  if (column.filled === 0) return !/^column \d+$/.test(column.name);
  const isName = column.index === 0 && column.distinct.size === column.filled && !isNumberColumn(column);
  return column.numbers > 0 && !isName;
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
  return candidates.filter(candidate => kept.has(candidate)).map(({ name: _, ...value }) => value);
}
