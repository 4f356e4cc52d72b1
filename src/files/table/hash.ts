/** Two multiplicative hashes of 32 bits side by side: no defence against an adversary, none is needed. */
export class Hash {
  #a = 0x9e3779b9;
  #b = 0x85ebca6b;

  addText(text: string): void {
    for (let i = 0; i < text.length; i++) this.#add(text.charCodeAt(i));
    this.#add(-1);
  }

  addBytes(column: Float64Array | Uint32Array | Uint16Array): void {
    const isNumbers = column instanceof Float64Array;
    const words =
      column instanceof Uint16Array
        ? column
        : new Uint32Array(column.buffer, column.byteOffset, column.byteLength / 4);
    let [a, b] = [this.#a, this.#b];
    for (let i = 0; i < words.length; i++) {
      let word = words[i] as number;
      if (isNumbers) {
        // Every NaN is the same: which bits it has is the engine's choice.
        const high = words[i | 1] as number;
        if ((high & 0x7ff00000) === 0x7ff00000 && Number.isNaN(column[i >> 1])) word = i & 1 ? 0x7ff80000 : 0;
      }
      a = Math.imul(a ^ word, 0x01000193) ^ (b >>> 13);
      b = Math.imul(b ^ (word + 0x7f4a7c15), 0xc2b2ae35) ^ (a >>> 16);
    }
    [this.#a, this.#b] = [a, b];
    this.#add(column.length);
  }

  /** 53 bits in base 36. */
  digest(): string {
    const mixed = (this.#b ^ (this.#a >>> 15)) >>> 0;
    return ((mixed & 0x1fffff) * 0x100000000 + (this.#a >>> 0)).toString(36);
  }

  #add(word: number): void {
    this.#a = Math.imul(this.#a ^ word, 0x01000193) ^ (this.#b >>> 13);
    this.#b = Math.imul(this.#b ^ (word + 0x7f4a7c15), 0xc2b2ae35) ^ (this.#a >>> 16);
  }
}
