import { features } from '../../app/configuration/fields.ts';
import { builtInTables, recordedTableOf } from '../../app/tables/tableIds.ts';
import { englishWords } from '../../base/i18n/message.ts';
import type { SourceFile } from '../../files/open/sourceFile.ts';
import { type LoadedTable, parseTable } from '../../files/table/parseTable.ts';
import type { Io } from '../command.ts';
import { printable, problemText } from '../terminalText.ts';
import { badValue, ToolError, usageError } from '../toolError.ts';
import { openFiles } from './openFiles.ts';
import { givenOptions, idleWords, type ReadingAnswers } from './readingAnswers.ts';

/**
 * The table of a built-in id, or of files that belong together; problems that did not hinder it are told on standard
 * error. Throws an error with every problem where there is no table, and a usage error that names the options where the files
 * leave a question open.
 */
export async function loadNamedTable(
  names: readonly string[],
  answers: ReadingAnswers,
  io: Io,
): Promise<LoadedTable> {
  const builtIn = await loadBuiltIn(names, io);
  if (builtIn) {
    noteIdle(givenOptions(answers), io);
    return builtIn;
  }
  const { files, failures } = await readAll(names, io);
  const [failure] = failures;
  if (failure) throw new ToolError(`${failure.name}: ${failure.reason}`);
  const { result, idle, questions, refused } = await openFiles(files, answers);
  const [bad] = refused;
  if (bad) throw badValue(bad.option, bad.text, bad.accepts);
  const { loaded, problems, words } = result;
  for (const problem of problems) {
    if (problem.severity !== 'note') io.err(`${problemText(problem)}\n`);
  }
  noteIdle(idle, io);
  if (questions.length > 0) {
    // With numbers of the file, so that it can be answered.
    for (const line of words) io.err(`  ${printable(englishWords(line))}\n`);
    throw usageError(questions.join(' '));
  }
  if (!loaded) throw new ToolError(`${names.join(', ')}: no table can be made of this.`);
  return loaded;
}

function noteIdle(options: readonly string[], io: Io): void {
  if (options.length > 0) io.err(`taskmates: note: ${idleWords(options)}\n`);
}

/** The table of an id that comes with the tool; `undefined` where the names are those of files. */
export async function loadBuiltIn(names: readonly string[], io: Io): Promise<LoadedTable | undefined> {
  const id = names.length === 1 ? builtInTables.find(known => known === names[0]) : undefined;
  if (!id) return undefined;
  const recorded = recordedTableOf(id);
  const text = new TextDecoder().decode(await io.readBuiltIn(recorded?.sweep ?? id));
  return recorded ? features().readRecorded(text, recorded.part) : parseTable(text);
}

/** What was read of a command line, and what could not be. */
export interface FilesRead {
  readonly files: readonly SourceFile[];
  readonly failures: readonly { readonly name: string; readonly reason: string }[];
}

/** The files of a command line, in its order. They are called by their names without folders, where that tells them apart. */
export async function readAll(names: readonly string[], io: Io): Promise<FilesRead> {
  const files: SourceFile[] = [];
  const failures: { name: string; reason: string }[] = [];
  for (const name of new Set(names)) {
    try {
      files.push(
        name === '-'
          ? { name: 'standard input', bytes: await io.readInput() }
          : { name, bytes: await io.readFile(name) },
      );
    } catch (error) {
      failures.push({ name, reason: readFailure(error) });
    }
  }
  const short = (name: string) => name.replace(/^.*[/\\]/, '');
  const isUnique = new Set(files.map(({ name }) => short(name))).size === files.length;
  return { files: isUnique ? files.map(file => ({ ...file, name: short(file.name) })) : files, failures };
}

/** What the system says of a file that could not be read, and what to do. */
export function readFailure(error: unknown): string {
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
