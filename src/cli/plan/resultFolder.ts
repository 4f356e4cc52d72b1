import { resolve } from 'node:path';
import { englishWords } from '../../base/i18n/message.ts';
import { isPlan, readPlan } from '../../files/plan/readPlan.ts';
import { readResults, type ToldResult } from '../../files/plan/readResults.ts';
import type { RunPlan } from '../../files/plan/runPlan.ts';
import { TableError } from '../../files/table/tableError.ts';
import type { Io } from '../command.ts';
import { readFailure } from '../files/loadNamedTable.ts';
import { ToolError } from '../toolError.ts';

/** What stands in folders and files of results. */
export interface ResultFolder {
  readonly results: readonly ToldResult[];
  /** Those that scripts left there, and those that were named. */
  readonly plans: readonly RunPlan[];
  /** Files of which no result can be read, with the reason. */
  readonly unreadable: readonly { readonly file: string; readonly why: string }[];
  /** How many files are of other kinds. */
  readonly others: number;
}

/**
 * Reads the results in folders and files: JSON and CSV, by what stands in them. `but` is left out: the table itself may lie among
 * them. Rejects where a folder is missing, or a plan that was named is none.
 */
export async function readResultFolder(
  names: readonly string[],
  planFiles: readonly string[],
  but: string,
  io: Io,
): Promise<ResultFolder> {
  const plans: RunPlan[] = [];
  for (const name of planFiles) plans.push(planIn(name, await textOf(name, io)));
  const results: ToldResult[] = [];
  const unreadable: { file: string; why: string }[] = [];
  let others = 0;
  const files = (await Promise.all(names.map(name => filesOf(name, io)))).flat();
  const failed = new Set(files.filter(file => file.endsWith('.failed.json')));
  for (const file of files) {
    if (resolve(file) === resolve(but) || planFiles.includes(file)) continue;
    if (file.endsWith('.partial')) {
      // Where the script has said what went wrong, it needs not be said again.
      if (!failed.has(file.replace(/partial$/, 'failed.json')))
        unreadable.push({ file, why: 'it was written by half, and nothing says why.' });
    } else if (/\.(?:json|csv)$/i.test(file)) {
      try {
        const text = await textOf(file, io);
        if (isPlan(text)) plans.push(readPlan(text));
        else results.push(...readResults(file, text));
      } catch (error) {
        if (!(error instanceof TableError || error instanceof ToolError)) throw error;
        unreadable.push({
          file,
          why: error instanceof TableError ? englishWords(error.said) : error.message,
        });
      }
    } else others++;
  }
  return { results, plans, unreadable, others };
}

async function filesOf(name: string, io: Io): Promise<readonly string[]> {
  try {
    const folder = name.replace(/\/+$/, '') || '/';
    return (await io.listFolder(name)).map(file => `${folder}/${file}`);
  } catch (error) {
    const { code } = error as { readonly code?: string };
    if (code === 'ENOTDIR') return [name];
    throw new ToolError(
      `${name}: ${code === 'ENOENT' ? 'there is no such folder or file.' : readFailure(error)}`,
    );
  }
}

async function textOf(name: string, io: Io): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await io.readFile(name));
  } catch (error) {
    if (error instanceof TypeError) throw new ToolError(`${name}: it is no text in UTF-8.`);
    throw new ToolError(`${name}: ${readFailure(error)}`);
  }
}

function planIn(name: string, text: string): RunPlan {
  if (!isPlan(text)) throw new ToolError(`${name}: this is no plan of Taskmates, as JSON or CSV.`);
  return readPlan(text);
}
