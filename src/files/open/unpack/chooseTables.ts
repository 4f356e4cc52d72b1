import { say } from '../../../base/i18n/message.ts';
import { looksLiteral } from '../affinity/literals/readLiterals.ts';
import { filesOf, type Mapping } from '../mapping.ts';
import { isParquet } from '../parquet/openParquet.ts';
import { ProblemLog } from '../problemLog.ts';
import { type FileLayout, findMappings } from '../propose/findMappings.ts';
import type { FoundTable } from '../readResult.ts';
import { sheetOfText } from '../sheet.ts';
import type { SourceFile } from '../sourceFile.ts';
import { decodeText } from '../text/decodeText.ts';
import { parseNumber } from '../text/parseNumber.ts';
import { sniffLayout } from '../text/sniffLayout.ts';
import { previewOfText, type Unpacked } from './unpack.ts';

export interface TablesChosen {
  /** The files that are to be read. */
  readonly files: readonly SourceFile[];
  /** All that can be read, each for itself; empty where no file holds tables within it. */
  readonly tables: readonly FoundTable[];
  /** Whether there are several, and nothing says which are meant. */
  readonly isOpen: boolean;
}

/**
 * The tables to be read: those that were chosen; all, where they are one table together beyond doubt (a matrix with its
 * gains, a file for each split); or else the first, which is open until one is chosen.
 */
export async function chooseTables(
  { files, found }: Unpacked,
  layouts: readonly FileLayout[],
  chosen: readonly string[] | undefined,
): Promise<TablesChosen> {
  if (found.length === 0) return { files, tables: [], isOpen: false };
  const readable: SourceFile[] = [];
  for (const file of files) if (hasNumbers(file) && (await canBeRead(file, layouts))) readable.push(file);
  const tables = readable.map(file => {
    const known = found.find(table => table.file === file.name);
    const { previewIn, ...table } = known ?? ofItself(file);
    return { ...table, preview: { file: file.name, ...previewIn() } };
  });
  const wanted = readable.filter(({ name }) => chosen?.includes(name));
  if (wanted.length > 0) return { files: wanted, tables, isOpen: false };
  if (readable.length === 1) return { files: readable, tables, isOpen: false };
  if (readable.length === 0) return { files, tables, isOpen: false };
  const { mappings } = await findMappings(readable, layouts, new ProblemLog());
  if (mappings[0] && isWhole(mappings[0], readable)) return { files: readable, tables, isOpen: false };
  return { files: readable.slice(0, 1), tables, isOpen: true };
}

/** Whether a text of columns holds any number in its first rows; other files are looked at when they are read. */
function hasNumbers(file: SourceFile): boolean {
  if (isParquet(file.bytes)) return true;
  const { text } = decodeText(file);
  if (text === undefined || looksLiteral(text)) return text !== undefined;
  const layout = sniffLayout(text);
  const { sample } = sheetOfText(file.name, text, layout);
  return sample.some(row => row.some(cell => Number.isFinite(parseNumber(cell, layout.decimal))));
}

async function canBeRead(file: SourceFile, layouts: readonly FileLayout[]): Promise<boolean> {
  try {
    return (await findMappings([file], layouts, new ProblemLog())).mappings.length > 0;
  } catch {
    return false;
  }
}

/** A file that is a table itself, beside others that hold some. */
function ofItself(file: SourceFile) {
  return {
    file: file.name,
    within: [file.name],
    what: say('the file itself'),
    previewIn: () => previewOfText(file),
  };
}

/** Whether a mapping takes all files, each for something of its own. */
function isWhole(mapping: Mapping, files: readonly SourceFile[]): boolean {
  const own = filesOf(mapping);
  if (!files.every(({ name }) => own.includes(name))) return false;
  if (mapping.shape === 'membership') return true;
  if (mapping.shape !== 'wide' && mapping.shape !== 'tidy') return false;
  return new Set(mapping.files.map(({ split }) => split)).size === files.length;
}
