/** The networks of least reduced cost among many: at most so many, the first met among equals. */
export class LeastOf {
  readonly #most: number;
  readonly #networks: number[] = [];
  readonly #reduced: number[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  offer(network: number, reduced: number): void {
    const all = this.#reduced;
    if (all.length === this.#most && reduced >= (all[all.length - 1] as number)) return;
    let [from, to] = [0, all.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((all[middle] as number) <= reduced) from = middle + 1;
      else to = middle;
    }
    all.splice(from, 0, reduced);
    this.#networks.splice(from, 0, network);
    if (all.length <= this.#most) return;
    all.pop();
    this.#networks.pop();
  }

  /** The least first. */
  ascending(): readonly number[] {
    return this.#networks;
  }
}
