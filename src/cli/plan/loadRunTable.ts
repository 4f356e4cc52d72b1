import { affinityTasks, countedCosts } from '../../core/plan/affinityTasks.ts';
import type { AffinityTable } from '../../core/tables/affinityTable.ts';
import { readRunTable } from '../../files/plan/readRunTable.ts';
import { type RunTable, runTableOf } from '../../files/plan/runTable.ts';
import type { Io } from '../command.ts';
import { loadNamedTable } from '../files/loadNamedTable.ts';
import type { ReadingAnswers } from '../files/readingAnswers.ts';

/** The table of a file that is kept run by run; `undefined` where the file is another one, or is not there. */
export async function ownRunTable(name: string, io: Io): Promise<RunTable | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(name);
  } catch {
    return undefined;
  }
  return readRunTable(new TextDecoder().decode(bytes));
}

/** A table kept run by run, and the affinities of its tasks where these are all that its files hold. */
export interface LoadedRuns {
  readonly runs: RunTable;
  readonly affinities?: AffinityTable;
}

/** The table of any files that the tool opens, run by run; of affinities one of their tasks without any network. */
export async function loadRunTable(
  names: readonly string[],
  answers: ReadingAnswers,
  io: Io,
): Promise<LoadedRuns> {
  const [name] = names;
  const own = name !== undefined && names.length === 1 ? await ownRunTable(name, io) : undefined;
  if (own) return { runs: own };
  const loaded = await loadNamedTable(names, answers, io);
  if (loaded.kind === 'losses') return { runs: runTableOf(loaded.table) };
  const tasks = affinityTasks(loaded.table).map(({ id }) => ({ id }));
  const splits = ['validation', 'test'] as const;
  const runs = { tasks, costUnit: countedCosts.unit, splits, errorSplits: [], rows: [] };
  return { runs, affinities: loaded.table };
}
