import { type Message, say } from '../../../base/i18n/message.ts';
import type { Problem } from '../problemLog.ts';
import type { SourceFile } from '../sourceFile.ts';
import { decodeBytes } from './decodeBytes.ts';
import { encodingNames } from './encodings.ts';
import { guessEncoding } from './guessEncoding.ts';

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
const signatures: readonly (readonly [what: Message, start: string, hint?: Message])[] = [
  [say('a PDF'), '%PDF-'],
  [
    say('a ZIP archive'),
    'PK\x03\x04',
    say('Unpack it first; from a workbook (.xlsx, .ods), save the sheet as CSV.'),
  ],
  [say('an old Excel workbook'), '\xd0\xcf\x11\xe0', say('Save the sheet as CSV.')],
  [say('a gzip archive'), '\x1f\x8b', say('Unpack it first.')],
  [say('a Zstandard archive'), '\x28\xb5\x2f\xfd', say('Unpack it first.')],
  [say('an xz archive'), '\xfd7zXZ', say('Unpack it first.')],
  [say('a bzip2 archive'), 'BZh', say('Unpack it first.')],
  [say('a 7-Zip archive'), '7z\xbc\xaf', say('Unpack it first.')],
  [say('a RAR archive'), 'Rar!\x1a', say('Unpack it first.')],
  [say('a PNG image'), '\x89PNG'],
  [say('a JPEG image'), '\xff\xd8\xff'],
  [say('a GIF image'), 'GIF8'],
  [say('a WebP or RIFF file'), 'RIFF'],
  [
    say('a NumPy array'),
    '\x93NUMPY',
    say('Save it as text: numpy.savetxt("table.csv", array, delimiter=",").'),
  ],
  [say('an HDF5 file'), '\x89HDF', say('Export the table as CSV or Parquet.')],
  [say('a SQLite database'), 'SQLite format 3', say('Export the table as CSV.')],
  [say('an Arrow file'), 'ARROW1', say('Save it as Parquet.')],
  [say('a Feather file'), 'FEA1', say('Save it as Parquet.')],
  [say('a Python pickle'), '\x80\x04\x95', say('Save the table as CSV: dataframe.to_csv("table.csv").')],
  [say('a program'), '\x7fELF'],
];

/**
 * The text of a file: UTF-8 or UTF-16, by its byte-order mark or its content, else as its
 * bytes suggest (see `guessEncoding`) with a `note`. What is no text (a PDF, an archive, an image, zero bytes) is an `error` that names it.
 */
export function decodeText({ name, bytes }: SourceFile): DecodedText {
  const refuse = (message: Message, action: Message): DecodedText => ({
    problems: [{ severity: 'error', file: name, message, action }],
  });
  if (bytes.length === 0)
    return refuse(say('The file is empty.'), say('Nothing was read; choose another file.'));
  const known = signatures.find(([, start]) => startsWith(bytes, start));
  if (known) {
    const [what, , hint = say('Open the file that it was made from, as CSV, TSV, JSON or Parquet.')] = known;
    const extension = extensionOf(name, what);
    return refuse(
      extension
        ? say('This is {what}, renamed to {extension}, not a table of text.', { what, extension })
        : say('This is {what}, not a table of text.', { what }),
      hint,
    );
  }
  const wide = wideEncoding(bytes);
  try {
    if (wide) return accept(new TextDecoder(wide).decode(bytes), []);
    if (bytes.includes(0)) {
      const at = bytes.indexOf(0);
      return refuse(
        say('This is not text: byte {at} is zero.', { at: String(at + 1) }),
        say('Open the table as CSV, TSV, JSON or Parquet.'),
      );
    }
    const utf8 = tryUtf8(bytes);
    if (utf8 !== undefined) return accept(utf8, []);
    const encoding = guessEncoding(bytes);
    const text = decodeBytes(encoding, bytes);
    if (controlShare(bytes) > 0.02) {
      return refuse(
        say('This is not text: it is full of control characters.'),
        say('Open the table as CSV, TSV, JSON or Parquet.'),
      );
    }
    const row = firstForeignLine(bytes);
    return accept(text, [
      {
        severity: 'note',
        file: name,
        row,
        message: say('The file is not in UTF-8.'),
        action: say(
          'It was read as {encoding}, which its letters suggest; check them, choose another encoding, or save the file as UTF-8.',
          { encoding: encodingNames[encoding] },
        ),
      },
    ]);
  } catch {
    const size = Math.round(bytes.length / 1e6);
    return refuse(
      say('The file is too large for one text: {size} MB.', { size: String(size) }),
      say('Save it as Parquet, or open a part of it.'),
    );
  }

  function accept(text: string, problems: readonly Problem[]): DecodedText {
    if (text.trim() === '')
      return refuse(say('The file holds nothing but blanks.'), say('Nothing was read; choose another file.'));
    const markup = markupIn(text);
    if (markup)
      return refuse(
        say('This is {what}, not a table of text.', { what: markup }),
        say('Save the table itself: an address may have answered with a page in place of the file.'),
      );
    return { text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, problems };
  }
}

/** What a text in angle brackets is; `undefined` for all others. */
function markupIn(text: string): Message | undefined {
  const start = text.slice(0, 2000).trimStart();
  if (/^(<!--[\s\S]*?-->\s*)?(<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(start))
    return say('a web page (HTML)');
  return /^(<\?xml\s|<svg[\s>]|<!doctype\s)/i.test(start) ? say('a document in XML') : undefined;
}

/** Whether bytes begin like a file of another kind than text. */
export function isOtherThanText(bytes: Uint8Array): boolean {
  return signatures.some(([, start]) => startsWith(bytes, start)) || startsWith(bytes, 'PAR1');
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  for (let i = 0; i < start.length; i++) if (bytes[i] !== start.charCodeAt(i)) return false;
  return true;
}

/** The extension of a name that claims to be a table of text. */
function extensionOf(name: string, what: Message): string | undefined {
  const extension = /\.(csv|tsv|txt|tab|dat|json)$/i.exec(name)?.[0];
  return extension && !what.key.includes(extension) ? extension.toLowerCase() : undefined;
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
