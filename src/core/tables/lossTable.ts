import { englishWords, MessageError, type Phrase, say } from '../../base/i18n/message.ts';
import type { Task } from './task.ts';

/** The sets on which a network's losses were measured. `early` is validation after a fraction of training. */
export const splits = ['validation', 'test', 'early'] as const;
export type Split = (typeof splits)[number];

/**
 * All networks of one experiment, stored by column.
 *
 * Network `i` costs `costs[i]` (in `costUnit`, positive) and was trained on the tasks
 * `members[offsets[i]] ... members[offsets[i + 1] - 1]`, ascending task indices.
 * `losses[split][p]` is the loss of task `members[p]` in the network that owns position `p`;
 * lower is better, `NaN` = not measured. Immutable once built: use {@link buildLossTable}.
 */
export interface LossTable {
  readonly id: string;
  readonly name: Phrase;
  readonly source: Source;
  readonly costUnit: string;
  readonly tasks: readonly Task[];
  readonly networkCount: number;
  readonly costs: Float64Array;
  readonly offsets: Uint32Array;
  readonly members: Uint16Array;
  readonly losses: Readonly<Partial<Record<Split, Float64Array>>>;
  /** Standard errors of the losses, where they are means over replicates (seeds); `NaN` = not known. */
  readonly errors?: Readonly<Partial<Record<Split, Float64Array>>>;
  /** Of how many replicates each loss is the mean; `NaN` = not known. */
  readonly replicates?: Readonly<Partial<Record<Split, Float64Array>>>;
  /** The first of the networks at the end that were never trained: their losses are predicted. */
  readonly predictedFrom?: number;
  /**
   * Set where nothing was trained: the networks are sets of tasks, and the losses are made of affinities, their sign turned where
   * higher is better (`measured` of the tasks says so). Each task then has one value, of no split.
   */
  readonly isOfAffinities?: true;
}

/** One network as a row, the form in which files hold it. Losses align with `tasks`; `null` = not measured. */
export interface NetworkRow {
  readonly tasks: readonly number[];
  readonly cost: number;
  readonly losses: Readonly<Partial<Record<Split, readonly (number | null)[]>>>;
  /** Standard errors of the losses, aligned with them; `null` = not known. */
  readonly errors?: Readonly<Partial<Record<Split, readonly (number | null)[]>>>;
  /** Of how many replicates they are means, aligned with them; `null` = not known. */
  readonly replicates?: Readonly<Partial<Record<Split, readonly (number | null)[]>>>;
}

export interface LossTableHead {
  readonly id: string;
  readonly name: Phrase;
  readonly source: Source;
  readonly costUnit: string;
  readonly tasks: readonly Task[];
}

/**
 * A loss table of the given rows, in their order; each row's tasks are sorted ascending.
 * Throws `MessageError` naming the row for a cost that is not positive and finite, an unknown or repeated task,
 * an empty task set, or losses, errors or replicates that do not align with the tasks.
 */
export function buildLossTable(head: LossTableHead, rows: readonly NetworkRow[]): LossTable {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => {
    offsets[i + 1] = (offsets[i] as number) + row.tasks.length;
  });
  const size = offsets[rows.length] as number;
  const costs = new Float64Array(rows.length);
  const members = new Uint16Array(size);
  const losses: Partial<Record<Split, Float64Array>> = {};
  const errors: Partial<Record<Split, Float64Array>> = {};
  const replicates: Partial<Record<Split, Float64Array>> = {};
  rows.forEach((row, i) => {
    checkRow(row, i, head.tasks.length);
    costs[i] = row.cost;
    const order = row.tasks
      .map((_, p) => p)
      .sort((a, b) => (row.tasks[a] as number) - (row.tasks[b] as number));
    const start = offsets[i] as number;
    order.forEach((from, p) => {
      members[start + p] = row.tasks[from] as number;
    });
    for (const split of splits) {
      const values = row.losses[split];
      if (values) losses[split] = place(losses[split], size, start, order, values);
      const known = row.errors?.[split];
      if (known) errors[split] = place(errors[split], size, start, order, known);
      const counts = row.replicates?.[split];
      if (counts) replicates[split] = place(replicates[split], size, start, order, counts);
    }
  });
  const { id, name, source, costUnit, tasks } = head;
  const columns = { networkCount: rows.length, costs, offsets, members, losses };
  const table = { id, name, source, costUnit, tasks, ...columns };
  return {
    ...table,
    ...(Object.keys(errors).length > 0 ? { errors } : {}),
    ...(Object.keys(replicates).length > 0 ? { replicates } : {}),
  };
}

