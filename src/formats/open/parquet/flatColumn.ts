import type { ColumnMetaData } from 'hyparquet';
import { readHybrid } from './readHybrid.ts';
import { type Page, readPages } from './readPages.ts';

/** What this layer may name of the platform: browsers, workers and Node have it. */
interface Platform {
  readonly TextDecoder: new () => { decode(bytes: Uint8Array): string };
}
const decoder = new (globalThis as unknown as Platform).TextDecoder();

/** A flat column of one row group. */
export interface FlatChunk {
  readonly column: ColumnMetaData;
  readonly rowCount: number;
  readonly isOptional: boolean;
}

/** Whether a column's type is one that is read here; others go the general way. */
export function isNumeric(type: ColumnMetaData['type']): boolean {
  return type === 'DOUBLE' || type === 'FLOAT' || type === 'INT32' || type === 'INT64';
}

/**
 * Writes the numbers of a chunk into `output` from row `start`, as many as it holds; rows without one keep what stands
 * there.
 */
export function readNumbers(bytes: Uint8Array, chunk: FlatChunk, output: Float64Array, start: number): void {
  let dictionary = new Float64Array();
  let row = start;
  for (const page of readPages(bytes, chunk.column, chunk.rowCount, chunk.isOptional)) {
    const room = output.length - row;
    if (room <= 0) return;
    const values =
      page.encoding === 'plain' ? plainNumbers(page, chunk.column.type) : lookUp(page, dictionary);
    if (page.kind === 'dictionary') {
      dictionary = values;
      continue;
    }
    if (page.present) {
      let next = 0;
      const { present } = page;
      const count = Math.min(page.count, room);
      for (let i = 0; i < count; i++) if (present[i] !== 0) output[row + i] = values[next++] as number;
    } else output.set(room < values.length ? values.subarray(0, room) : values, row);
    row += page.count;
  }
}

/** Calls `visit` with each text of a chunk and its row, from `start` to below `end`; rows without one are passed over. */
export function readTexts(
  bytes: Uint8Array,
  chunk: FlatChunk,
  start: number,
  end: number,
  visit: (row: number, text: string) => void,
): void {
  let dictionary: readonly string[] = [];
  let row = start;
  for (const page of readPages(bytes, chunk.column, chunk.rowCount, chunk.isOptional)) {
    if (row >= end) return;
    const places = page.encoding === 'places' ? placesOf(page, dictionary.length) : undefined;
    const texts = places ? dictionary : plainTexts(page);
    if (page.kind === 'dictionary') {
      dictionary = texts;
      continue;
    }
    let next = 0;
    for (let i = 0; i < page.count && row + i < end; i++) {
      if (page.present && page.present[i] === 0) continue;
      const place = places ? (places[next] as number) : next;
      next++;
      visit(row + i, texts[place] ?? '');
    }
    row += page.count;
  }
}

function plainNumbers({ bytes, valueCount }: Page, type: ColumnMetaData['type']): Float64Array<ArrayBuffer> {
  const width = type === 'DOUBLE' || type === 'INT64' ? 8 : 4;
  if (bytes.length < valueCount * width) throw new RangeError('A page ends before its values do.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = new Float64Array(valueCount);
  for (let i = 0; i < valueCount; i++) {
    if (type === 'DOUBLE') numbers[i] = view.getFloat64(i * 8, true);
    else if (type === 'FLOAT') numbers[i] = view.getFloat32(i * 4, true);
    else if (type === 'INT32') numbers[i] = view.getInt32(i * 4, true);
    else numbers[i] = view.getInt32(i * 8 + 4, true) * 2 ** 32 + view.getUint32(i * 8, true);
  }
  return numbers;
}

function plainTexts({ bytes, valueCount }: Page): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  let at = 0;
  for (let i = 0; i < valueCount; i++) {
    const end = at + 4 <= bytes.length ? at + 4 + view.getUint32(at, true) : Infinity;
    if (end > bytes.length) throw new RangeError('A page ends before its values do.');
    texts.push(decoder.decode(bytes.subarray(at + 4, end)));
    at = end;
  }
  return texts;
}

function placesOf({ bytes, valueCount }: Page, dictionaryLength: number): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(valueCount);
  if (valueCount === 0) return places;
  readHybrid(bytes.subarray(1), bytes[0] ?? 0, places);
  for (const place of places) {
    if (place >= dictionaryLength) throw new RangeError('A page names a value that its dictionary lacks.');
  }
  return places;
}

function lookUp(page: Page, dictionary: Float64Array): Float64Array<ArrayBuffer> {
  const places = placesOf(page, dictionary.length);
  const numbers = new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) numbers[i] = dictionary[places[i] as number] as number;
  return numbers;
}
