import { looksLiteral } from '../affinity/literals/readLiterals.ts';
import { isParquet } from '../parquet/openParquet.ts';
import { isNative } from '../readNative.ts';
import type { SourceFile } from '../sourceFile.ts';
import { decodeText } from '../text/decodeText.ts';
import { looksAligned } from './cells/looksAligned.ts';
import { looksConfigured } from './cells/looksConfigured.ts';
import { looksGroupings } from './cells/looksGroupings.ts';
import { looksMetricColumn } from './cells/looksMetricColumn.ts';
import { looksTaskRows } from './cells/looksTaskRows.ts';
import { looksUntidy } from './cells/looksUntidy.ts';
import { looksJsonLines } from './jsonLines/looksJsonLines.ts';
import { looksLatex } from './latex/looksLatex.ts';
import { looksLog } from './logs/looksLog.ts';
import { looksMarkdown } from './markdown/findMarkdown.ts';
import { looksBenchmarks } from './metrics/looksBenchmarks.ts';
import { looksMetricRows } from './metrics/looksMetricRows.ts';
import type { Opened, Part, PartProblem } from './part.ts';
import { startsWith } from './startsWith.ts';
import { looksSteps } from './steps/looksSteps.ts';
import { trackerKind } from './trackers/looksTracker.ts';

/** A larger text is a table of its own: it is not looked through for others. */
const largestText = 2 ** 24;
/** A larger file is no list of names. */
const largestList = 2 ** 16;

/** Whether a file may be one of several that are a table together: JSON, or scalars of TensorBoard. */
export function mayBeJoined({ bytes }: SourceFile): boolean {
  return (
    bytes[0] === 0x7b ||
    startsWith(bytes, '[[') ||
    startsWith(bytes, 'Wall time,') ||
    startsWith(bytes, '"Wall time"')
  );
}

/**
 * The tables in a file of another format; `undefined` for files that are read as they are. `others` stand beside it; `isLog` says whether a
 * text is a log, whatever it looks like.
 */
export async function openParts(
  file: SourceFile,
  others: readonly SourceFile[],
  isLog?: boolean,
): Promise<Opened | undefined> {
  const { bytes } = file;
  if (isParquet(bytes)) return undefined;
  if (startsWith(bytes, 'PK\x03\x04')) {
    const { readArchive } = await import('./archive/readArchive.ts');
    return readArchive(bytes);
  }
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) {
    const { readOldWorkbook } = await import('./archive/readWorkbook.ts');
    return readOldWorkbook(bytes);
  }
  if (startsWith(bytes, '\x93NUMPY')) {
    const { readNpy } = await import('./numpy/readNpy.ts');
    return readNpy(bytes, others.flatMap(namesIn));
  }
  const isMarked = bytes[0] === 0x80 && (bytes[1] ?? 9) <= 5;
  if (isMarked || mayBePickle(bytes)) {
    const { readPickle } = await import('./pickle/readPickle.ts');
    const opened = readPickle(bytes, isMarked);
    if (opened) return opened;
  }
  if (bytes.length > largestText) return undefined;
  const { text } = decodeText(file);
  return text === undefined || isNative(text) ? undefined : openText(text, isLog);
}

/** Whether bytes begin and end as pickles of the oldest protocols do, which have no mark. */
function mayBePickle(bytes: Uint8Array): boolean {
  let end = bytes.length - 1;
  while (end > 0 && (bytes[end] === 10 || bytes[end] === 13)) end--;
  return bytes[end] === 46 && '(c}])'.includes(String.fromCharCode(bytes[0] ?? 0));
}

