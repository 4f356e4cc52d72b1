import { say } from '../../../base/i18n/message.ts';
import type { Split } from '../../../core/tables/lossTable.ts';
import { type LoadedColumns, type TextColumn, TextColumnBuilder } from '../column.ts';
import type { ColumnsMapping } from '../mapping.ts';
import { runStateOf } from '../names/runStates.ts';
import type { ProblemLog } from '../problemLog.ts';

type FileMapping = ColumnsMapping['files'][number];

/** The index of the first column of a role, −1 where there is none; others of the same role are reported. */
export function columnOf({ file, columns }: FileMapping, kind: string, log: ProblemLog): number {
  const found = columns.flatMap(({ role }, i) => (role.kind === kind ? [i] : []));
  for (const i of found.slice(1)) {
    log.add('role twice', {
      severity: 'warning',
      file,
      column: columns[i]?.name ?? String(i + 1),
      message: say('A second column is marked as “{role}”.', { role: kind }),
      action: say('Only the first one is read as that.'),
    });
  }
  return found[0] ?? -1;
}

/** The texts of the column of a role, where there is one; of all columns of seeds together. */
export function textsOf(
  file: FileMapping,
  loaded: LoadedColumns,
  kind: string,
  log: ProblemLog,
): TextColumn | undefined {
  if (kind !== 'seed') return loaded.texts.get(columnOf(file, kind, log));
  const seeds = file.columns.flatMap(({ role }, i) =>
    role.kind === 'seed' ? (loaded.texts.get(i) ?? []) : [],
  );
  return seeds.length > 1 ? joinTexts(seeds, loaded.rowCount) : seeds[0];
}

/** A text for each row of what stands in several columns: a seed and a fold are one replicate. */
function joinTexts(columns: readonly TextColumn[], rowCount: number): TextColumn {
  const joined = new TextColumnBuilder(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const texts = columns.map(({ codes, texts: all }) => all[codes[row] as number] ?? '');
    joined.set(row, texts.some(text => text !== '') ? JSON.stringify(texts) : '');
  }
  return joined.finish(rowCount);
}

/** For each distinct text of a column of states whether its runs count; those that do not are reported row by row. */
export function finishedRuns(
  file: FileMapping,
  loaded: LoadedColumns,
  log: ProblemLog,
): (row: number) => boolean {
  const states = textsOf(file, loaded, 'state', log);
  if (!states) return () => true;
  const names = loaded.texts.get(file.columns.findIndex(column => column.role.kind === 'name'));
  const counts = states.texts.map(text => runStateOf(text) !== 'unfinished');
  return row => {
    const code = states.codes[row] as number;
    if (code < 0 || counts[code]) return true;
    const name = names?.texts[names.codes[row] as number];
    const state = (states.texts[code] ?? '').slice(0, 60);
    log.add('unfinished', {
      severity: 'warning',
      file: file.file,
      row: loaded.lines[row] ?? 0,
      message: name
        ? say('Run “{name}” did not finish: its state is “{state}”.', { name: name.slice(0, 60), state })
        : say('The run did not finish: its state is “{state}”.', { state }),
      action: say('It was left out.'),
    });
    return false;
  };
}

const predicted = /^(predicted|prediction|true|yes|1)$/i;

/** Whether the network of a row was never trained, by the column that says so; none was where there is no such column. */
export function predictedRows(
  file: FileMapping,
  loaded: LoadedColumns,
  log: ProblemLog,
): (row: number) => boolean {
  const column = textsOf(file, loaded, 'predicted', log);
  if (!column) return () => false;
  const isPredicted = column.texts.map(text => predicted.test(text));
  return row => isPredicted[column.codes[row] as number] === true;
}

/**
 * The split of a row whose column names none: by the split column, else that of the file; `undefined` where the row is to
 * be left out. Words without a meaning are reported, each with its first row.
 */
export function splitsOfRows(
  file: FileMapping,
  loaded: LoadedColumns,
  { splitWords }: ColumnsMapping,
  log: ProblemLog,
): (row: number) => Split | undefined {
  const words = textsOf(file, loaded, 'split', log);
  if (!words) return () => file.split;
  const column = file.columns.find(({ role }) => role.kind === 'split')?.name ?? 'split';
  const counts = new Uint32Array(words.texts.length);
  for (const code of words.codes) if (code >= 0) counts[code] = (counts[code] as number) + 1;
  const meanings = words.texts.map((text, code): Split | undefined => {
    const meaning = Object.hasOwn(splitWords, text) ? splitWords[text] : undefined;
    if (meaning !== undefined && meaning !== 'ignore') return meaning;
    const [count, word] = [counts[code] as number, text.slice(0, 60)];
    const values = { count, shown: String(count), word };
    log.add('split word', {
      severity: meaning === 'ignore' ? 'note' : 'warning',
      file: file.file,
      row: loaded.lines[words.firstRows[code] ?? 0] ?? 0,
      column,
      message:
        meaning === 'ignore'
          ? say(
              '{count, plural, one {one row is} other {{shown} rows are}} of the split “{word}”, which is ignored.',
              values,
            )
          : say(
              '“{word}” is no split that is known; {count, plural, one {one row is} other {{shown} rows are}} of it.',
              values,
            ),
      action: count === 1 ? say('It was left out.') : say('They were left out.'),
    });
    return undefined;
  });
  return row => {
    const code = words.codes[row] as number;
    return code < 0 ? file.split : meanings[code];
  };
}
