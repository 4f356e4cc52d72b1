import type { SourceFile } from '../formats/open/sourceFile.ts';
import { type LoadedTable, parseTable } from '../formats/parseTable.ts';
import { builtInTables } from '../state/configuration.ts';
import type { Io } from './io.ts';
import { openFiles } from './openFiles.ts';
import { problemText } from './problemText.ts';
import { questionOptions, type ReadingAnswers } from './readingAnswers.ts';
import { ToolError, usageError } from './toolError.ts';

/**
 * The table of a built-in id, or of files that belong together; problems that did not hinder it are told on standard
 * error. Throws an error with every problem where there is no table, and a usage error that names the options where the files
 * leave a question open.
 */
export async function loadTable(
  names: readonly string[],
  answers: ReadingAnswers,
  io: Io,
): Promise<LoadedTable> {
  const builtIn = await loadBuiltIn(names, io);
  if (builtIn) return builtIn;
  const files: SourceFile[] = [];
  for (const name of names) files.push(await readNamed(name, io));
  const { loaded, problems, open } = await openFiles(files, answers);
  for (const problem of problems) {
    if (problem.severity !== 'note') io.err(`${problemText(problem)}\n`);
  }
  if (open.length > 0) throw usageError(open.map(question => questionOptions[question]).join('\n'));
  if (!loaded) throw new ToolError(`${names.join(', ')}: no table can be made of this.`);
  return loaded;
}

/** The table of an id that comes with the tool; `undefined` where the names are those of files. */
export async function loadBuiltIn(names: readonly string[], io: Io): Promise<LoadedTable | undefined> {
  const id = names.length === 1 ? builtInTables.find(known => known === names[0]) : undefined;
  return id && parseTable(new TextDecoder().decode(await io.readBuiltIn(id)));
}

/** A file, or standard input for `-`; throws an error that says why it cannot be read. */
export async function readNamed(name: string, io: Io): Promise<SourceFile> {
  try {
    return name === '-'
      ? { name: 'standard input', bytes: await io.readInput() }
      : { name, bytes: await io.readFile(name) };
  } catch (error) {
    throw new ToolError(`${name}: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  switch (code) {
    case 'ENOENT':
      return `there is no such file. The tables that come with the tool are ${builtInTables.join(', ')}.`;
    case 'EISDIR':
      return 'this is a folder: name the files in it.';
    case 'EACCES':
      return 'it may not be read: check its permissions.';
    default:
      return message ?? String(error);
  }
}
