import * as v from 'valibot';
import type { AffinityTable } from '../domain/affinityTable.ts';
import { buildLossTable, type LossTable, type NetworkRow, type Split } from '../domain/lossTable.ts';
import type { PublishedCurves } from '../domain/publishedCurves.ts';
import { asMeasured, type Task } from '../domain/task.ts';
import { TableError } from './tableError.ts';
import { type affinityFile, type lossFile, tableFile } from './tableSchema.ts';

/** A loss table with what its file says about it. */
export interface LoadedLosses {
  readonly kind: 'losses';
  readonly table: LossTable;
  readonly about: string;
  /** Per split, how it was measured, in words. */
  readonly splitNotes: Readonly<Partial<Record<Split, string>>>;
  readonly published?: PublishedCurves;
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
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new TableError([`Not JSON: ${error instanceof Error ? error.message : String(error)}.`]);
  }
  const parsed = v.safeParse(tableFile, raw);
  if (!parsed.success) {
    throw new TableError(parsed.issues.map(issue => `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`));
  }
  return parsed.output.kind === 'losses' ? readLosses(parsed.output) : readAffinity(parsed.output);
}

function readLosses(file: v.InferOutput<typeof lossFile>): LoadedLosses {
  const index = indexTasks(file.tasks, 'tasks');
  const taskOf = new Map(file.tasks.map(task => [task.id, withoutUndefined(task)]));
  const problems: string[] = [];
  const rows = file.networks.map((network, i) => ({
    tasks: network.tasks.map(id => {
      const task = index.get(id);
      if (task === undefined) problems.push(`networks.${i}.tasks: “${id}” is not one of the tasks listed.`);
      return task ?? 0;
    }),
    cost: network.cost,
    losses: lossesOf(network, taskOf),
  }));
  for (const [key, totals] of Object.entries(file.published?.totals ?? {})) {
    if (totals.length !== file.published?.budgets.length) {
      problems.push(
        `published.totals.${key}: ${totals.length} totals for ${file.published?.budgets.length} budgets.`,
      );
    }
  }
  if (problems.length > 0) throw new TableError(problems);
  const { id, name, costUnit } = file;
  const head = {
    id,
    name,
    costUnit,
    source: withoutUndefined(file.source),
    tasks: file.tasks.map(withoutUndefined),
  };
  try {
    const table = buildLossTable(head, rows);
    const loaded = {
      kind: 'losses',
      table,
      about: file.about,
      splitNotes: withoutUndefined(file.splits),
    } as const;
    return file.published ? { ...loaded, published: file.published } : loaded;
  } catch (error) {
    if (error instanceof RangeError) throw new TableError([error.message]);
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
  indexTasks(file.sources, 'sources');
  indexTasks(file.targets, 'targets');
  const width = file.targets.length;
  if (file.values.length !== file.sources.length || file.values.some(row => row.length !== width)) {
    throw new TableError([
      `values: must be ${file.sources.length} rows of ${width} values, one row per source.`,
    ]);
  }
  const { id, name, meaning, better, scale, diagonal } = file;
  const table: AffinityTable = {
    id,
    name,
    meaning,
    better,
    scale,
    source: withoutUndefined(file.source),
    sources: file.sources.map(withoutUndefined),
    targets: file.targets.map(withoutUndefined),
    values: Float64Array.from(file.values.flat(), value => value ?? Number.NaN),
    ...(diagonal === undefined ? {} : { diagonal }),
  };
  return { kind: 'affinity', table };
}

function indexTasks(tasks: readonly { id: string }[], where: string): Map<string, number> {
  const index = new Map(tasks.map((task, i) => [task.id, i]));
  if (index.size !== tasks.length) throw new TableError([`${where}: two tasks have the same id.`]);
  return index;
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The record without its undefined entries, as `exactOptionalPropertyTypes` wants it. */
function withoutUndefined<T extends object>(record: T): Defined<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;
}
