/** Items by priority, the least first; among equals in the order in which they were added. */
export class BranchQueue<T> {
  readonly #heap: { readonly item: T; readonly priority: number; readonly number: number }[] = [];
  #added = 0;

  get size(): number {
    return this.#heap.length;
  }

  /** The least priority; `Infinity` when empty. */
  get least(): number {
    return this.#heap[0]?.priority ?? Number.POSITIVE_INFINITY;
  }

  add(item: T, priority: number): void {
    const heap = this.#heap;
    heap.push({ item, priority, number: this.#added++ });
    for (let i = heap.length - 1; i > 0; ) {
      const above = (i - 1) >> 1;
      if (!this.#isBefore(i, above)) break;
      this.#swap(i, above);
      i = above;
    }
  }

  /** Takes out the item of least priority. Throws `RangeError` when there is none. */
  take(): T {
    const heap = this.#heap;
    this.#swap(0, heap.length - 1);
    const taken = heap.pop();
    if (!taken) throw new RangeError('The queue is empty.');
    for (let i = 0; ; ) {
      let least = i;
      for (const below of [2 * i + 1, 2 * i + 2]) {
        if (below < heap.length && this.#isBefore(below, least)) least = below;
      }
      if (least === i) return taken.item;
      this.#swap(i, least);
      i = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (!one || !other) return false;
    return one.priority < other.priority || (one.priority === other.priority && one.number < other.number);
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (!one || !other) return;
    this.#heap[a] = other;
    this.#heap[b] = one;
  }
}
