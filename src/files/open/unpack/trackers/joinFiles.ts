import { say } from '../../../../base/i18n/message.ts';
import { findLiteralTables } from '../../affinity/literals/findLiteralTables.ts';
import { isDict } from '../../affinity/literals/literal.ts';
import { readLiterals } from '../../affinity/literals/readLiterals.ts';
import type { SourceFile } from '../../sourceFile.ts';
import { decodeText } from '../../text/decodeText.ts';
import { partOfRows, together } from '../cells/partOfRows.ts';
import { findMetrics } from '../metrics/findMetrics.ts';
import { metricsParts } from '../metrics/metricsParts.ts';
import { withMetrics } from '../metrics/withMetrics.ts';
import type { Opened } from '../part.ts';
import { partMark } from '../partMark.ts';
import { LastValues } from './lastValues.ts';
import { trackerKind } from './looksTracker.ts';

/** Files that are one table together, and that table. */
export interface Joined {
  readonly files: readonly SourceFile[];
  readonly opened: Opened;
}

const largestFile = 2 ** 22;
/** More settings and results than these no run has. */
const mostColumns = 500;

/** The tables that several files make together: scalars of TensorBoard, one file for each; results of runs in JSON, one file for each. */
export function joinFiles(files: readonly SourceFile[]): readonly Joined[] {
  const small = files.filter(({ bytes }) => bytes.length <= largestFile);
  const scalars = small.filter(isScalars);
  const evaluations = joinEvaluations(small);
  const rest = small.filter(file => !evaluations.some(({ files: joined }) => joined.includes(file)));
  const runs = rest.map(file => ({ file, values: flatValues(file) }));
  const flat = runs.flatMap(({ file, values }) => (values ? [{ file, values }] : []));
  return [
    ...(scalars.length > 0 ? [{ files: scalars, opened: joinScalars(scalars) }] : []),
    ...(areAlike(flat) ? [{ files: flat.map(({ file }) => file), opened: joinRuns(flat) }] : []),
    ...evaluations,
  ];
}

/** Files of what evaluation harnesses write of one network each: a table for each metric, a row for each file. */
function joinEvaluations(files: readonly SourceFile[]): readonly Joined[] {
  const read = files.flatMap(file => {
    const { text } = file.bytes[0] === 0x7b ? decodeText(file) : { text: undefined };
    const literals =
      text === undefined || /"format"\s*:\s*"taskmates/.test(text) ? [] : readLiterals(text).literals;
    const metrics = literals.length === 1 && literals[0] ? findMetrics(literals[0].value) : undefined;
    return metrics?.isHarness ? [{ file, metrics }] : [];
  });
  if (read.length < 2) return [];
  // The network is called by its folder where each of its tasks has a file.
  const areOfOneTask = read.every(({ metrics }) => metrics.isOneTask);
  const names = runNames(
    read.map(({ file }) => file),
    areOfOneTask,
  );
  const rows = read.flatMap(({ metrics }, r) =>
    metrics.rows.map(row => ({ ...row, line: r + 1, names: [names[r] ?? '', row.names.at(-1) ?? ''] })),
  );
  const all = {
    rows,
    of: 'networks',
    names: [...new Set(read.flatMap(({ metrics }) => metrics.names))],
    isSure: true,
    others: [...new Set(read.flatMap(({ metrics }) => metrics.others ?? []))],
  } as const;
  const opened = metricsParts(all);
  const joined = read.map(({ file }) => file);
  if (!areOfOneTask || new Set(names).size > 1) return [{ files: joined, opened }];
  const alone = metricsParts({
    ...all,
    rows: rows.map(row => ({ ...row, names: row.names.slice(1) })),
    of: 'tasks',
  });
  return [{ files: joined, opened: together([alone, inOne(opened)]) }];
}

/** The same where there is one network only, said in the names of the tables. */
function inOne({ parts }: Opened): Opened {
  return { parts: parts.map(part => ({ ...part, label: `${part.label}, one network` })), problems: [] };
}

function isScalars(file: SourceFile): boolean {
  // The name of the first column begins with a W.
  const [first] = file.bytes;
  if (first === 0x5b) return scalarsOfJson(decodeText(file).text ?? '') !== undefined;
  return (first === 0x57 || first === 0x22) && trackerKind(decodeText(file).text ?? '') === 'scalars';
}

