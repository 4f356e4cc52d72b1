import { NetworkIndex } from './networkIndex.ts';

/**
 * What networks cost in the files that say so, for files that do not: the first network of some tasks there costs what the
 * first one of these tasks costs here, and so on.
 */
export class CostMemory {
  readonly #index = new NetworkIndex();
  readonly #costs: number[][] = [];
  readonly #asked: { stream: number; times: number }[] = [];
  /** The stream whose costs are kept. */
  #stream = -1;

  learn(members: Uint16Array, length: number, identity: number, cost: number, stream: number): void {
    if (this.#stream < 0) this.#stream = stream;
    const shape = this.#index.findOrAdd(members, length, 0, identity);
    this.#costs[shape] ??= [];
    if (stream === this.#stream || this.#costs[shape].length === 0) this.#costs[shape].push(cost);
  }

  ask(members: Uint16Array, length: number, identity: number, stream: number): number | undefined {
    const shape = this.#index.findOrAdd(members, length, 0, identity);
    const costs = this.#costs[shape];
    if (!costs) return undefined;
    const asked = this.#asked[shape];
    const times = asked?.stream === stream ? asked.times : 0;
    this.#asked[shape] = { stream, times: times + 1 };
    return costs[Math.min(times, costs.length - 1)];
  }
}
