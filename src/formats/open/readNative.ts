import { runsOf } from '../../domain/lab/labRuns.ts';
import { jsonOf } from '../checkedBy.ts';
import { parseRecorded, type RecordedSweep } from '../parseRecorded.ts';
import { parseTable } from '../parseTable.ts';
import { lossesOfRecorded } from '../recordedTables.ts';
import { TableError } from '../tableError.ts';
import { ownTableId } from '../tableId.ts';
import { decodeText } from './decodeText.ts';
import type { NativeMapping } from './mapping.ts';
import type { ProblemLog } from './problemLog.ts';
import type { ReadResult } from './readResult.ts';
import type { SourceFile } from './sourceFile.ts';

/** The marks of the project's own files: a table, and a sweep of the Lab. */
const formats = ['taskmates', 'taskmates-lab'];

/** Whether a text is JSON that says it is of one of the project's own formats. */
export function isNative(text: string): boolean {
  // The mark stands near the beginning of every file that this project writes; others are looked through.
  if (!/^\s*\{/.test(text) || !/"format"\s*:\s*"taskmates(-lab)?"/.test(text)) return false;
  try {
    return formats.some(format => format === formatOf(JSON.parse(text)));
  } catch {
    // It says so and is broken: reading it tells where.
    return true;
  }
}

function isSweep(text: string): boolean {
  // Looked for first: large tables are not taken apart twice.
  return text.includes('"taskmates-lab"') && formatOf(jsonOf(text)) === 'taskmates-lab';
}

function formatOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
}

/** The table in a file of the project's own formats, of a sweep its losses; each thing that is wrong is a problem with its place. */
export function readNative(
  files: readonly SourceFile[],
  mapping: NativeMapping,
  log: ProblemLog,
): Pick<ReadResult, 'loaded' | 'words'> {
  const source = files.find(file => file.name === mapping.file);
  const refuse = (message: string, action: string) =>
    log.add(message, { severity: 'error', file: mapping.file, message, action });
  if (!source) {
    refuse('The file is not there.', 'Open it again.');
    return { words: [] };
  }
  const { text, problems } = decodeText(source);
  log.addAll(problems);
  if (text === undefined) return { words: [] };
  try {
    const sweep = isSweep(text) ? parseRecorded(text) : undefined;
    const parsed = sweep ? lossesOfRecorded(sweep) : parseTable(text);
    const id = ownTableId(parsed);
    const loaded =
      parsed.kind === 'losses'
        ? { ...parsed, table: { ...parsed.table, id } }
        : { ...parsed, table: { ...parsed.table, id } };
    return { loaded, words: sweep ? [wordsOfSweep(sweep)] : [wordsOf(loaded)] };
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    for (const problem of error.problems) {
      log.add('native', {
        severity: 'error',
        file: mapping.file,
        message: problem,
        action: 'Correct the file; docs/formats.md describes the format.',
      });
    }
    return { words: [] };
  }
}

function wordsOfSweep({ runs, recipe, backend }: RecordedSweep): string {
  const wanted = runsOf(recipe).length;
  const count = runs.length === wanted ? `${wanted} runs` : `${runs.length} of ${wanted} runs`;
  return `A sweep of the Lab: ${count}, trained on ${backend}, one row per network with its mean over the seeds`;
}

function wordsOf(loaded: NonNullable<ReadResult['loaded']>): string {
  if (loaded.kind === 'affinity') {
    const { sources, targets } = loaded.table;
    return `Affinities of ${sources.length} by ${targets.length} tasks, in the format of this project`;
  }
  return `${loaded.table.networkCount} networks over ${loaded.table.tasks.length} tasks, in the format of this project`;
}
