import { say } from '../../../../base/i18n/message.ts';
import { PickleFault } from './pickleValue.ts';

/** What this layer may name of the platform. */
const { TextDecoder } = globalThis as unknown as {
  readonly TextDecoder: new (encoding: string) => { decode(bytes: Uint8Array): string };
};
/** A longer whole number is none of a table. */
const longestNumber = 64;

/** Bytes that are read one after another; it throws where they end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #utf8 = new TextDecoder('utf-8');
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  byte(): number {
    return this.bytes(1)[0] as number;
  }

  bytes(length: number): Uint8Array {
    if (!(length >= 0 && length <= this.#bytes.length - this.#at)) {
      throw new PickleFault(say('The pickle ends before what it says that it holds.'));
    }
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** A whole number without a sign, its lowest byte first. */
  unsigned(size: number): number {
    return this.bytes(size).reduceRight((sum, byte) => sum * 256 + byte, 0);
  }

  int32(): number {
    this.bytes(4);
    return this.#view.getInt32(this.#at - 4, true);
  }

  float64(): number {
    this.bytes(8);
    return this.#view.getFloat64(this.#at - 8, false);
  }

  /** A whole number of any size in two's complement. */
  long(length: number): number {
    if (length > longestNumber)
      throw new PickleFault(say('The pickle holds a number of {length} bytes.', { length: String(length) }));
    const bytes = this.bytes(length);
    const value = bytes.reduceRight((sum, byte) => (sum << 8n) + BigInt(byte), 0n);
    return Number(BigInt.asIntN(8 * length, value));
  }

  text(length: number): string {
    return this.#utf8.decode(this.bytes(length));
  }

  /** The rest of a line, in Latin-1. */
  line(): string {
    const end = this.#bytes.indexOf(10, this.#at);
    const bytes = this.bytes(end < 0 ? Number.NaN : end - this.#at + 1);
    return Array.from(bytes.subarray(0, -1), byte => String.fromCharCode(byte))
      .join('')
      .replace(/\r$/, '');
  }
}
