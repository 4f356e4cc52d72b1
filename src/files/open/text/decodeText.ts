import type { Problem } from '../problemLog.ts';
import type { SourceFile } from '../sourceFile.ts';

/** What this layer may name of the platform: browsers, workers and Node have it. */
interface Platform {
  readonly TextDecoder: new (
    encoding: string,
    options?: { fatal?: boolean },
  ) => { decode(bytes: Uint8Array): string };
}
const { TextDecoder } = globalThis as unknown as Platform;

/** A file as text, lines ended by `\n`; `text` is absent where it is none, and a problem of severity `error` says what it is. */
export interface DecodedText {
  readonly text?: string;
  readonly problems: readonly Problem[];
}

/** How files begin that are often renamed to .csv or picked by mistake. */
const signatures: readonly (readonly [what: string, start: string, hint?: string])[] = [
  ['a PDF', '%PDF-'],
  ['a ZIP archive', 'PK\x03\x04', 'Unpack it first; from a workbook (.xlsx, .ods), save the sheet as CSV.'],
  ['an old Excel workbook', '\xd0\xcf\x11\xe0', 'Save the sheet as CSV.'],
  ['a gzip archive', '\x1f\x8b', 'Unpack it first.'],
  ['a Zstandard archive', '\x28\xb5\x2f\xfd', 'Unpack it first.'],
  ['an xz archive', '\xfd7zXZ', 'Unpack it first.'],
  ['a bzip2 archive', 'BZh', 'Unpack it first.'],
  ['a 7-Zip archive', '7z\xbc\xaf', 'Unpack it first.'],
  ['a RAR archive', 'Rar!\x1a', 'Unpack it first.'],
  ['a PNG image', '\x89PNG'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a GIF image', 'GIF8'],
  ['a WebP or RIFF file', 'RIFF'],
  ['a NumPy array', '\x93NUMPY', 'Save it as text: numpy.savetxt("table.csv", array, delimiter=",").'],
  ['an HDF5 file', '\x89HDF', 'Export the table as CSV or Parquet.'],
  ['a SQLite database', 'SQLite format 3', 'Export the table as CSV.'],
  ['an Arrow file', 'ARROW1', 'Save it as Parquet.'],
  ['a Feather file', 'FEA1', 'Save it as Parquet.'],
  ['a Python pickle', '\x80\x04\x95', 'Save the table as CSV: dataframe.to_csv("table.csv").'],
  ['a program', '\x7fELF'],
];

/**
 * The text of a file: UTF-8 or UTF-16, by its byte-order mark or its content, else Windows-1252 with a `note`. What is
 * no text (a PDF, an archive, an image, zero bytes) is an `error` that names it.
 */
export function decodeText({ name, bytes }: SourceFile): DecodedText {
  const refuse = (message: string, action: string): DecodedText => ({
    problems: [{ severity: 'error', file: name, message, action }],
  });
  if (bytes.length === 0) return refuse('The file is empty.', 'Nothing was read; choose another file.');
  const known = signatures.find(([, start]) => startsWith(bytes, start));
  if (known) {
    const [what, , hint = 'Open the file that it was made from, as CSV, TSV, JSON or Parquet.'] = known;
    return refuse(`This is ${what}${renamed(name, what)}, not a table of text.`, hint);
  }
  const wide = wideEncoding(bytes);
  try {
    if (wide) return accept(new TextDecoder(wide).decode(bytes), []);
    if (bytes.includes(0)) {
      const at = bytes.indexOf(0);
      return refuse(
        `This is not text: byte ${at + 1} is zero.`,
        'Open the table as CSV, TSV, JSON or Parquet.',
      );
    }
    const utf8 = tryUtf8(bytes);
    if (utf8 !== undefined) return accept(utf8, []);
    const text = new TextDecoder('windows-1252').decode(bytes);
    if (controlShare(bytes) > 0.02) {
      return refuse(
        'This is not text: it is full of control characters.',
        'Open the table as CSV, TSV, JSON or Parquet.',
      );
    }
    const row = firstForeignLine(bytes);
    return accept(text, [
      {
        severity: 'note',
        file: name,
        row,
        message: 'The file is not in UTF-8.',
        action:
          'It was read as Windows-1252 (Latin-1); check letters with accents, or save the file as UTF-8.',
      },
    ]);
  } catch {
    const size = Math.round(bytes.length / 1e6);
    return refuse(
      `The file is too large for one text: ${size} MB.`,
      'Save it as Parquet, or open a part of it.',
    );
  }

  function accept(text: string, problems: readonly Problem[]): DecodedText {
    if (text.trim() === '')
      return refuse('The file holds nothing but blanks.', 'Nothing was read; choose another file.');
    return { text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, problems };
  }
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  for (let i = 0; i < start.length; i++) if (bytes[i] !== start.charCodeAt(i)) return false;
  return true;
}

/** `, renamed to .csv`, where the name claims to be a table of text. */
function renamed(name: string, what: string): string {
  const extension = /\.(csv|tsv|txt|tab|dat|json)$/i.exec(name)?.[0];
  return extension && !what.includes(extension) ? `, renamed to ${extension.toLowerCase()}` : '';
}

/** How much of the beginning is control characters, which no text holds in numbers. */
function controlShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, 4096);
  const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32);
  return sample.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0) / sample.length;
}

/** UTF-16 by its mark, or by zeros in every other byte. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, 512) & ~1;
  if (length < 4) return undefined;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  const [even, odd] = zeros as [number, number];
  if (odd > length * 0.4 && even === 0) return 'utf-16le';
  return even > length * 0.4 && odd === 0 ? 'utf-16be' : undefined;
}

function tryUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The line of the first byte that is not ASCII. */
function firstForeignLine(bytes: Uint8Array): number {
  let line = 1;
  for (const byte of bytes) {
    if (byte >= 0x80) break;
    if (byte === 0x0a) line++;
  }
  return line;
}
