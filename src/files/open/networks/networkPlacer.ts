import { type Message, say } from '../../../base/i18n/message.ts';
import type { ProblemLog } from '../problemLog.ts';
import { RowPlaces } from './measured.ts';
import { NetworkIndex } from './networkIndex.ts';

const occurrenceStep = 2 ** 32;
const seedStep = 2 ** 20;

/** A row that a network is looked for. */
export interface RowToPlace {
  /** The index of its file and its line there. */
  file: number;
  line: number;
  /** Its number among the rows that are compared with one another. */
  at: number;
  /** A number for the file and split that it is of. */
  stream: number;
  /** Whole numbers from 0 for what tells networks apart besides tasks and cost, and for the seed. */
  identity: number;
  seed: number;
}

/**
 * Finds the network that each row of files is about. Rows of the same tasks, cost and identity are one network where
 * they come from different *streams* (another file, another split) or tell their seeds. Within one stream and without
 * seeds they are networks of their own, the first of one stream paired with the first of the next, and so on; both
 * cases are reported. A row that repeats another one in all its values is left out.
 */
export class NetworkPlacer {
  readonly index: NetworkIndex;
  /** The row in which each network was first met. */
  readonly places: RowPlaces;
  readonly #files: readonly string[];
  readonly #streams: Int32Array;
  readonly #times: Int32Array;
  readonly #rows: Int32Array;
  readonly #seeds = new Set<number>();
  readonly #log: ProblemLog;
  readonly #hasSeeds: boolean;

  /** `rowCount`: how many rows will be placed at most. */
  constructor(files: readonly string[], rowCount: number, log: ProblemLog, hasSeeds: boolean) {
    this.#files = files;
    this.index = new NetworkIndex(rowCount);
    this.places = new RowPlaces(files);
    this.#streams = new Int32Array(rowCount);
    this.#times = new Int32Array(rowCount);
    this.#rows = new Int32Array(rowCount);
    this.#log = log;
    this.#hasSeeds = hasSeeds;
  }

  /**
   * The network of a row, −1 where it is to be left out: its tasks are the first `length` of `members`, ascending.
   * `isCopy` says whether two rows of one stream have the same values.
   */
  place(
    members: Uint16Array,
    length: number,
    cost: number,
    row: RowToPlace,
    isCopy: (earlier: number, row: number) => boolean,
  ): number {
    const base = this.index.findOrAdd(members, length, cost, row.identity);
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
    if (isCopy(this.#rows[base] as number, row.at)) {
      this.#warn('copy', row, base, where => [
        say('The row repeats {where}: the same tasks, cost and values.', { where }),
        say('It was left out.'),
      ]);
      return -1;
    }
    const times = this.#times[base] as number;
    this.#times[base] = times + 1;
    this.#warn('twin', row, base, where => [
      say('The row has the same tasks and cost as {where}, but other values.', { where }),
      say(
        'Both were kept as networks of their own; mark a column as the seed to average repetitions, or as the variant.',
      ),
    ]);
    const twin = this.index.findOrAdd(members, length, cost, row.identity + times * occurrenceStep);
    if (twin === this.places.length) this.#start(row);
    return twin;
  }

  #start({ file, line, stream, at }: RowToPlace): void {
    const network = this.places.length;
    this.places.push(file, line);
    this.#streams[network] = stream;
    this.#times[network] = 1;
    this.#rows[network] = at;
  }

  #noteSeed(network: number, row: RowToPlace): void {
    const key = (network * 256 + (row.stream % 256)) * seedStep + (row.seed % seedStep);
    if (this.#seeds.has(key)) {
      this.#warn('seed twice', row, network, where => [
        say('The row has the same tasks, cost and seed as another one of the network of {where}.', { where }),
        say('Both went into the mean, as if they had seeds of their own.'),
      ]);
    }
    this.#seeds.add(key);
  }

  #warn(
    kind: string,
    { file, line }: RowToPlace,
    network: number,
    words: (where: Message) => readonly [message: Message, action: Message],
  ): void {
    const name = this.#files[file] ?? '';
    this.#log.addMade(kind, name, () => {
      const first = this.places.at(network);
      const [message, action] = words(
        first.file === name
          ? say('row {row}', { row: String(first.row) })
          : say('row {row} of {file}', { row: String(first.row), file: first.file }),
      );
      return { severity: 'warning', file: name, row: line, message, action };
    });
  }
}
