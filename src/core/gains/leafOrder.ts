/** A cluster of leaves: the two that it joins, where it is more than one leaf. */
interface Cluster {
  readonly leaves: readonly number[];
  readonly parts?: readonly [Cluster, Cluster];
}

/** Differences below this are rounding. */
const tolerance = 1e-12;
/** Steps between two yields: a fraction of a millisecond, some milliseconds before the code is compiled. */
const slice = 50_000;

/**
 * The leaves in the order of least total distance between neighbours, among the orders that the average-linkage tree
 * of `distance` allows (n x n, row-major, symmetric). Ties keep the lower index first. About n³ steps: some 20 ms for 200
 * leaves. Yields now and then.
 *
 * **Source:** Bar-Joseph, Gifford and Jaakkola, Fast optimal leaf ordering for hierarchical clustering (2001).
 */
export function* leafOrder(distance: Float64Array, count: number): Generator<void, readonly number[]> {
  if (count === 0) return [];
  const clusters = yield* clusterByAverage(distance, count);
  const paths = new LeafPaths(distance, count);
  let steps = 0;
  for (const cluster of clusters) {
    for (const taken of paths.join(cluster)) {
      steps += taken;
      if (steps < slice) continue;
      steps = 0;
      yield;
    }
  }
  return paths.shortest(clusters[clusters.length - 1]);
}

/**
 * The shortest orders within clusters. Two leaves are the outermost ones of one cluster only, the smallest that holds
 * both: one entry for each two leaves serves the whole tree.
 */
class LeafPaths {
  readonly #distance: Float64Array;
  readonly #count: number;
  /** Of the order from leaf u to leaf w, at `u * count + w`: its length, and the leaves at which its two parts meet. */
  readonly #length: Float64Array;
  readonly #before: Int32Array;
  readonly #after: Int32Array;

  constructor(distance: Float64Array, count: number) {
    this.#distance = distance;
    this.#count = count;
    this.#length = new Float64Array(count * count);
    this.#before = new Int32Array(count * count);
    this.#after = new Int32Array(count * count);
  }

  /** Finds the orders of a cluster from those of its parts, which must have been joined. Yields the steps taken. */
  *join({ parts }: Cluster): Generator<number, void> {
    if (!parts) return;
    const [left, right] = parts;
    const n = this.#count;
    const bridge = new Float64Array(n);
    const bridgeFrom = new Int32Array(n);
    for (const u of left.leaves) {
      // To each leaf of the right part that may come next: the best last leaf of the left part.
      const lasts = endsOf(left, u);
      for (const k of right.leaves) {
        let [best, from] = [Number.POSITIVE_INFINITY, -1];
        for (const m of lasts) {
          const length = (this.#length[u * n + m] as number) + (this.#distance[m * n + k] as number);
          if (length < best - tolerance) [best, from] = [length, m];
        }
        bridge[k] = best;
        bridgeFrom[k] = from;
      }
      yield lasts.length * right.leaves.length;
      for (const w of right.leaves) {
        const firsts = endsOf(right, w);
        let [best, meet] = [Number.POSITIVE_INFINITY, -1];
        for (const k of firsts) {
          const length = (bridge[k] as number) + (this.#length[k * n + w] as number);
          if (length < best - tolerance) [best, meet] = [length, k];
        }
        this.#keep(u, w, best, bridgeFrom[meet] as number, meet);
      }
      yield right.leaves.length ** 2 / 2;
    }
  }

  /** The shortest order of a cluster that was joined. */
  shortest(cluster: Cluster | undefined): readonly number[] {
    if (!cluster?.parts) return cluster?.leaves ?? [];
    const [left, right] = cluster.parts;
    let best = { length: Number.POSITIVE_INFINITY, u: -1, w: -1 };
    for (const u of left.leaves) {
      for (const w of right.leaves) {
        const length = this.#length[u * this.#count + w] as number;
        if (length < best.length - tolerance) best = { length, u, w };
      }
    }
    return this.#leavesFrom(best.u, best.w);
  }

  /** A list of parts still to be written out: a tree may be as deep as it has leaves. */
  #leavesFrom(first: number, last: number): readonly number[] {
    const leaves: number[] = [];
    const open: (readonly [number, number])[] = [[first, last]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [u, w] = next;
      const at = u * this.#count + w;
      if (u === w) leaves.push(u);
      else open.push([this.#after[at] as number, w], [u, this.#before[at] as number]);
    }
    return leaves;
  }

  #keep(u: number, w: number, length: number, before: number, after: number): void {
    const [there, back] = [u * this.#count + w, w * this.#count + u];
    this.#length[there] = length;
    this.#length[back] = length;
    this.#before[there] = before;
    this.#after[there] = after;
    this.#before[back] = after;
    this.#after[back] = before;
  }
}

/** The leaves at which an order of the cluster can end that begins with `leaf`. */
function endsOf({ leaves, parts }: Cluster, leaf: number): readonly number[] {
  if (!parts) return leaves;
  return parts[0].leaves.includes(leaf) ? parts[1].leaves : parts[0].leaves;
}

/** The clusters in the order in which they are joined, the whole last: always the two of least mean distance. */
function* clusterByAverage(distance: Float64Array, count: number): Generator<void, readonly Cluster[]> {
  const clusters = Array.from({ length: count }, (_, leaf): Cluster => ({ leaves: [leaf] }));
  const joined: Cluster[] = [...clusters.slice(0, 1)];
  /** Sums of the distances between the leaves of two clusters. */
  const sums = distance.slice();
  const sizes = new Float64Array(count).fill(1);
  const alive = [...clusters.keys()];
  let steps = 0;
  while (alive.length > 1) {
    let best = { a: 0, b: 1, mean: Number.POSITIVE_INFINITY };
    for (let a = 0; a < alive.length; a++) {
      const i = alive[a] as number;
      for (let b = a + 1; b < alive.length; b++) {
        const j = alive[b] as number;
        const mean = (sums[i * count + j] as number) / ((sizes[i] as number) * (sizes[j] as number));
        if (mean < best.mean - tolerance) best = { a, b, mean };
      }
    }
    steps += alive.length ** 2 / 2;
    const [i, j] = [alive[best.a] as number, alive[best.b] as number];
    const parts = [clusters[i] as Cluster, clusters[j] as Cluster] as const;
    clusters[i] = { leaves: [...parts[0].leaves, ...parts[1].leaves], parts };
    joined.push(clusters[i]);
    sizes[i] = (sizes[i] as number) + (sizes[j] as number);
    for (const k of alive) {
      const sum = (sums[i * count + k] as number) + (sums[j * count + k] as number);
      sums[i * count + k] = sum;
      sums[k * count + i] = sum;
    }
    alive.splice(best.b, 1);
    if (steps < slice) continue;
    steps = 0;
    yield;
  }
  return joined;
}
