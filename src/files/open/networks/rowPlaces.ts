/** Where a row stands: its file's name, and its line. */
export interface RowPlace {
  readonly file: string;
  readonly row: number;
}

/** A list of places of rows that takes a few bytes for each. */
export class RowPlaces {
  readonly #files: readonly string[];
  #length = 0;
  #lines = new Uint32Array(1024);
  #owners = new Uint16Array(1024);

  constructor(files: readonly string[]) {
    this.#files = files;
  }

  get length(): number {
    return this.#length;
  }

  /** `file`: index of the file's name. */
  push(file: number, line: number): void {
    if (this.#length === this.#lines.length) {
      const [lines, owners] = [this.#lines, this.#owners];
      this.#lines = new Uint32Array(lines.length * 2);
      this.#lines.set(lines);
      this.#owners = new Uint16Array(owners.length * 2);
      this.#owners.set(owners);
    }
    this.#lines[this.#length] = line;
    this.#owners[this.#length] = file;
    this.#length++;
  }

  at(index: number): RowPlace {
    return { file: this.#files[this.#owners[index] ?? 0] ?? '', row: this.#lines[index] ?? 0 };
  }
}
