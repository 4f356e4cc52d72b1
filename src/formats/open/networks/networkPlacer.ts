import type { ProblemLog } from '../problemLog.ts';
import { NetworkIndex } from './networkIndex.ts';

/** Where a row stands: its file's name, and its line. */
export interface RowPlace {
  readonly file: string;
  readonly row: number;
}

const occurrenceStep = 2 ** 32;
const seedStep = 2 ** 20;

/**
 * Finds the network that each row of files is about. Rows of the same tasks, cost and identity are one network where
 * they come from different *streams* (another file, another split) or tell their seeds. Within one stream and without
 * seeds they are networks of their own, the first of one stream paired with the first of the next, and so on; both
 * cases are reported. A row that repeats another one in all its values is left out.
 */
export class NetworkPlacer {
  readonly index = new NetworkIndex();
  /** The row in which each network was first met. */
  readonly places: RowPlace[] = [];
  readonly #streams: number[] = [];
  readonly #times: number[] = [];
  readonly #rows: number[] = [];
  readonly #seeds = new Set<number>();
  readonly #log: ProblemLog;
  readonly #hasSeeds: boolean;

  constructor(log: ProblemLog, hasSeeds: boolean) {
    this.#log = log;
    this.#hasSeeds = hasSeeds;
  }

  /**
   * The network of a row, −1 where it is to be left out. `isCopy` says whether an earlier row of the stream has the same
   * values; `identity` and `seed` are whole numbers from 0.
   */
  place(
    members: Uint16Array,
    length: number,
    cost: number,
    identity: number,
    row: {
      readonly at: number;
      readonly stream: number;
      readonly seed: number;
      readonly place: () => RowPlace;
    },
    isCopy: (earlier: number) => boolean,
  ): number {
    const base = this.index.findOrAdd(members, length, cost, identity);
    if (this.#hasSeeds) this.#noteSeed(base, row);
    if (base === this.places.length) {
      this.#start(row);
      return base;
    }
    if (this.#streams[base] !== row.stream) {
      this.#streams[base] = row.stream;
      this.#times[base] = 1;
      this.#rows[base] = row.at;
      return base;
    }
    if (this.#hasSeeds) return base;
    const { file, row: line } = row.place();
    const first = this.places[base];
    const where = first && first.file !== file ? `row ${first.row} of ${first.file}` : `row ${first?.row}`;
    if (isCopy(this.#rows[base] as number)) {
      this.#log.add('copy', {
        severity: 'warning',
        file,
        row: line,
        message: `The row repeats ${where}: the same tasks, cost and values.`,
        action: 'It was left out.',
      });
      return -1;
    }
    const times = this.#times[base] as number;
    this.#times[base] = times + 1;
    this.#log.add('twin', {
      severity: 'warning',
      file,
      row: line,
      message: `The row has the same tasks and cost as ${where}, but other values.`,
      action:
        'Both were kept as networks of their own; mark a column as the seed to average repetitions, or as the variant.',
    });
    const twin = this.index.findOrAdd(members, length, cost, identity + times * occurrenceStep);
    if (twin === this.places.length) this.#start(row);
    return twin;
  }

  #start({ at, stream, place }: { at: number; stream: number; place: () => RowPlace }): void {
    this.places.push(place());
    this.#streams.push(stream);
    this.#times.push(1);
    this.#rows.push(at);
  }

  #noteSeed(
    network: number,
    { stream, seed, place }: { stream: number; seed: number; place: () => RowPlace },
  ): void {
    const key = (network * 256 + (stream % 256)) * seedStep + (seed % seedStep);
    if (!this.#seeds.has(key)) {
      this.#seeds.add(key);
      return;
    }
    const { file, row } = place();
    this.#log.add('seed twice', {
      severity: 'warning',
      file,
      row,
      message: 'Another row has the same tasks, cost and seed.',
      action: 'Both went into the mean, as if they had seeds of their own.',
    });
  }
}
