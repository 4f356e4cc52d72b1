import { type Message, say } from '../../base/i18n/message.ts';
import type { TextLayout } from './mapping.ts';
import { isParquet, openParquet } from './parquet/openParquet.ts';
import type { ProblemLog } from './problemLog.ts';
import { type Sheet, sheetOfText } from './sheet.ts';
import type { SourceFile } from './sourceFile.ts';
import { decodeText } from './text/decodeText.ts';
import { splitDecimals } from './text/splitDecimals.ts';
import { splitRows } from './text/splitRows.ts';

/** As many columns as a table may have tasks. */
const mostColumns = 2 ** 16;
/** No column is called longer: such a first line is something else, and its words would be looked through for ever. */
const longestName = 1000;

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
  const refuse = (message: Message, action: Message) => {
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
  const split = splitDecimals(text, layout);
  if (split) return refuse(split.message, split.action);
  const [first] = splitRows(text, layout);
  if (first && first.cells.length > mostColumns) {
    const message = say('The file has {count} columns; up to {most} are read.', {
      count: first.cells.length,
      most: mostColumns,
    });
    return refuse(message, say('Check the delimiter, or open a part of the file.'));
  }
  const sheet = sheetOfText(name, text, layout);
  const long = sheet.columns.findIndex(column => column.length > longestName);
  if (long >= 0) {
    const message = say('The name of column {column} has {count} characters; up to {most} are read.', {
      column: long + 1,
      count: sheet.columns[long]?.length ?? 0,
      most: longestName,
    });
    return refuse(message, say('Check the delimiter, or open a part of the file.'));
  }
  return sheet;
}
