import { type ColumnMetaData, snappyUncompress } from 'hyparquet';
import { readPageHeader } from './pageHeader.ts';
import { readHybrid } from './readHybrid.ts';

/** The values of one page of a flat column. */
export interface Page {
  readonly kind: 'data' | 'dictionary';
  /** How many rows the page has, missing values among them; of a dictionary its values. */
  readonly count: number;
  /** 1 for each row that has a value; absent where all have one. */
  readonly present: Uint8Array | undefined;
  /** How many values there are. */
  readonly valueCount: number;
  readonly encoding: 'plain' | 'places';
  readonly bytes: Uint8Array;
}

/** Snappy copies at most 64 bytes by three: what claims to be more is no honest file. */
const largestRatio = 32;

/**
 * The pages of a flat column in one row group, decompressed. Throws `RangeError` for what is not as Parquet has it, and
 * for encodings other than plain and dictionary.
 */
export function* readPages(
  bytes: Uint8Array,
  column: ColumnMetaData,
  rowCount: number,
  isOptional: boolean,
): Generator<Page, void> {
  const first = Number(column.data_page_offset);
  const dictionary = Number(column.dictionary_page_offset ?? 0);
  let at = dictionary > 0 ? Math.min(dictionary, first) : first;
  let rows = 0;
  while (rows < rowCount) {
    const header = readPageHeader(bytes, at);
    const { kind, compressedSize, valueCount: count, start } = header;
    if (compressedSize < 0 || start + compressedSize > bytes.length) {
      throw new RangeError('A page runs past the end of the file.');
    }
    at = start + compressedSize;
    if (kind === 'other') continue;
    const body = bytes.subarray(start, at);
    if (kind === 'dictionary') {
      if (count < 0 || count > body.length * largestRatio * 8)
        throw new RangeError('A dictionary is too long.');
      const plain = decompress(body, header.uncompressedSize, column.codec);
      yield { kind, count, present: undefined, valueCount: count, encoding: 'plain', bytes: plain };
      continue;
    }
    if (count < 0 || rows + count > rowCount) throw new RangeError('A page has more rows than its group.');
    rows += count;
    const { levels, values } =
      kind === 'data'
        ? firstVersion(decompress(body, header.uncompressedSize, column.codec), isOptional)
        : secondVersion(body, header, column.codec, isOptional);
    const present = levels && presentRows(levels, count);
    const valueCount = present ? countOnes(present) : count;
    const encoding = encodings.get(header.encoding);
    if (!encoding) throw new RangeError(`Values are in encoding ${header.encoding}.`);
    yield {
      kind: 'data',
      count,
      present: valueCount === count ? undefined : present,
      valueCount,
      encoding,
      bytes: values,
    };
  }
}

const encodings: ReadonlyMap<number, Page['encoding']> = new Map([
  [0, 'plain'],
  [2, 'places'],
  [8, 'places'],
]);

interface Body {
  readonly levels: Uint8Array | undefined;
  readonly values: Uint8Array;
}

function firstVersion(page: Uint8Array, isOptional: boolean): Body {
  if (!isOptional) return { levels: undefined, values: page };
  if (page.length < 4) throw new RangeError('A page ends before its levels.');
  const length = new DataView(page.buffer, page.byteOffset).getUint32(0, true);
  if (4 + length > page.length) throw new RangeError('A page ends before its levels do.');
  return { levels: page.subarray(4, 4 + length), values: page.subarray(4 + length) };
}

function secondVersion(
  body: Uint8Array,
  { definitionBytes, repetitionBytes, uncompressedSize, isCompressed }: ReturnType<typeof readPageHeader>,
  codec: ColumnMetaData['codec'],
  isOptional: boolean,
): Body {
  const levelsEnd = repetitionBytes + definitionBytes;
  if (definitionBytes < 0 || repetitionBytes < 0 || levelsEnd > body.length) {
    throw new RangeError('A page ends before its levels do.');
  }
  const rest = body.subarray(levelsEnd);
  return {
    levels: isOptional ? body.subarray(repetitionBytes, levelsEnd) : undefined,
    values: isCompressed ? decompress(rest, uncompressedSize - levelsEnd, codec) : rest,
  };
}

function presentRows(levels: Uint8Array, count: number): Uint8Array {
  const present = new Uint8Array(count);
  readHybrid(levels, 1, present);
  return present;
}

function countOnes(present: Uint8Array): number {
  let count = 0;
  for (const one of present) count += one;
  return count;
}

function decompress(bytes: Uint8Array, size: number, codec: ColumnMetaData['codec']): Uint8Array {
  if (codec === 'UNCOMPRESSED') return bytes;
  if (codec !== 'SNAPPY') throw new RangeError(`The file is compressed with ${codec}.`);
  if (size < 0 || size > bytes.length * largestRatio + 64)
    throw new RangeError('A page claims too large a size.');
  const plain = new Uint8Array(size);
  snappyUncompress(bytes, plain);
  return plain;
}
