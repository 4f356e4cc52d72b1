import { type Phrase, say } from '../../base/i18n/message.ts';
import type { TextLayout } from './mapping.ts';
import { isParquet, openParquet } from './parquet/openParquet.ts';
import type { Problem, ProblemLog } from './problemLog.ts';
import { type Sheet, sheetOfText } from './sheet.ts';
import type { SourceFile } from './sourceFile.ts';
import { decodeText } from './text/decodeText.ts';
import { splitRows } from './text/splitRows.ts';

/** As many columns as a table may have tasks. */
const mostColumns = 2 ** 16;

/**
 * The file of a name as a sheet, under the layout where it is a text; `undefined` where there is no such file or it holds no
 * table, which is reported.
 */
export function openSheet(
  files: readonly SourceFile[],
  name: string,
  layout: TextLayout | undefined,
  log: ProblemLog,
): Sheet | undefined {
  const file = files.find(candidate => candidate.name === name);
  const refuse = (message: Phrase, action: Phrase) => {
    log.add(message, { severity: 'error', file: name, message, action });
    return undefined;
  };
  if (!file) return refuse(say('The file is not there.'), say('Open it together with the others.'));
  if (isParquet(file.bytes)) {
    const opened = openParquet(file);
    if ('columns' in opened) return opened;
    log.addAll([opened]);
    return undefined;
  }
  const { text, problems } = decodeText(file);
  log.addAll(problems);
  if (text === undefined) return undefined;
  if (!layout)
    return refuse(
      say('The file is a text, but no layout is given for it.'),
      say('Say how its columns are parted.'),
    );
  const [first] = splitRows(text, layout);
  if (first && first.cells.length > mostColumns) {
    const message = say('The file has {count} columns; up to {most} are read.', {
      count: first.cells.length,
      most: mostColumns,
    });
    return refuse(message, say('Check the delimiter, or open a part of the file.'));
  }
  return sheetOfText(name, text, layout);
}

/** A problem that stands for whatever went wrong unforeseen in a file: nothing that a file holds may stop the page. */
export function unforeseen(file: string, error: unknown): Problem {
  return {
    severity: 'error',
    file,
    message: say('The file could not be read: {why}', {
      why: (error instanceof Error ? error.message : String(error)).slice(0, 200),
    }),
    action: say('Save it in another format (CSV, JSON), or check that it is whole.'),
  };
}
