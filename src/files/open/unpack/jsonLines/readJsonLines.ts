import { say } from '../../../../base/i18n/message.ts';
import { partOfRows } from '../cells/partOfRows.ts';
import type { PlacedRow } from '../cells/tableText.ts';
import { withMetrics } from '../metrics/withMetrics.ts';
import type { Opened } from '../part.ts';

/** More lines or columns are no results that somebody looks at. */
const mostLines = 200_000;
const mostColumns = 2000;
const mostLevels = 4;

const steps = /^_?(global_?)?(steps?|epochs?|iter(ation)?s?|it|round)$/i;
const times = /^_?(wall_?)?(time|timestamp|runtime|date)$/i;
const keys =
  /^(run(_?(id|name))?|name|id|model|network|net|tasks?|task_?(name|set)|dataset|split|subset|phase|seed|variant|source|target|src|tgt|state|status)$/i;

type Line = ReadonlyMap<string, string>;

/**
 * A text with an object of JSON on each line as a table: a row for each line; where lines name steps, a row for each run and task
 * with its last values. Names within names are joined: `val/depth`. `undefined` where a line is no object.
 */
export function readJsonLines(text: string): Opened | undefined {
  const lines: { readonly at: number; readonly values: Line }[] = [];
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
  const step = names.find(name => steps.test(name));
  const own = names.filter(name => keys.test(name));
  const rest = names.filter(name => !own.includes(name) && name !== step && !times.test(name));
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
  const message = say('Lines of the file are of steps.');
  const action = say('Of each run and task the last value of each metric was read.');
  return { ...opened, problems: [...opened.problems, { severity: 'note', message, action }] };
}

/** The lines of each run and task as one, each value as its latest line has it. */
function lastOf(
  lines: readonly { readonly at: number; readonly values: Line }[],
  own: readonly string[],
  step: string,
): readonly { readonly at: number; readonly values: Line }[] {
  const groups = new Map<string, { at: number; values: Map<string, string> }>();
  const stepOf = ({ values }: { readonly values: Line }) => Number(values.get(step) ?? 0) || 0;
  for (const line of lines.toSorted((a, b) => stepOf(a) - stepOf(b))) {
    const key = JSON.stringify(own.map(name => line.values.get(name) ?? ''));
    const group = groups.get(key) ?? { at: line.at, values: new Map<string, string>() };
    for (const [name, value] of line.values) if (value !== '') group.values.set(name, value);
    groups.set(key, { ...group, at: Math.max(group.at, line.at) });
  }
  return [...groups.values()].toSorted((a, b) => a.at - b.at);
}

/** The values of a line by their names; `undefined` where it is no object of JSON. */
function valuesOf(line: string): Line | undefined {
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
