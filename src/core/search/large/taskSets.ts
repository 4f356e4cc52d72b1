const wordSize = 30;

/** Gives each set of tasks, however many tasks there are, a number of its own. */
export class TaskSets {
  /** One map for each 30 tasks: from the set's part before and these 30 to the number of both. */
  readonly #words: Map<number, number>[] = [];
  #count = 0;

  /** The number of a set, given by its tasks in ascending order. */
  numberOf(tasks: readonly number[]): number {
    let part = 0;
    let at = 0;
    const last = Math.floor((tasks[tasks.length - 1] ?? 0) / wordSize);
    for (let word = 0; word <= last; word++) {
      let bits = 0;
      for (; at < tasks.length && (tasks[at] as number) < (word + 1) * wordSize; at++) {
        bits |= 1 << ((tasks[at] as number) - word * wordSize);
      }
      part = this.#numberAt(word, part, bits);
    }
    return part;
  }

  #numberAt(word: number, part: number, bits: number): number {
    const numbers = this.#words[word] ?? new Map<number, number>();
    this.#words[word] = numbers;
    // Parts are few: the key stays below 2^53.
    const key = part * 2 ** wordSize + bits;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#count++;
    numbers.set(key, number);
    return number;
  }
}