/** Formats of text, each loaded where something in the text looks like it. */
async function openText(text: string, isLog?: boolean): Promise<Opened | undefined> {
  if (isLog) return openLog(text);
  // A time or a level in brackets begins a line of a log, not a list.
  const isBracketed = isLog === undefined && /^\s*\[[^[\]\n]*\][ \t]*[A-Za-z]/.test(text);
  if (isBracketed && looksLog(text)) return openLog(text);
  if (looksJsonLines(text)) {
    const { readJsonLines } = await import('./jsonLines/readJsonLines.ts');
    const opened = readJsonLines(text);
    if (opened) return opened;
  }
  if (looksLiteral(text)) {
    const { readLiteralFile } = await import('./literal/readLiteralFile.ts');
    const opened = readLiteralFile(text);
    return opened && (await reopened(opened, inner => !looksLiteral(inner) && looksGroupings(inner)));
  }
  const tracker = trackerKind(text);
  if (tracker !== undefined && tracker !== 'scalars') {
    const { readTracker } = await import('./trackers/readTracker.ts');
    return readTracker(text, tracker);
  }
  if (looksBenchmarks(text)) {
    const { readBenchmarks } = await import('./metrics/readBenchmarks.ts');
    return readBenchmarks(text);
  }
  if (looksMarkdown(text)) {
    const { readMarkdown } = await import('./markdown/readMarkdown.ts');
    return readMarkdown(text);
  }
  if (looksLatex(text)) {
    const { readLatex } = await import('./latex/readLatex.ts');
    return readLatex(text);
  }
  if (isLog === undefined && looksLog(text)) return openLog(text);
  if (looksSteps(text)) {
    const { readSteps } = await import('./steps/readSteps.ts');
    const opened = readSteps(text);
    if (opened) return await reopened(opened);
  }
  if (looksMetricColumn(text)) {
    const { readMetricColumn } = await import('./cells/readMetricColumn.ts');
    const opened = readMetricColumn(text);
    if (opened) return opened;
  }
  if (looksTaskRows(text)) {
    const { readTaskRows } = await import('./cells/readTaskRows.ts');
    const opened = readTaskRows(text);
    if (opened) return opened;
  }
  if (looksConfigured(text)) {
    const { readConfigured } = await import('./cells/readConfigured.ts');
    const opened = readConfigured(text);
    if (opened) return await reopened(opened);
  }
  if (looksGroupings(text)) {
    const { readGroupings } = await import('./cells/readGroupings.ts');
    const opened = readGroupings(text);
    if (opened) return opened;
  }
  if (looksAligned(text)) {
    const { readAligned } = await import('./cells/readAligned.ts');
    const opened = readAligned(text);
    if (opened) return opened;
  }
  if (looksUntidy(text)) {
    const { readUntidy } = await import('./cells/readUntidy.ts');
    const opened = readUntidy(text);
    if (opened) return opened;
  }
  if (looksMetricRows(text)) {
    const { readMetricRows } = await import('./metrics/readMetricRows.ts');
    return readMetricRows(text);
  }
  return undefined;
}

/** What a reader found, and what texts within it are in turn: those that look as `looks` says. */
async function reopened(opened: Opened, looks = (_: string): boolean => true): Promise<Opened> {
  const parts: Part[] = [];
  const problems: PartProblem[] = [];
  for (const part of opened.parts) {
    const { content, label } = part;
    const inner = typeof content === 'string' && looks(content) ? await openText(content, false) : undefined;
    if (!inner) {
      parts.push(part);
      continue;
    }
    const nameOf = (own: string) =>
      inner.parts.length === 1 || own === label
        ? label
        : own.startsWith(`${label}, `)
          ? own
          : `${label}, ${own}`;
    parts.push(...inner.parts.map(each => ({ ...each, label: nameOf(each.label) })));
    for (const { label: own, ...problem } of inner.problems)
      problems.push(own === undefined ? problem : { ...problem, label: nameOf(own) });
  }
  const isThere = (label: string | undefined) => parts.some(part => part.label === label);
  const before = opened.problems.map(({ label, ...problem }) =>
    label !== undefined && isThere(label) ? { ...problem, label } : problem,
  );
  return { parts, problems: [...before, ...problems] };
}

async function openLog(text: string): Promise<Opened> {
  const { readLog } = await import('./logs/readLog.ts');
  return readLog(text);
}

/** The lines of a text with a name in each. */
function namesIn(file: SourceFile): string[][] {
  if (file.bytes.length > largestList) return [];
  const lines =
    decodeText(file)
      .text?.trim()
      .split('\n')
      .map(line => line.trim()) ?? [];
  const areNames =
    lines.length > 1 && lines.every(line => /^[^,;\t|{}[\]]{1,60}$/.test(line) && /\p{L}/u.test(line));
  return areNames ? [lines] : [];
}
