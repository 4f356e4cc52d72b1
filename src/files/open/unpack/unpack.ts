import { say } from '../../../base/i18n/message.ts';
import { excerpt } from '../affinity/literals/literal.ts';
import { looksLiteral } from '../affinity/literals/readLiterals.ts';
import type { Problem } from '../problemLog.ts';
import type { FilePreview, FoundTable } from '../readResult.ts';
import { previewOf, sheetOfText } from '../sheet.ts';
import type { SourceFile } from '../sourceFile.ts';
import { decodeText } from '../text/decodeText.ts';
import { sniffLayout } from '../text/sniffLayout.ts';
import { splitRows } from '../text/splitRows.ts';
import { unforeseen } from '../unforeseen.ts';
import { bytesOf } from './bytesOf.ts';
import { type Opened, type Part, unlisted } from './part.ts';
import { partMark } from './partMark.ts';
import { mayBeJoined, openParts } from './readers.ts';

/** Files of which each is of a kind that is read: those of other formats are replaced by the tables in them. */
export interface Unpacked {
  readonly files: readonly SourceFile[];
  /** The tables that stand in files of other formats, in their order. */
  readonly found: readonly UnpackedTable[];
  /** The names of those that were written as texts: in UTF-8. */
  readonly texts: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** A found table whose preview is made when it is wanted. */
interface UnpackedTable extends Omit<FoundTable, 'preview'> {
  previewIn(): Omit<FilePreview, 'file'>;
}

/** Archives within archives are opened so deep. */
const mostLevels = 3;
/** More tables than this in all are not listed. */
const mostTables = 2000;

/** What was found in the bytes of a file, kept as long as they are. */
const known = new WeakMap<Uint8Array, Promise<Opened | undefined>>();

/**
 * The files with those of other formats replaced by the tables in them, as files of the kinds that are read. Where a format is
 * a text, rows stay on their lines. Whether texts are logs may be said. The same for the same bytes. Never throws: problems say what could not be read.
 */
export async function unpack(files: readonly SourceFile[], isLog?: boolean): Promise<Unpacked> {
  const unpacked: Leaf[] = [];
  const problems: Problem[] = [];
  let dropped = 0;
  const leaves = files.map(file => ({
    file,
    origins: [file.name],
    others: files.filter(other => other !== file),
  }));
  for (const leaf of await joined(leaves, undefined, problems)) {
    for (const each of await leavesOf(leaf, { level: 0, isLog }, problems)) {
      if (unpacked.length < mostTables) unpacked.push(each);
      else dropped++;
    }
  }
  for (const each of unlisted(dropped)) problems.push({ ...each, file: files[0]?.name ?? '' });
  return {
    files: unpacked.map(({ file }) => file),
    found: unpacked.flatMap(leaf => foundIn(leaf)),
    texts: new Set(
      unpacked.flatMap(({ file, part }) => (typeof part?.content === 'string' ? [file.name] : [])),
    ),
    problems,
  };
}

/** A file that is read as it is, with what it is within the file that it came from. */
interface Leaf {
  readonly file: SourceFile;
  /** The files that it came from, as they were opened. */
  readonly origins: readonly string[];
  readonly part?: Part;
  /** The files beside it. */
  readonly others: readonly SourceFile[];
}

/** How deep a file stands in others, and whether it is said that texts are logs. */
interface Way {
  readonly level: number;
  readonly isLog: boolean | undefined;
}

async function leavesOf(leaf: Leaf, { level, isLog }: Way, problems: Problem[]): Promise<Leaf[]> {
  const { file, origins, others, part: own } = leaf;
  // What a reader wrote as a text is of a kind that is read; bytes may be of any.
  const opened =
    typeof own?.content === 'string' ? undefined : await opening(file, { others, isLog }, problems);
  if (!opened) return [leaf];
  if (level === mostLevels) {
    const message = say('Archives stand in one another more than {most} deep.', { most: mostLevels });
    problems.push({ severity: 'warning', file: file.name, message, action: say('This one was left out.') });
    return [];
  }
  tell(opened, file.name, problems);
  const leaves: Leaf[] = [];
  for (const next of await joined(leavesIn(opened, file.name, origins), file.name, problems)) {
    leaves.push(...(await leavesOf(next, { level: level + 1, isLog }, problems)));
  }
  return leaves;
}

/** The parts of a file as files beside one another. */
function leavesIn({ parts }: Opened, within: string, origins: readonly string[]): Leaf[] {
  const files = parts.map(part => ({ name: within + partMark + part.label, bytes: bytesOf(part.content) }));
  return parts.map((part, i) => ({
    file: files[i] as SourceFile,
    origins,
    part,
    others: typeof part.content === 'string' ? [] : files.filter((_, other) => other !== i),
  }));
}

/** Files of which several make one table together have it in the place of the first of them. */
async function joined(
  leaves: readonly Leaf[],
  within: string | undefined,
  problems: Problem[],
): Promise<readonly Leaf[]> {
  const files = leaves.flatMap(({ file, part }) => (typeof part?.content === 'string' ? [] : [file]));
  if (!files.some(mayBeJoined)) return leaves;
  const { joinFiles } = await import('./trackers/joinFiles.ts');
  return joinFiles(files).reduce((all, { files: own, opened }) => {
    const first = all.findIndex(({ file }) => own.includes(file));
    const origins = [...new Set(all.filter(({ file }) => own.includes(file)).flatMap(leaf => leaf.origins))];
    const name = within ?? all[first]?.file.name ?? '';
    tell(opened, name, problems);
    const rest = all.filter(({ file }) => !own.includes(file));
    return [...rest.slice(0, first), ...leavesIn(opened, name, origins), ...rest.slice(first)];
  }, leaves);
}

function tell(opened: Opened, file: string, problems: Problem[]): void {
  for (const { label, ...problem } of opened.problems) {
    problems.push({ ...problem, file: label === undefined ? file : file + partMark + label });
  }
}

async function opening(
  file: SourceFile,
  { others, isLog }: { readonly others: readonly SourceFile[]; readonly isLog: boolean | undefined },
  problems: Problem[],
): Promise<Opened | undefined> {
  // What stands beside a file may name what is in it, and the reader what it is.
  const isAlone = others.length === 0 && isLog === undefined;
  const before = isAlone ? known.get(file.bytes) : undefined;
  const opened = before ?? openParts(file, others, isLog);
  if (isAlone) known.set(file.bytes, opened);
  try {
    return await opened;
  } catch (error) {
    problems.push(unforeseen(file.name, error));
    return { parts: [], problems: [] };
  }
}

function foundIn({ file, origins, part }: Leaf): UnpackedTable[] {
  if (!part) return [];
  const { preview } = part;
  const previewIn = () => (preview ? shortened(preview) : previewOfText(file));
  return [{ file: file.name, within: origins, what: part.what, previewIn }];
}

/** The first rows of a text of columns; of other files none. */
export function previewOfText(file: SourceFile): Omit<FilePreview, 'file'> {
  const { text } = decodeText(file);
  if (text === undefined || looksLiteral(text)) return { columns: [], rows: [], rowCount: 0 };
  const layout = sniffLayout(text);
  let rowCount = layout.hasHeader ? -1 : 0;
  for (const _ of splitRows(text, layout)) rowCount++;
  return shortened(previewOf(sheetOfText(file.name, text, layout), rowCount));
}

function shortened({ columns, rows, rowCount }: Omit<FilePreview, 'file'>): Omit<FilePreview, 'file'> {
  const shorten = (texts: readonly string[]) => texts.map(text => excerpt(text, 60));
  return { columns: shorten(columns), rows: rows.slice(0, 8).map(shorten), rowCount };
}
