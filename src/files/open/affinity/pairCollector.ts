import { type Message, say } from '../../../base/i18n/message.ts';
import type { ProblemLog } from '../problemLog.ts';
import { excerpt } from './literals/literal.ts';
import { mostCells, type ReadPairTable } from './readPairTable.ts';

/** More rows than any table of pairs has, however many seeds. */
const mostValues = 10_000_000;

/**
 * What becomes of a pair that is given again: `last`, as in JSON and Python, where the later entry replaces the earlier;
 * `mean`; or, where seeds tell the values of a pair apart, `seeds`: the mean over seeds, of one seed the first.
 */
export type Repeats = 'last' | 'mean' | 'seeds';

const repeatActions: Readonly<Record<Repeats, Message>> = {
  last: say('The last of its values is used.'),
  mean: say('The mean of its values is used.'),
  seeds: say('The first is used.'),
};

/** Collects values of pairs in any order; names stand in the order in which they are first met. */
export class PairCollector {
  readonly #file: string;
  readonly #log: ProblemLog;
  readonly #repeats: Repeats;
  readonly #rows = new Names();
  readonly #columns = new Names();
  readonly #seeds = new Names();
  readonly #rowOf: number[] = [];
  readonly #columnOf: number[] = [];
  readonly #seedOf: number[] = [];
  readonly #values: number[] = [];
  readonly #lines: number[] = [];

  constructor(file: string, log: ProblemLog, repeats: Repeats) {
    this.#file = file;
    this.#log = log;
    this.#repeats = repeats;
  }

  /** `NaN` makes the names known, and is no value. */
  add(row: string, column: string, value: number, line: number, seed = ''): void {
    const r = this.#rows.indexOf(row);
    const c = this.#columns.indexOf(column);
    if (Number.isNaN(value) || this.#values.length > mostValues) return;
    this.#rowOf.push(r);
    this.#columnOf.push(c);
    this.#values.push(value);
    this.#lines.push(line);
    if (this.#repeats === 'seeds') this.#seedOf.push(this.#seeds.indexOf(seed));
  }

  /** The table of all that was added; `undefined`, with an error in the log, where it would be too large. */
  finish(): ReadPairTable | undefined {
    const [height, width] = [this.#rows.list.length, this.#columns.list.length];
    if (this.#values.length > mostValues) {
      this.#refuse(say('The file has more than {count} million values.', { count: mostValues / 1e6 }));
      return undefined;
    }
    if (height * width > mostCells) {
      const [rows, columns] = [String(height), String(width)];
      this.#refuse(
        say('{rows} x {columns} tasks are {count} pairs, more than {most}.', {
          ...{ rows, columns, count: height * width, most: mostCells },
        }),
      );
      return undefined;
    }
    const sums = new Float64Array(height * width).fill(Number.NaN);
    const counts = new Uint32Array(height * width);
    const seen = new Set<number>();
    for (let i = 0; i < this.#values.length; i++) {
      const cell = (this.#rowOf[i] as number) * width + (this.#columnOf[i] as number);
      const count = counts[cell] as number;
      const value = this.#values[i] as number;
      const key = cell * this.#seeds.list.length + (this.#seedOf[i] ?? 0);
      if (this.#repeats === 'seeds' ? seen.has(key) : count > 0) this.#reportRepeat(i);
      if (this.#repeats === 'seeds') {
        if (seen.has(key)) continue;
        seen.add(key);
      }
      const isAdded = count > 0 && this.#repeats !== 'last';
      sums[cell] = isAdded ? (sums[cell] as number) + value : value;
      counts[cell] = isAdded ? count + 1 : 1;
    }
    if (this.#repeats === 'seeds') this.#noteSeeds(counts);
    const values = sums.map((sum, cell) => (counts[cell] === 1 ? sum : sum / (counts[cell] as number)));
    return { rows: this.#rows.list, columns: this.#columns.list, values };
  }

  #noteSeeds(counts: Uint32Array): void {
    let [least, most] = [Number.POSITIVE_INFINITY, 0];
    for (const count of counts) {
      if (count > 0) least = Math.min(least, count);
      most = Math.max(most, count);
    }
    if (most < 2) return;
    const message =
      least === most
        ? say('A pair has {count} seeds.', { count: most })
        : say('A pair has {least} to {most} seeds.', { least, most });
    const action = say('Its value is the mean over them.');
    this.#log.add('seeds', { severity: 'note', file: this.#file, message, action });
  }

  #refuse(message: Message): void {
    const action = say('Nothing was read; open a part of the file.');
    this.#log.add('size', { severity: 'error', file: this.#file, message, action });
  }

  #reportRepeat(i: number): void {
    const row = excerpt(this.#rows.list[this.#rowOf[i] as number] ?? '');
    const column = excerpt(this.#columns.list[this.#columnOf[i] as number] ?? '');
    const seed = this.#seeds.list[this.#seedOf[i] ?? -1];
    const given = { row, column, value: String(this.#values[i]) };
    this.#log.add('repeat', {
      severity: 'warning',
      file: this.#file,
      row: this.#lines[i] as number,
      message:
        seed === undefined
          ? say('The pair {row}, {column} is given again: {value}.', given)
          : say('The pair {row}, {column} is given again for the seed “{seed}”: {value}.', {
              ...given,
              seed: excerpt(seed),
            }),
      action: repeatActions[this.#repeats],
    });
  }
}

/** Names by index, in the order in which they are first met. */
class Names {
  readonly list: string[] = [];
  readonly #index = new Map<string, number>();

  indexOf(name: string): number {
    const known = this.#index.get(name);
    if (known !== undefined) return known;
    this.#index.set(name, this.list.length);
    this.list.push(name);
    return this.list.length - 1;
  }
}
