import { readRunTable } from '../../files/plan/readRunTable.ts';
import { type RunTable, runTableOf } from '../../files/plan/runTable.ts';
import type { Io } from '../command.ts';
import { loadNamedTable } from '../files/loadNamedTable.ts';
import type { ReadingAnswers } from '../files/readingAnswers.ts';
import { ToolError } from '../toolError.ts';

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

/** The table of any files that the tool opens, run by run. Throws where they hold no table of losses. */
export async function loadRunTable(
  names: readonly string[],
  answers: ReadingAnswers,
  io: Io,
): Promise<RunTable> {
  const [name] = names;
  const own = name !== undefined && names.length === 1 ? await ownRunTable(name, io) : undefined;
  if (own) return own;
  const loaded = await loadNamedTable(names, answers, io);
  if (loaded.kind === 'losses') return runTableOf(loaded.table);
  throw new ToolError(
    `${names.join(', ')}: this is a table of affinities; losses of networks are needed here.`,
  );
}