/** Files called `run-NAME-tag-METRIC.csv`, or as their metric. */
function joinScalars(files: readonly SourceFile[]): Opened {
  const last = new LastValues();
  for (const file of files) {
    const stem = (file.name.split(partMark).at(-1) ?? '').replace(/\.(csv|json)$/i, '');
    const [, run = 'run', tag = ''] = /^(?:.*\/)?(?:run[-_.])(.*)[-_.]tag[-_.](.*)$/.exec(stem) ?? [];
    const folder = stem.includes('/') ? stem.slice(0, stem.lastIndexOf('/')) : 'run';
    const own = stem.slice(stem.lastIndexOf('/') + 1);
    const text = decodeText(file).text ?? '';
    const rows =
      scalarsOfJson(text) ??
      text
        .split('\n')
        .slice(1)
        .map(row => row.replaceAll('"', '').split(','));
    for (const [, step = '', value = ''] of rows) {
      if (step !== '') last.add(tag ? run : folder, tag || own, value, Number(step) || 0);
    }
  }
  return last.table('runs', say('scalars of TensorBoard, a row for each run'));
}

/** Rows of a time in seconds, a step and a value, as TensorBoard writes them in JSON; `undefined` for other texts. */
function scalarsOfJson(text: string): readonly (readonly string[])[] | undefined {
  if (!/^\s*\[\s*\[\s*1\d{9}(\.\d+)?\s*,/.test(text)) return undefined;
  try {
    const rows: unknown = JSON.parse(text.replace(/\bNaN\b|-?\bInfinity\b/g, 'null'));
    if (!Array.isArray(rows)) return undefined;
    const isScalar = (row: unknown): row is (number | null)[] =>
      Array.isArray(row) && row.length === 3 && row.every(cell => cell === null || typeof cell === 'number');
    return rows.every(isScalar)
      ? rows.map(row => row.map(cell => (cell === null ? '' : String(cell))))
      : undefined;
  } catch {
    return undefined;
  }
}

type Flat = ReadonlyMap<string, string>;

interface Run {
  readonly file: SourceFile;
  readonly values: Flat;
}

/** What a file of JSON says of one run: numbers and texts by their paths; `undefined` for all other files. */
function flatValues(file: SourceFile): Flat | undefined {
  if (file.bytes[0] !== 0x7b) return undefined;
  const { text } = decodeText(file);
  if (text === undefined || /"format"\s*:\s*"taskmates/.test(text)) return undefined;
  if (holdsPairs(text)) return undefined;
  try {
    const values = new Map<string, string>();
    const isFlat = flatten(JSON.parse(text), [], values);
    return isFlat && values.size > 0 ? values : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text holds pairs of tasks: names that stand on both sides, or lists. */
function holdsPairs(text: string): boolean {
  return findLiteralTables(readLiterals(text)).some(({ shape, value }) => {
    if (shape !== 'nested' || !isDict(value)) return true;
    const names = new Set(value.keys.map(String));
    return value.values.some(inner => isDict(inner) && inner.keys.some(key => names.has(String(key))));
  });
}

/** Whether a value is one of texts, numbers and objects of them, not too many and not too deep. */
function flatten(value: unknown, path: readonly string[], values: Map<string, string>): boolean {
  if (values.size > mostColumns || path.length > 4) return false;
  if (Array.isArray(value)) {
    if (!value.every(item => typeof item === 'string')) return false;
    values.set(path.join('/'), JSON.stringify(value));
    return true;
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).every(([key, inner]) => flatten(inner, [...path, key], values));
  }
  if (path.length > 0) values.set(path.join('/'), value === null ? '' : String(value));
  return path.length > 0;
}

/** Whether several files say the same things of a run each. */
function areAlike(runs: readonly Run[]): boolean {
  const [first, ...others] = runs;
  if (!first || others.length === 0) return false;
  const shared = (values: Flat) => [...values.keys()].filter(key => first.values.has(key)).length;
  return others.every(
    ({ values }) => shared(values) * 2 >= Math.max(1, Math.min(values.size, first.values.size)),
  );
}

/** A row for each file, with the parts of its path that differ. */
function joinRuns(runs: readonly Run[]): Opened {
  const names = runNames(runs.map(({ file }) => file));
  const last = new LastValues();
  for (const [r, { values }] of runs.entries()) {
    for (const [key, value] of values) last.add(names[r] ?? '', key, value, 0);
  }
  const rows = last.rows();
  return withMetrics(partOfRows('runs', say('results of runs, a file for each'), rows), rows);
}

/** What tells files apart in their paths, or in those of their folders. */
function runNames(files: readonly SourceFile[], ofFolders = false): readonly string[] {
  const paths = files.map(({ name }) =>
    (name.split(partMark).at(-1) ?? '')
      .replace(/\.json$/i, '')
      .split('/')
      .slice(0, ofFolders ? -1 : undefined),
  );
  const depth = Math.max(...paths.map(parts => parts.length));
  const places = Array.from({ length: depth }, (_, i) => i).filter(
    i => new Set(paths.map(parts => parts[i] ?? '')).size > 1,
  );
  return paths.map(
    (parts, r) => places.map(i => parts[i] ?? '').join('/') || (ofFolders ? 'network' : `run ${r + 1}`),
  );
}
