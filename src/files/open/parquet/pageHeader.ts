import { MessageError, say } from '../../../base/i18n/message.ts';
/** What the header of a Parquet page says, as far as pages of plain columns need it. */
export interface PageHeader {
  readonly kind: 'data' | 'data-v2' | 'dictionary' | 'other';
  readonly uncompressedSize: number;
  readonly compressedSize: number;
  readonly valueCount: number;
  readonly encoding: number;
  /** Version 2: how many bytes of levels precede the values, uncompressed. */
  readonly definitionBytes: number;
  readonly repetitionBytes: number;
  /** Version 2: whether the values are compressed. */
  readonly isCompressed: boolean;
  /** Where the page begins, after its header. */
  readonly start: number;
}

/** The deepest that headers and footers nest. */
const deepest = 16;

/** The fields of a struct, by number: numbers, truths and structs; texts and lists are passed over. */
type Fields = Map<number, number | boolean | Fields>;

/**
 * The header of the page at a place. Throws `MessageError` where it is no header. **Source:** the Thrift compact protocol
 * and `parquet.thrift` of the Apache Parquet format.
 */
export function readPageHeader(bytes: Uint8Array, at: number): PageHeader {
  const reader = new CompactReader(bytes, at);
  const fields = reader.struct(0);
  const number = (of: Fields | undefined, field: number, otherwise = 0) => {
    const value = of?.get(field);
    return typeof value === 'number' ? value : otherwise;
  };
  const inner = (field: number) => {
    const value = fields.get(field);
    return value instanceof Map ? value : undefined;
  };
  const [data, dictionary, second] = [inner(5), inner(7), inner(8)];
  const kinds = { 0: 'data', 2: 'dictionary', 3: 'data-v2' } as const;
  const type = number(fields, 1, -1);
  const kind = type === 0 || type === 2 || type === 3 ? kinds[type] : 'other';
  const main = kind === 'data' ? data : kind === 'dictionary' ? dictionary : second;
  return {
    kind,
    uncompressedSize: number(fields, 2),
    compressedSize: number(fields, 3),
    valueCount: number(main, 1),
    encoding: number(main, kind === 'data-v2' ? 4 : 2),
    definitionBytes: number(second, 5),
    repetitionBytes: number(second, 6),
    isCompressed: second?.get(7) !== false,
    start: reader.at,
  };
}

/**
 * Throws `MessageError` where the footer of a file is not sound: what it says is read by others, who believe the lengths of
 * its lists.
 */
export function checkFooter(bytes: Uint8Array): void {
  const length =
    bytes.length < 12 ? -1 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 8, true);
  const end = bytes.length - 8;
  if (length < 0 || length > end) throw new MessageError(say('The end of the file is missing.'));
  new CompactReader(bytes.subarray(0, end), end - length).struct(0);
}

class CompactReader {
  at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  struct(depth: number): Fields {
    if (depth > deepest) throw new MessageError(say('A header is nested too deeply.'));
    const fields: Fields = new Map();
    let field = 0;
    for (;;) {
      const head = this.#byte();
      if (head === 0) return fields;
      field = head >> 4 === 0 ? this.#signed() : field + (head >> 4);
      const value = this.#value(head & 15, depth);
      if (value !== undefined) fields.set(field, value);
    }
  }

  #value(type: number, depth: number): number | boolean | Fields | undefined {
    if (type === 1 || type === 2) return type === 1;
    if (type === 3) return this.#byte();
    if (type >= 4 && type <= 6) return this.#signed();
    if (type === 7) return this.#skip(8);
    if (type === 8) return this.#skip(this.#unsigned());
    if (type === 12) return this.struct(depth + 1);
    if (type !== 9 && type !== 10)
      throw new MessageError(say('A header holds a value of type {type}.', { type: String(type) }));
    const head = this.#byte();
    const length = head >> 4 === 15 ? this.#unsigned() : head >> 4;
    if (length > this.#bytes.length - this.at)
      throw new MessageError(say('A list runs past the end of the file.'));
    for (let i = 0; i < length; i++) {
      // Truths take a byte each in lists.
      if ((head & 15) <= 2) this.#byte();
      else this.#value(head & 15, depth + 1);
    }
    return undefined;
  }

  #skip(length: number): undefined {
    if (this.at + length > this.#bytes.length)
      throw new MessageError(say('A header runs past the end of the file.'));
    this.at += length;
  }

  #byte(): number {
    const byte = this.#bytes[this.at++];
    if (byte === undefined) throw new MessageError(say('A header runs past the end of the file.'));
    return byte;
  }

  #unsigned(): number {
    let value = 0;
    for (let scale = 1; scale < 2 ** 70; scale *= 128) {
      const byte = this.#byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
    throw new MessageError(say('A header holds a number that is too long.'));
  }

  #signed(): number {
    const value = this.#unsigned();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
