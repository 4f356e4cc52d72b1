import type * as v from 'valibot';
import { type Message, MessageError, type Phrase, say } from '../../base/i18n/message.ts';
import type { AffinityTable } from '../../core/tables/affinityTable.ts';
import {
  buildLossTable,
  type LossTable,
  type NetworkRow,
  type PublishedCurves,
  type Split,
} from '../../core/tables/lossTable.ts';
import { asMeasured, type Task } from '../../core/tables/task.ts';
import { checkedBy, jsonOf } from './checkedBy.ts';
import { TableError } from './tableError.ts';
import {
  type affinityFile,
  type affinityHead,
  type lossFile,
  type lossHead,
  tableFile,
} from './tableSchema.ts';

/** A loss table with what its file says about it. */
export interface LoadedLosses {
  readonly kind: 'losses';
  readonly table: LossTable;
  readonly about: Phrase;
  /** Per split, how it was measured, in words. */
  readonly splitNotes: Readonly<Partial<Record<Split, Phrase>>>;
  readonly published?: PublishedCurves;
  /** What made it, where it was measured in the Lab: see `recipeText`. */
  readonly recipe?: string;
  /** Networks that could be trained and are not in the table, where that is known: without losses. */
  readonly candidates?: readonly NetworkRow[];
}

export interface LoadedAffinity {
  readonly kind: 'affinity';
  readonly table: AffinityTable;
}

export type LoadedTable = LoadedLosses | LoadedAffinity;

/**
 * The table in a file of the project's own format.
 * Throws {@link TableError} listing every problem with its place.
 */
export function parseTable(text: string): LoadedTable {
  const file = checkedBy(tableFile, jsonOf(text));
  return file.kind === 'losses' ? readLosses(file) : readAffinity(file);
}

function readLosses(file: v.InferOutput<typeof lossFile>): LoadedLosses {
  const index = indexTasks(file.tasks, 'tasks');
  const taskOf = new Map(file.tasks.map(task => [task.id, withoutUndefined(task)]));
  const problems: Message[] = [];
  const firstPredicted = file.networks.findIndex(network => network.predicted);
  const rows = file.networks.map((network, i) => {
    if (firstPredicted >= 0 && i > firstPredicted && !network.predicted)
      problems.push(
        say('{place}: measured networks must stand before all predicted ones.', { place: `networks.${i}` }),
      );
    return {
      tasks: network.tasks.map(id => {
        const task = index.get(id);
        if (task === undefined)
          problems.push(
            say('{place}: “{id}” is not one of the tasks listed.', { place: `networks.${i}.tasks`, id }),
          );
        return task ?? 0;
      }),
      cost: network.cost,
      losses: lossesOf(network, taskOf),
      ...(network.errors ? { errors: withoutUndefined(network.errors) } : {}),
      ...(network.replicates ? { replicates: withoutUndefined(network.replicates) } : {}),
    };
  });
  if (problems.length > 0) throw new TableError(problems);
  return loadLosses(file, rows, firstPredicted < 0 ? undefined : firstPredicted);
}

/**
 * The loaded table of a checked head and its networks, whose losses are turned already. Throws {@link TableError} where
 * they do not fit together.
 */
export function loadLosses(
  file: v.InferOutput<typeof lossHead>,
  rows: readonly NetworkRow[],
  predictedFrom?: number,
): LoadedLosses {
  indexTasks(file.tasks, 'tasks');
  const { id, name, costUnit, published, recipe } = file;
  const problems = Object.entries(published?.totals ?? {})
    .filter(([, totals]) => totals.length !== published?.budgets.length)
    .map(([key, totals]) =>
      say(
        '{place}: {count, plural, one {# total} other {# totals}} for {budgets, plural, one {# budget} other {# budgets}}.',
        {
          place: `published.totals.${key}`,
          count: totals.length,
          budgets: published?.budgets.length ?? 0,
        },
      ),
    );
  if (problems.length > 0) throw new TableError(problems);
  const source = withoutUndefined(file.source);
  const tasks = file.tasks.map(withoutUndefined);
  try {
    const table = buildLossTable({ id, name, costUnit, source, tasks }, rows);
    return {
      kind: 'losses',
      table: predictedFrom === undefined ? table : { ...table, predictedFrom },
      about: file.about,
      splitNotes: withoutUndefined(file.splits),
      ...(published ? { published } : {}),
      ...(recipe === undefined ? {} : { recipe }),
    };
  } catch (error) {
    if (error instanceof MessageError) throw new TableError([error.said]);
    throw error;
  }
}

/** The losses of a network: values that are better when higher are turned here, once. */
function lossesOf(
  network: v.InferOutput<typeof lossFile>['networks'][number],
  taskOf: ReadonlyMap<string, Task>,
): NetworkRow['losses'] {
  const turned = Object.entries(network.losses).map(([split, values]) => [
    split,
    values?.map((value, i) => {
      const task = taskOf.get(network.tasks[i] ?? '');
      return value === null || !task ? value : asMeasured(task, value);
    }),
  ]);
  return withoutUndefined(Object.fromEntries(turned));
}

function readAffinity(file: v.InferOutput<typeof affinityFile>): LoadedAffinity {
  const width = file.targets.length;
  if (file.values.length !== file.sources.length || file.values.some(row => row.length !== width)) {
    throw new TableError([
      say('values: there must be {rows} rows of {width} values, one row per source.', {
        rows: file.sources.length,
        width,
      }),
    ]);
  }
  return loadAffinity(
    file,
    Float64Array.from(file.values.flat(), value => value ?? Number.NaN),
  );
}

/** The loaded table of a checked head and as many values as it has pairs. Throws {@link TableError} for ids given twice. */
export function loadAffinity(
  file: v.InferOutput<typeof affinityHead>,
  values: AffinityTable['values'],
): LoadedAffinity {
  indexTasks(file.sources, 'sources');
  indexTasks(file.targets, 'targets');
  const { id, name, meaning, better, scale, columns, diagonal } = file;
  const table: AffinityTable = {
    id,
    name,
    meaning,
    better,
    scale,
    source: withoutUndefined(file.source),
    sources: file.sources.map(withoutUndefined),
    targets: file.targets.map(withoutUndefined),
    values,
    ...(columns === undefined ? {} : { columns }),
    ...(diagonal === undefined ? {} : { diagonal }),
  };
  return { kind: 'affinity', table };
}

function indexTasks(tasks: readonly { id: string }[], where: string): Map<string, number> {
  const index = new Map(tasks.map((task, i) => [task.id, i]));
  if (index.size !== tasks.length)
    throw new TableError([say('{place}: two tasks have the same id.', { place: where })]);
  return index;
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The record without its undefined entries, as `exactOptionalPropertyTypes` wants it. */
function withoutUndefined<T extends object>(record: T): Defined<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;
}
