import { say } from '../../../../base/i18n/message.ts';
import { partOfRows } from '../cells/partOfRows.ts';
import type { PlacedRow } from '../cells/tableText.ts';
import { withMetrics } from '../metrics/withMetrics.ts';
import type { Opened } from '../part.ts';
import { lastOf, lastRead, type StepLine, stepColumns } from '../steps/lastOf.ts';

/** More lines or columns are no results that somebody looks at. */
const mostLines = 200_000;
const mostColumns = 2000;
const mostLevels = 4;

/**
 * A text with an object of JSON on each line as a table: a row for each line; where lines name steps, a row for each run and task
 * with its last values. Names within names are joined: `val/depth`. `undefined` where a line is no object.
 */
export function readJsonLines(text: string): Opened | undefined {
  const lines: StepLine[] = [];
  const columns = new Set<string>();
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const values = valuesOf(line);
    if (!values || lines.length === mostLines) return undefined;
    for (const name of values.keys()) columns.add(name);
    if (columns.size > mostColumns) return undefined;
    lines.push({ at: i + 1, values });
  }
  const names = [...columns];
  const { step, own, rest } = stepColumns(names);
  if (rest.length === 0) return undefined;
  const grouped = step === undefined ? lines : lastOf(lines, own, step);
  // Pairs and rows of runs keep their order; a log of one run is one network.
  const header = own.length > 0 ? [...own, ...rest] : ['run', ...rest];
  const rows = grouped.map(({ at, values }, r): PlacedRow => {
    const cells = [...own, ...rest].map(name => values.get(name) ?? '');
    return { line: at, cells: own.length > 0 ? cells : [`run ${r + 1}`, ...cells] };
  });
  const placed = [{ line: 1, cells: header }, ...rows];
  const opened = withMetrics(partOfRows('table', say('lines of JSON'), placed), placed);
  if (grouped.length === lines.length) return opened;
  return { ...opened, problems: [...opened.problems, lastRead] };
}

/** The values of a line by their names; `undefined` where it is no object of JSON. */
function valuesOf(line: string): StepLine['values'] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    try {
      // As Python writes them.
      parsed = JSON.parse(line.replace(/(?<=[:[,]\s*)(NaN|-?Infinity)(?=\s*[,}\]])/g, 'null'));
    } catch {
      return undefined;
    }
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
  const values = new Map<string, string>();
  flatten(parsed, [], values);
  return values;
}

function flatten(value: object, path: readonly string[], values: Map<string, string>): void {
  for (const [key, inner] of Object.entries(value)) {
    const own = [...path, key];
    if (Array.isArray(inner)) {
      if (inner.every(item => typeof item === 'string')) values.set(own.join('/'), JSON.stringify(inner));
    } else if (typeof inner === 'object' && inner !== null) {
      if (own.length < mostLevels) flatten(inner, own, values);
    } else values.set(own.join('/'), inner === null || inner === undefined ? '' : String(inner));
  }
}
