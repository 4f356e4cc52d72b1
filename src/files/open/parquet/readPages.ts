import { type ColumnMetaData, snappyUncompress } from 'hyparquet';
import { MessageError, say } from '../../../base/i18n/message.ts';
import { type PageHeader, readPageHeader } from './pageHeader.ts';
import { readHybrid } from './readHybrid.ts';

/** A column in one row group: one value or none a row, or a list of values a row. */
export interface ColumnChunk {
  readonly column: ColumnMetaData;
  readonly rowCount: number;
  /** How many levels above a value may be missing; 0 where every row has one. */
  readonly maxDefinition: number;
  readonly isList: boolean;
}

/** The values of one page. A slot is a place for a value: one for each row, of lists one for each element. */
export interface Page {
  readonly kind: 'data' | 'dictionary';
  readonly slotCount: number;
  /** 1 for each slot that goes on with the row of the one before it; absent where none does. */
  readonly continues: Uint8Array | undefined;
  /** 1 for each slot that has a value; absent where all have one. */
  readonly present: Uint8Array | undefined;
  readonly valueCount: number;
  readonly encoding: Encoding;
  readonly bytes: Uint8Array;
}

type Encoding = 'plain' | 'places' | 'bits';

/** Snappy copies at most 64 bytes by three: what claims to be more is no honest file. */
const largestRatio = 32;
/** Even pages of nothing but repetitions need some bytes for their slots. */
const slotsPerByte = 256;

const encodings: ReadonlyMap<number, Encoding> = new Map([
  [0, 'plain'],
  [2, 'places'],
  [3, 'bits'],
  [8, 'places'],
]);

/**
 * The pages of a column in one row group, decompressed. Throws `MessageError` for what is not as Parquet has it, and for
 * encodings other than plain, dictionary and, for truths, runs.
 */
export function* readPages(bytes: Uint8Array, chunk: ColumnChunk): Generator<Page, void> {
  const { column, rowCount } = chunk;
  const first = Number(column.data_page_offset);
  const dictionary = Number(column.dictionary_page_offset ?? 0);
  let at = dictionary > 0 ? Math.min(dictionary, first) : first;
  let rows = 0;
  // A list goes on in the next page until a slot begins another row: pages are read until the bytes of the chunk end.
  const end = chunk.isList ? Math.min(bytes.length, at + Number(column.total_compressed_size)) : bytes.length;
  while (chunk.isList ? at < end : rows < rowCount) {
    const header = readPageHeader(bytes, at);
    const { kind, compressedSize, valueCount: slotCount, start } = header;
    if (compressedSize < 0 || start + compressedSize > bytes.length) {
      throw new MessageError(say('A page runs past the end of the file.'));
    }
    at = start + compressedSize;
    if (kind === 'other') continue;
    const body = bytes.subarray(start, at);
    if (slotCount < 0 || slotCount > 1000 + bytes.length * slotsPerByte) {
      throw new MessageError(say('A page claims to have {count} values.', { count: String(slotCount) }));
    }
    const encoding = encodings.get(header.encoding);
    if (!encoding)
      throw new MessageError(
        say('Values are in encoding {encoding}, which is not read here.', {
          encoding: String(header.encoding),
        }),
      );
    if (kind === 'dictionary') {
      const plain = decompress(body, header.uncompressedSize, column.codec);
      const none = { continues: undefined, present: undefined };
      yield { kind, slotCount, ...none, valueCount: slotCount, encoding: 'plain', bytes: plain };
      continue;
    }
    const page =
      kind === 'data'
        ? firstVersion(decompress(body, header.uncompressedSize, column.codec), chunk)
        : secondVersion(body, header, column.codec, chunk);
    const continues = page.repetitions && levelsOf(page.repetitions, 1, slotCount);
    rows += slotCount - (continues ? countOnes(continues) : 0);
    if (rows > rowCount) throw new MessageError(say('A page has more rows than its group.'));
    const present = page.definitions && presentSlots(page.definitions, chunk.maxDefinition, slotCount);
    const valueCount = present ? countOnes(present) : slotCount;
    yield {
      ...{ kind: 'data', slotCount, continues, valueCount, encoding, bytes: page.values },
      present: valueCount === slotCount ? undefined : present,
    };
  }
}

interface Body {
  readonly repetitions: Uint8Array | undefined;
  readonly definitions: Uint8Array | undefined;
  readonly values: Uint8Array;
}

/** Levels come first, each kind after its length. */
function firstVersion(page: Uint8Array, { isList, maxDefinition }: ColumnChunk): Body {
  let at = 0;
  const take = () => {
    if (at + 4 > page.length) throw new MessageError(say('A page ends before its levels.'));
    const start = at + 4;
    at = start + new DataView(page.buffer, page.byteOffset).getUint32(at, true);
    if (at > page.length) throw new MessageError(say('A page ends before its levels do.'));
    return page.subarray(start, at);
  };
  const repetitions = isList ? take() : undefined;
  const definitions = maxDefinition > 0 ? take() : undefined;
  return { repetitions, definitions, values: page.subarray(at) };
}

/** Levels come first, never compressed; their lengths stand in the header. */
function secondVersion(
  body: Uint8Array,
  header: PageHeader,
  codec: ColumnMetaData['codec'],
  { isList, maxDefinition }: ColumnChunk,
): Body {
  const { definitionBytes, repetitionBytes, uncompressedSize, isCompressed } = header;
  const levelsEnd = repetitionBytes + definitionBytes;
  if (definitionBytes < 0 || repetitionBytes < 0 || levelsEnd > body.length) {
    throw new MessageError(say('A page ends before its levels do.'));
  }
  const rest = body.subarray(levelsEnd);
  return {
    repetitions: isList ? body.subarray(0, repetitionBytes) : undefined,
    definitions: maxDefinition > 0 ? body.subarray(repetitionBytes, levelsEnd) : undefined,
    values: isCompressed ? decompress(rest, uncompressedSize - levelsEnd, codec) : rest,
  };
}

function levelsOf(bytes: Uint8Array, highest: number, count: number): Uint8Array {
  const levels = new Uint8Array(count);
  readHybrid(bytes, 32 - Math.clz32(highest), levels);
  return levels;
}

/** Levels turned into 1 for the highest, at which a value is there, and 0 for others. */
function presentSlots(bytes: Uint8Array, highest: number, count: number): Uint8Array {
  const levels = levelsOf(bytes, highest, count);
  if (highest > 1) for (let i = 0; i < count; i++) levels[i] = levels[i] === highest ? 1 : 0;
  return levels;
}

function countOnes(present: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < present.length; i++) count += present[i] as number;
  return count;
}

function decompress(bytes: Uint8Array, size: number, codec: ColumnMetaData['codec']): Uint8Array {
  if (codec === 'UNCOMPRESSED') return bytes;
  if (codec !== 'SNAPPY')
    throw new MessageError(say('The file is compressed with {codec}.', { codec: String(codec) }));
  if (size < 0 || size > bytes.length * largestRatio + 64)
    throw new MessageError(say('A page claims too large a size.'));
  const plain = new Uint8Array(size);
  snappyUncompress(bytes, plain);
  return plain;
}
