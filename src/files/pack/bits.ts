import { say } from '../../base/i18n/message.ts';
import { TableError } from '../table/tableError.ts';

/** So many bits of a number are handled at once: what bit operators can shift. */
const chunk = 24;

/** Writes numbers of any width one after another, the highest bit first. */
export class BitWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** Appends the lowest `width` bits of a whole number below 2^53. */
  write(value: number, width: number): void {
    if (width > chunk) {
      this.write(Math.floor(value / 2 ** chunk), width - chunk);
      this.write(value % 2 ** chunk, chunk);
      return;
    }
    this.#reserve(width);
    for (let left = width; left > 0; ) {
      const free = 8 - (this.#length % 8);
      const taken = Math.min(free, left);
      const part = (value >>> (left - taken)) & (2 ** taken - 1);
      const at = this.#length >>> 3;
      this.#bytes[at] = (this.#bytes[at] as number) | (part << (free - taken));
      this.#length += taken;
      left -= taken;
    }
  }

  /** What was written, filled up with zeros to whole bytes. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, Math.ceil(this.#length / 8));
  }

  #reserve(width: number): void {
    if (this.#length + width <= this.#bytes.length * 8) return;
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what {@link BitWriter} wrote. Throws {@link TableError} at the end of the bytes. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(width: number): number {
    if (width > chunk) {
      const high = this.read(width - chunk);
      return high * 2 ** chunk + this.read(chunk);
    }
    if (this.#at + width > this.#bytes.length * 8) {
      throw new TableError([say('The packed table ends before all of its numbers: the link is damaged.')]);
    }
    let value = 0;
    for (let left = width; left > 0; ) {
      const free = 8 - (this.#at % 8);
      const taken = Math.min(free, left);
      const byte = this.#bytes[this.#at >>> 3] as number;
      value = (value << taken) | ((byte >>> (free - taken)) & (2 ** taken - 1));
      this.#at += taken;
      left -= taken;
    }
    return value;
  }

  /** Whether nothing but the zeros that fill the last byte is left. */
  isAtEnd(): boolean {
    const left = this.#bytes.length * 8 - this.#at;
    return left < 8 && this.read(left) === 0;
  }
}
