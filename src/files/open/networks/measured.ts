import type { Split } from '../../../core/tables/lossTable.ts';
import type { CostRule, TaskMapping } from '../mapping.ts';

/** What a table of networks is made of, besides the networks. */
export interface TableHead {
  readonly name: string;
  readonly tasks: readonly TaskMapping[];
  readonly costs: CostRule | undefined;
  readonly costUnit: string;
  /** The names of the files, with the split that each of them gives where it gives one. */
  readonly files: readonly { readonly file: string; readonly split?: Split }[];
  /** Whether a column, a word in a row or the difference between files says what the splits are. */
  readonly areSplitsNamed: boolean;
  /** The split that the names of all columns of values name, where there is only that one: it is then of all losses there are. */
  readonly onlySplit?: Split | undefined;
}

/** The networks of files with their losses, by column as in `LossTable`. */
export interface MeasuredNetworks {
  readonly costs: Float64Array;
  readonly offsets: Uint32Array;
  readonly members: Uint16Array;
  readonly losses: Readonly<Partial<Record<Split, Float64Array>>>;
  readonly errors?: Readonly<Partial<Record<Split, Float64Array>>>;
  readonly replicates?: Readonly<Partial<Record<Split, Float64Array>>>;
  /** The most values that became one mean. */
  readonly mostRepeats: number;
  /** The first of the networks at the end that were never trained, where there are any. */
  readonly predictedFrom?: number;
  /** The row in which each network was first met. */
  readonly places: RowPlaces;
}

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
