import type { ColumnMetaData } from 'hyparquet';
import { MessageError, say } from '../../../base/i18n/message.ts';
import { readHybrid } from './readHybrid.ts';
import { type ColumnChunk, type Page, readPages } from './readPages.ts';

/** What this layer may name of the platform: browsers, workers and Node have it. */
interface Platform {
  readonly TextDecoder: new () => { decode(bytes: Uint8Array): string };
}
const decoder = new (globalThis as unknown as Platform).TextDecoder();

/** Whether values of a type are numbers, truths among them (0 and 1). */
export function isNumeric(type: ColumnMetaData['type']): boolean {
  return type === 'DOUBLE' || type === 'FLOAT' || type === 'INT32' || type === 'INT64' || type === 'BOOLEAN';
}

/**
 * Writes the numbers of a column that is no list into `output` from row `start`, as many as it holds; rows without one
 * keep what stands there.
 */
export function readNumbers(
  bytes: Uint8Array,
  chunk: ColumnChunk,
  output: Float64Array,
  start: number,
): void {
  let dictionary = new Float64Array();
  let row = start;
  for (const page of readPages(bytes, chunk)) {
    const room = output.length - row;
    if (room <= 0) return;
    const values = numbersOf(page, chunk.column.type, dictionary);
    if (page.kind === 'dictionary') {
      dictionary = values;
      continue;
    }
    if (page.present) {
      let next = 0;
      const { present } = page;
      const count = Math.min(page.slotCount, room);
      for (let i = 0; i < count; i++) if (present[i] !== 0) output[row + i] = values[next++] as number;
    } else output.set(room < values.length ? values.subarray(0, room) : values, row);
    row += page.slotCount;
  }
}

/**
 * Calls `visit` with what stands in each row of a column as a text, from row `start` to below `end`: lists as JSON. Rows
 * without a value, and empty lists, are passed over.
 */
export function readTexts(
  bytes: Uint8Array,
  chunk: ColumnChunk,
  start: number,
  end: number,
  visit: (row: number, text: string) => void,
): void {
  let dictionary: readonly string[] = [];
  let row = start - 1;
  let list: string[] = [];
  const endList = () => {
    if (list.length > 0 && row < end) visit(row, JSON.stringify(list));
    list = [];
  };
  for (const page of readPages(bytes, chunk)) {
    if (row >= end) break;
    const places = page.encoding === 'places' ? placesOf(page, dictionary.length) : undefined;
    const texts = places ? dictionary : textsOf(page, chunk.column.type);
    if (page.kind === 'dictionary') {
      dictionary = texts;
      continue;
    }
    let next = 0;
    for (let i = 0; i < page.slotCount; i++) {
      if (!page.continues?.[i]) {
        if (chunk.isList) endList();
        row++;
      }
      if (row >= end) break;
      if (page.present && page.present[i] === 0) continue;
      const text = texts[places ? (places[next] as number) : next] ?? '';
      next++;
      if (chunk.isList) list.push(text);
      else visit(row, text);
    }
  }
  endList();
}

function numbersOf(
  page: Page,
  type: ColumnMetaData['type'],
  dictionary: Float64Array,
): Float64Array<ArrayBuffer> {
  if (page.encoding !== 'places') return plainNumbers(page, type);
  const places = placesOf(page, dictionary.length);
  const numbers = new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) numbers[i] = dictionary[places[i] as number] as number;
  return numbers;
}

function plainNumbers(page: Page, type: ColumnMetaData['type']): Float64Array<ArrayBuffer> {
  const { bytes, valueCount } = page;
  if (page.encoding === 'bits') return truths(page);
  const width = type === 'DOUBLE' || type === 'INT64' ? 8 : type === 'BOOLEAN' ? 1 / 8 : 4;
  if (bytes.length < valueCount * width) throw new MessageError(say('A page ends before its values do.'));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = new Float64Array(valueCount);
  for (let i = 0; i < valueCount; i++) {
    // No value is −0, as in texts.
    if (type === 'DOUBLE') numbers[i] = view.getFloat64(i * 8, true) + 0;
    else if (type === 'FLOAT') numbers[i] = view.getFloat32(i * 4, true) + 0;
    else if (type === 'INT32') numbers[i] = view.getInt32(i * 4, true);
    else if (type === 'INT64')
      numbers[i] = view.getInt32(i * 8 + 4, true) * 2 ** 32 + view.getUint32(i * 8, true);
    else numbers[i] = ((bytes[i >> 3] as number) >> (i & 7)) & 1;
  }
  return numbers;
}

/** Truths in runs, after their length in bytes. */
function truths({ bytes, valueCount }: Page): Float64Array<ArrayBuffer> {
  const bits = new Uint8Array(valueCount);
  if (valueCount > 0) readHybrid(bytes.subarray(4), 1, bits);
  return Float64Array.from(bits);
}

function textsOf(page: Page, type: ColumnMetaData['type']): readonly string[] {
  if (isNumeric(type)) {
    return Array.from(plainNumbers(page, type), number => (Number.isNaN(number) ? '' : String(number)));
  }
  const { bytes, valueCount } = page;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  let at = 0;
  for (let i = 0; i < valueCount; i++) {
    const end = at + 4 <= bytes.length ? at + 4 + view.getUint32(at, true) : Infinity;
    if (end > bytes.length) throw new MessageError(say('A page ends before its values do.'));
    texts.push(decoder.decode(bytes.subarray(at + 4, end)));
    at = end;
  }
  return texts;
}

function placesOf({ bytes, valueCount }: Page, dictionaryLength: number): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(valueCount);
  if (valueCount === 0) return places;
  readHybrid(bytes.subarray(1), bytes[0] ?? 0, places);
  for (let i = 0; i < places.length; i++) {
    if ((places[i] as number) >= dictionaryLength) {
      throw new MessageError(say('A page names a value that its dictionary lacks.'));
    }
  }
  return places;
}
