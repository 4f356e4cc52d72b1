import { englishWords } from '../../base/i18n/message.ts';
import type { ToldResult } from '../../files/plan/readResults.ts';
import type { RunPlan } from '../../files/plan/runPlan.ts';
import { hasValues, type RunTable, writeRunTable } from '../../files/plan/runTable.ts';
import { tellResults } from '../../files/plan/tellResults.ts';
import { ownTableId } from '../../files/table/tableId.ts';
import { writeJson } from '../../files/write/writeJson.ts';
import type { Io } from '../command.ts';
import { loadNamedTable } from '../files/loadNamedTable.ts';
import { openFiles } from '../files/openFiles.ts';
import type { ReadingAnswers } from '../files/readingAnswers.ts';
import { loadRunTable } from '../plan/loadRunTable.ts';
import { type ResultFolder, readResultFolder } from '../plan/resultFolder.ts';
import { ToolError } from '../toolError.ts';
import type { TellCounts } from './viewServer.ts';

/** A table as the page takes it, with what is to be said of what came into it. */
export interface ViewedTable {
  /** In the project's own format. */
  readonly table: string;
  readonly counts?: TellCounts;
  readonly problems: readonly string[];
}

/**
 * The table of files, with the results in folders told into it; nothing is written. Folders alone make a table of their own: the
 * networks of the plans in them, and what has come. Rejects with {@link ToolError} where there is none.
 */
export async function viewedTable(
  files: readonly string[],
  folders: readonly string[],
  answers: ReadingAnswers,
  io: Io,
): Promise<ViewedTable> {
  if (folders.length === 0) {
    const loaded = await loadNamedTable(files, answers, io);
    return { table: [...writeJson(loaded)].join(''), problems: [] };
  }
  const folder = await readResultFolder(folders, [], files[0] ?? '', io);
  const begun = files.length > 0 ? (await loadRunTable(files, answers, io)).runs : begunBy(folder);
  const { table, entries, missing } = tellResults(begun, folder.results, folder.plans);
  const count = (kind: string) => entries.filter(entry => entry.kind === kind).length;
  const counts: TellCounts = {
    runs: table.rows.filter(hasValues).length,
    missing: missing.length,
    failed: count('failed'),
    keptBack: count('kept back') + folder.unreadable.length,
  };
  const problems = [
    ...entries.flatMap(({ kind, file, why }) =>
      kind === 'kept back' && why ? [`${file}: ${englishWords(why)}`] : [],
    ),
    ...folder.unreadable.map(({ file, why }) => `${file}: ${why}`),
  ];
  return { table: await tableText(table, files[0] ?? folders[0] ?? ''), counts, problems };
}

/** The run table as the page would open it. */
async function tableText(table: RunTable, name: string): Promise<string> {
  const bytes = new TextEncoder().encode([...writeRunTable(table)].join(''));
  const short = `${name
    .replace(/\/+$/, '')
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]*$/, '')}.csv`;
  const { result } = await openFiles([{ name: short, bytes }], new Map());
  const [problem] = result.problems.filter(({ severity }) => severity === 'error');
  if (result.loaded?.kind !== 'losses') {
    throw new ToolError(problem ? englishWords(problem.message) : 'no result has come yet.');
  }
  const named = { ...result.loaded, table: { ...result.loaded.table, id: ownTableId(result.loaded) } };
  return [...writeJson(named)].join('');
}

/** A table of what plans and results name themselves, the first of each kind first. */
function begunBy({ plans, results }: ResultFolder): RunTable {
  const runs = plans.flatMap(plan => plan.runs);
  const tasks = [...new Set([...runs.flatMap(run => run.tasks), ...results.flatMap(tasksOf)])];
  if (tasks.length === 0) throw new ToolError('the folder has neither a plan nor a result yet.');
  const key = (run: RunPlan['runs'][number]) => JSON.stringify([[...run.tasks].sort(), run.size]);
  const networks = new Map(runs.map(run => [key(run), run] as const));
  return {
    tasks: tasks.map(id => ({ id })),
    costUnit: plans[0]?.costUnit ?? 'SNT',
    splits: ['validation', 'test'],
    errorSplits: [],
    rows: [...networks.values()].map(run => ({
      tasks: run.tasks.map(task => tasks.indexOf(task)).sort((a, b) => a - b),
      ...{ size: run.size ?? '', seed: null, cost: run.cost, values: {}, errors: {} },
    })),
  };
}

function tasksOf({ tasks = [], losses }: ToldResult): readonly string[] {
  return [...tasks, ...[...losses.values()].flatMap(values => [...values.keys()])];
}
