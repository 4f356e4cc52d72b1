import { type Message, say } from '../../base/i18n/message.ts';
import { jsonOf } from '../table/checkedBy.ts';
import { type LoadedTable, parseTable } from '../table/parseTable.ts';
import { TableError } from '../table/tableError.ts';
import { ownTableId } from '../table/tableId.ts';
import type { NativeMapping } from './mapping.ts';
import type { ProblemLog } from './problemLog.ts';
import type { ReadResult } from './readResult.ts';
import type { SourceFile } from './sourceFile.ts';
import { decodeText } from './text/decodeText.ts';

/** Whether a text is JSON that says it is of one of the project's own formats. */
export function isNative(text: string): boolean {
  // The mark stands near the beginning of every file that this project writes; others are looked through.
  if (!/^\s*\{/.test(text) || !/"format"\s*:\s*"taskmates[a-z-]*"/.test(text)) return false;
  try {
    const format = formatOf(JSON.parse(text));
    return format === 'taskmates' || nativeReader(format) !== undefined;
  } catch {
    // It says so and is broken: reading it tells where.
    return true;
  }
}

/** The table and what is said of it. */
function parse(text: string): { readonly loaded: LoadedTable; readonly words?: Message } {
  // Looked for first: large tables are not taken apart twice.
  const reader = /"taskmates-[a-z]/.test(text) ? nativeReader(formatOf(jsonOf(text))) : undefined;
  return reader?.read(text) ?? { loaded: parseTable(text) };
}

function formatOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
}

/** The table in a file of the project's own formats, of a feature's own format what it reads; each thing that is wrong is a problem with its place. */
export function readNative(
  files: readonly SourceFile[],
  mapping: NativeMapping,
  log: ProblemLog,
): Pick<ReadResult, 'loaded' | 'words'> {
  const source = files.find(file => file.name === mapping.file);
  const refuse = (message: Message, action: Message) =>
    log.add(message, { severity: 'error', file: mapping.file, message, action });
  if (!source) {
    refuse(say('The file is not there.'), say('Open it again.'));
    return { words: [] };
  }
  const { text, problems } = decodeText(source);
  log.addAll(problems);
  if (text === undefined) return { words: [] };
  try {
    const { loaded: parsed, words } = parse(text);
    const id = ownTableId(parsed);
    const loaded =
      parsed.kind === 'losses'
        ? { ...parsed, table: { ...parsed.table, id } }
        : { ...parsed, table: { ...parsed.table, id } };
    return { loaded, words: [words ?? wordsOf(loaded)] };
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    for (const problem of error.problems) {
      log.add('native', {
        severity: 'error',
        file: mapping.file,
        message: problem,
        action: say('Correct the file; docs/formats.md describes the format.'),
      });
    }
    return { words: [] };
  }
}

function wordsOf(loaded: LoadedTable): Message {
  if (loaded.kind === 'affinity') {
    const { sources, targets } = loaded.table;
    return say('Affinities of {sources} by {targets} tasks, in the format of this project', {
      sources: sources.length,
      targets: targets.length,
    });
  }
  const { networkCount, tasks } = loaded.table;
  return say(
    '{networks, plural, one {# network} other {# networks}} over {tasks, plural, one {# task} other {# tasks}}, in the format of this project',
    { networks: networkCount, tasks: tasks.length },
  );
}

/** Reads a further format of the project's own, told by the mark in its `format`. Throws `TableError`. */
export interface NativeReader {
  readonly mark: string;
  read(text: string): { readonly loaded: LoadedTable; readonly words: Message };
}

const readers = new Map<string, NativeReader>();

/** Makes a feature's files readable wherever files are opened in this thread; called once by each entry. */
export function addNativeReader(reader: NativeReader): void {
  readers.set(reader.mark, reader);
}

/** The reader of a mark; `undefined` for the project's plain tables, and where no feature has brought one. */
function nativeReader(mark: unknown): NativeReader | undefined {
  return typeof mark === 'string' ? readers.get(mark) : undefined;
}
