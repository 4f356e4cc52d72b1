import { type Message, say } from '../../../../base/i18n/message.ts';
import type { AffinityMapping } from '../../mapping.ts';
import type { ProblemLog } from '../../problemLog.ts';
import { findLiteralTables, type LiteralTable } from './findLiteralTables.ts';
import { excerpt, nameLiteral } from './literal.ts';
import type { LiteralShape } from './literalShape.ts';
import type { LiteralFile } from './readLiterals.ts';

/** The table of pairs in a file of JSON or Python. */
export interface ChosenLiteral {
  readonly table: LiteralTable;
  readonly isJson: boolean;
}

const shapes: Readonly<Record<AffinityMapping['form'], readonly LiteralShape[]>> = {
  dict: ['nested', 'keyed', 'arrays', 'records'],
  nested: ['nested'],
  keyed: ['keyed'],
  square: ['arrays'],
  long: ['records'],
};

const words: Readonly<Record<LiteralShape, Message>> = {
  nested: say('objects of objects'),
  keyed: say('an object whose keys name two tasks each'),
  arrays: say('lists of values beside a list of names'),
  records: say('a list of objects that name two tasks and a value each'),
};

/**
 * The first table of a file that is written in the given form; what else stands in the file is named in the log.
 * `undefined`, with errors in the log, where there is none.
 */
export function chooseLiteral(
  file: string,
  literals: LiteralFile,
  form: AffinityMapping['form'],
  log: ProblemLog,
): ChosenLiteral | undefined {
  const tables = findLiteralTables(literals);
  const table = tables.find(({ shape }) => shapes[form].includes(shape));
  const { faults, isJson, isNotebook } = literals;
  if (isNotebook) {
    const action = say('Lines are counted over all its cells of code.');
    const message = say('The file is a notebook.');
    log.add('notebook', { severity: 'note', file, message, action });
  }
  for (const { line, said, isFatal } of faults) {
    const action = isFatal
      ? say('Nothing was read; open a part of the file.')
      : table
        ? say('What stands there was left out.')
        : say('Repair the file there, and open it again.');
    const severity = table && !isFatal ? 'warning' : 'error';
    log.add('fault', { severity, file, row: line, message: said, action });
  }
  if (table) {
    nameOthers(file, literals, tables, table, log);
    return { table, isJson };
  }
  if (faults.length === 0) {
    const [only] = shapes[form];
    const wanted =
      only && shapes[form].length === 1
        ? words[only]
        : say('{nested}, or {keyed}, or {arrays}, or {records}', words);
    const other = tables[0] && words[tables[0].shape];
    const action = other
      ? say('It holds {what}: choose that form.', { what: other })
      : say('Choose another form, or open another file.');
    const message = say('The file does not hold {wanted}.', { wanted });
    log.add('no table', { severity: 'error', file, message, action });
  }
  return undefined;
}

function nameOthers(
  file: string,
  { literals }: LiteralFile,
  tables: readonly LiteralTable[],
  chosen: LiteralTable,
  log: ProblemLog,
): void {
  for (const table of tables) {
    if (table === chosen) continue;
    const message = say('“{name}” is another table of pairs.', { name: excerpt(table.name) });
    const action = say('It was left out; to open it, leave only it in the file.');
    log.add('other table', { severity: 'warning', file, row: table.line, message, action });
  }
  const isInTable = (name: string) =>
    tables.some(table => table.name === name || table.name.startsWith(`${name}.`));
  for (const { name, value, line } of literals) {
    if (name === '' || isInTable(name)) continue;
    const message = say('“{name}” ({what}) is no table of pairs.', {
      name: excerpt(name),
      what: nameLiteral(value),
    });
    log.add('other value', { severity: 'note', file, row: line, message, action: say('It was left out.') });
  }
}
