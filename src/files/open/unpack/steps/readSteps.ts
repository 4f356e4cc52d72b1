import { say } from '../../../../base/i18n/message.ts';
import { headedRows } from '../cells/headedRows.ts';
import { partOfRows } from '../cells/partOfRows.ts';
import type { PlacedRow } from '../cells/tableText.ts';
import type { Opened } from '../part.ts';
import { areSteps, lastOf, lastRead, type StepLine, stepColumns } from './lastOf.ts';

/** Longer histories are read as they stand. */
const mostRows = 200_000;

/** A text of columns with a row for each step of a run, as a row for each run with its last values; `undefined` for all others. */
export function readSteps(text: string): Opened | undefined {
  const table = headedRows(text, mostRows);
  const { step, own, rest } = stepColumns(table?.names ?? []);
  if (!table || step === undefined || own.length === 0 || rest.length === 0) return undefined;
  const lines = table.rows.map(
    ({ line, cells }): StepLine => ({
      at: line,
      values: new Map(table.names.map((name, c) => [name, cells[c] ?? ''] as const)),
    }),
  );
  if (!areSteps(lines, own, step)) return undefined;
  const kept = [...own, ...rest];
  const last = lastOf(lines, own, step).map(
    ({ at, values }): PlacedRow => ({ line: at, cells: kept.map(name => values.get(name) ?? '') }),
  );
  const opened = partOfRows('table', say('table of columns'), [{ line: table.at, cells: kept }, ...last]);
  return { ...opened, problems: [...opened.problems, lastRead] };
}
