import { type Message, say } from '../../base/i18n/message.ts';
import { type Split, splits } from '../../core/tables/lossTable.ts';
import { findNetwork, KeptBack, type ToldNetwork } from './findNetwork.ts';
import type { ToldResult } from './readResults.ts';
import type { PlannedRun, RunPlan } from './runPlan.ts';
import { hasValues, networkKey, type RowValues, type RunRow, type RunTable } from './runTable.ts';

/** What became of a result. `added`: a new run; `completed`: values that a run lacked; `repeated`: nothing new; `failed` and `kept back`: not in the table. */
export type TellKind = 'added' | 'completed' | 'repeated' | 'failed' | 'kept back';

/** What is to be said of one result. */
interface TellEntry {
  readonly kind: TellKind;
  readonly file: string;
  readonly row?: number;
  readonly id: string;
  /** What of it is missing, or why it is not in the table; absent where there is nothing to say. */
  readonly why?: Message;
}

export interface TellReport {
  readonly table: RunTable;
  /** In the order of the results. */
  readonly entries: readonly TellEntry[];
  /** The networks of the plans of which there is no run in the table, and no word of a failure. */
  readonly missing: readonly PlannedRun[];
}

/**
 * The table with the results in it. Nothing that stands in it is changed: what contradicts it is kept back, what repeats it does
 * nothing, so that telling the same results twice changes nothing, in whatever order they come.
 */
export function tellResults(
  table: RunTable,
  results: readonly ToldResult[],
  plans: readonly RunPlan[],
): TellReport {
  const planned = new Map(plans.flatMap(({ runs }) => runs.map(run => [run.id, run] as const)));
  let [rows, present] = [table.rows, table.splits];
  const told = new Set<string>();
  const entries = results.map((result): TellEntry => {
    const { file, row, id } = result;
    const head = { file, id, ...(row === undefined ? {} : { row }) };
    told.add(id);
    if (result.failure) return { ...head, kind: 'failed', why: result.failure };
    try {
      const network = findNetwork({ ...table, rows }, result, planned.get(id));
      const values = valuesOf(table, result, network, present);
      const merged = mergeRun(rows, network, values);
      present = splits.filter(split => present.includes(split) || values[split]);
      rows = merged.rows;
      const why = lacking(table, network, values, present);
      return { ...head, kind: merged.kind, ...(why ? { why } : {}) };
    } catch (error) {
      if (error instanceof KeptBack) return { ...head, kind: 'kept back', why: error.said };
      throw error;
    }
  });
  const missing = [...planned.values()].filter(run => !told.has(run.id) && !isThere(table, rows, run));
  return { table: { ...table, rows, splits: present }, entries, missing };
}

function isThere(table: RunTable, rows: readonly RunRow[], { tasks, size = '', seed }: PlannedRun): boolean {
  const wanted = tasks.map(task => table.tasks.findIndex(({ id }) => id === task)).sort((a, b) => a - b);
  return rows.some(
    row => row.seed === seed && row.size === size && hasValues(row) && String(row.tasks) === String(wanted),
  );
}

/** The values of a result by split, aligned with the tasks of the table. */
function valuesOf(
  table: RunTable,
  { losses, unsplit }: ToldResult,
  { tasks }: ToldNetwork,
  present: readonly Split[],
): RowValues {
  // Losses of which no split is said stand for both, as in files that are opened.
  const both = present.filter(split => split !== 'early');
  const given = [...losses, ...(unsplit ? both.map(split => [split, unsplit] as const) : [])];
  const all: Partial<Record<Split, (number | null)[]>> = {};
  for (const [split, values] of given) {
    for (const [name, value] of values) {
      const task = table.tasks.findIndex(({ id }) => id === name);
      if (!tasks.includes(task)) {
        throw new KeptBack(
          say('it has a loss of “{task}”, which is no task of this network.', { task: name }),
        );
      }
      const ofSplit = all[split] ?? table.tasks.map(() => null);
      all[split] = ofSplit;
      ofSplit[task] = value;
    }
  }
  if (!hasValues({ values: all })) throw new KeptBack(say('it has no loss that is a finite number.'));
  return all;
}

/** The rows with a run among them, those of a network by their seeds. */
function mergeRun(
  rows: readonly RunRow[],
  network: ToldNetwork,
  values: RowValues,
): { readonly rows: readonly RunRow[]; readonly kind: 'added' | 'completed' | 'repeated' } {
  const key = networkKey(network);
  const own = rows.filter(row => networkKey(row) === key);
  const run: RunRow = { ...network, values, errors: {} };
  const same = own.find(row => hasValues(row) && row.seed === network.seed);
  if (same) {
    const merged = filled(same, values);
    if (merged === same) return { rows, kind: 'repeated' };
    return { rows: rows.map(row => (row === same ? merged : row)), kind: 'completed' };
  }
  if (own.some(row => row.seed === null && hasValues({ values: row.errors }))) {
    throw new KeptBack(
      say(
        'the table has the mean of this network over several seeds, to which no further seed can be added.',
      ),
    );
  }
  const first = rows.findIndex(row => networkKey(row) === key);
  const others = rows.filter(row => networkKey(row) !== key);
  const runs = [...own.filter(hasValues), run].sort((a, b) => (a.seed ?? -1) - (b.seed ?? -1));
  const at = first < 0 ? rows.length : first;
  return { rows: [...others.slice(0, at), ...runs, ...others.slice(at)], kind: 'added' };
}

/** A run with the values that it lacked; itself where it lacked none. */
function filled(row: RunRow, values: RowValues): RunRow {
  let isNew = false;
  const merged: Partial<Record<Split, readonly (number | null)[]>> = { ...row.values };
  for (const split of splits) {
    const given = values[split];
    if (!given) continue;
    const old = row.values[split] ?? given.map(() => null);
    merged[split] = old.map((value, task) => {
      const other = given[task] ?? null;
      if (value === null && other !== null) isNew = true;
      if (value !== null && other !== null && value !== other) {
        throw new KeptBack(
          say(
            'it contradicts the table: the {split, select, validation {validation} test {test} other {early}} loss is {other}, there it is {value}.',
            {
              ...{ split, other: String(other), value: String(value) },
            },
          ),
        );
      }
      return value ?? other;
    });
  }
  return isNew ? { ...row, values: merged } : row;
}

/** Which losses of the network a result does not have; `undefined` where it has all. */
function lacking(
  table: RunTable,
  { tasks }: ToldNetwork,
  values: RowValues,
  present: readonly Split[],
): Message | undefined {
  const lacks = present
    .filter(split => split !== 'early')
    .flatMap(split =>
      tasks
        .filter(task => (values[split]?.[task] ?? null) === null)
        .map(task => `${split}/${table.tasks[task]?.id}`),
    );
  return lacks.length > 0 ? say('it lacks {losses}.', { losses: lacks }) : undefined;
}
