import { say } from '../../../../base/i18n/message.ts';
import { sniffLayout } from '../../text/sniffLayout.ts';
import { splitRows } from '../../text/splitRows.ts';
import { partOfRows } from '../cells/partOfRows.ts';
import type { PlacedRow } from '../cells/tableText.ts';
import { withPoint } from '../cells/withPoint.ts';
import type { Opened } from '../part.ts';
import { areSteps, lastOf, lastRead, type StepLine, stepColumns } from './lastOf.ts';

/** Longer histories are read as they stand. */
const mostRows = 200_000;

/** A text of columns with a row for each step of a run, as a row for each run with its last values; `undefined` for all others. */
export function readSteps(text: string): Opened | undefined {
  const layout = sniffLayout(text);
  if (!layout.hasHeader) return undefined;
  const [header, ...rows] = splitRows(text, layout);
  const names = (header?.cells ?? []).map(name => name.trim());
  const { step, own, rest } = stepColumns(names);
  if (step === undefined || own.length === 0 || rest.length === 0 || rows.length > mostRows) return undefined;
  const lines = rows
    .filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
    .map(({ line, cells }): StepLine => {
      const values = names.map(
        (name, c) => [name, withPoint((cells[c] ?? '').trim(), layout.decimal)] as const,
      );
      return { at: line, values: new Map(values) };
    });
  if (!areSteps(lines, own, step)) return undefined;
  const kept = [...own, ...rest];
  const last = lastOf(lines, own, step).map(
    ({ at, values }): PlacedRow => ({ line: at, cells: kept.map(name => values.get(name) ?? '') }),
  );
  const opened = partOfRows('table', say('table of columns'), [
    { line: header?.line ?? 1, cells: kept },
    ...last,
  ]);
  return { ...opened, problems: [...opened.problems, lastRead] };
}