/** Writes one network's values, sorted by task, into a column of all networks; makes the column where it is the first. */
function place(
  column: Float64Array | undefined,
  size: number,
  start: number,
  order: readonly number[],
  values: readonly (number | null)[],
): Float64Array {
  const whole = column ?? new Float64Array(size).fill(Number.NaN);
  order.forEach((from, p) => {
    whole[start + p] = values[from] ?? Number.NaN;
  });
  return whole;
}

function checkRow(row: NetworkRow, index: number, taskCount: number): void {
  const network = String(index + 1);
  if (!(row.cost > 0 && Number.isFinite(row.cost))) {
    throw new MessageError(
      say('network {network}: the cost must be a positive number, not {cost}.', {
        network,
        cost: String(row.cost),
      }),
    );
  }
  if (row.tasks.length === 0)
    throw new MessageError(say('network {network}: the task set is empty.', { network }));
  if (new Set(row.tasks).size !== row.tasks.length)
    throw new MessageError(say('network {network}: a task is listed twice.', { network }));
  for (const task of row.tasks) {
    if (!(Number.isInteger(task) && task >= 0 && task < taskCount)) {
      throw new MessageError(
        say('network {network}: task {task} is not one of the {count} tasks of the table.', {
          ...{ network, task: String(task), count: taskCount },
        }),
      );
    }
  }
  for (const split of splits) {
    for (const [what, values] of [
      ['losses', row.losses[split]],
      ['errors', row.errors?.[split]],
      ['replicates', row.replicates?.[split]],
    ] as const) {
      if (values && values.length !== row.tasks.length) {
        throw new MessageError(
          say(
            'network {network}: {count} {split, select, validation {validation} test {test} other {early}} {what, select, losses {losses} errors {errors} other {replicates}} for {tasks, plural, one {# task} other {# tasks}}.',
            { network, count: values.length, split, what, tasks: row.tasks.length },
          ),
        );
      }
    }
  }
}

/** The task indices of network `i`, ascending. A view: do not write to it. */
export function taskSetOf(table: Pick<LossTable, 'members' | 'offsets'>, i: number): Uint16Array {
  return table.members.subarray(table.offsets[i], table.offsets[i + 1]);
}

/** Whether a network was never trained, so that its losses are predicted. */
export function isPredicted(table: Pick<LossTable, 'predictedFrom'>, network: number): boolean {
  return table.predictedFrom !== undefined && network >= table.predictedFrom;
}

/** The loss of `task` in network `i` on `split`; `NaN` when not measured or not a member. */
export function lossOf(table: LossTable, i: number, task: number, split: Split): number {
  return memberValue(table, table.losses[split], i, task);
}

/** The standard error of that loss; `NaN` when not known. */
export function lossErrorOf(table: LossTable, i: number, task: number, split: Split): number {
  return memberValue(table, table.errors?.[split], i, task);
}

/** Of how many replicates that loss is the mean; `NaN` when not known. */
export function replicatesOf(table: LossTable, i: number, task: number, split: Split): number {
  return memberValue(table, table.replicates?.[split], i, task);
}

/** The least and the most replicates that losses on a split are means of, as far as it is known; `undefined` where it is of none. */
export function replicateRange(
  { replicates }: Pick<LossTable, 'replicates'>,
  split: Split,
): { readonly least: number; readonly most: number } | undefined {
  const known = replicates?.[split]?.filter(count => count > 1);
  if (!known || known.length === 0) return undefined;
  const [least, most] = known.reduce(
    ([low, high], count): [number, number] => [Math.min(low, count), Math.max(high, count)],
    [Infinity, 0] as [number, number],
  );
  return { least, most };
}

function memberValue(
  { offsets, members }: LossTable,
  values: Float64Array | undefined,
  i: number,
  task: number,
): number {
  if (!values) return Number.NaN;
  const end = offsets[i + 1] as number;
  for (let p = offsets[i] as number; p < end; p++) {
    if (members[p] === task) return values[p] as number;
  }
  return Number.NaN;
}

/** Where a table's figures come from, as shown beside every chart made of them. */
export interface Source {
  readonly title: Phrase;
  /** arXiv number, when there is one. */
  readonly arxiv?: string;
  readonly licence: Phrase;
}

/** The source as it is written into files: its fields in one order, in English. */
export function writtenSource({ title, arxiv, licence }: Source) {
  return { title: englishWords(title), arxiv, licence: englishWords(licence) };
}

/** Totals per budget as a paper printed them: shown as published marks, never as computed ones. */
export interface PublishedCurves {
  readonly note: string;
  /** Ascending, in the table's cost unit. */
  readonly budgets: readonly number[];
  /** By strategy key, aligned with `budgets`; `null` = not printed. */
  readonly totals: Readonly<Record<string, readonly (number | null)[]>>;
}

/** The most tasks that a search serves. */
export const maximumTasks = 500;
