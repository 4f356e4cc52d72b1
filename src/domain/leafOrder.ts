/** A node of a cluster tree: a leaf index, or two subtrees. */
type Tree = number | { readonly left: Tree; readonly right: Tree };

/**
 * The leaves in the order of least total distance between neighbours, among the orders that the average-linkage tree
 * of `distance` allows (n x n, symmetric). Ties keep the lower index first. O(n^4) in the worst case: for n up to some 60.
 *
 * **Source:** Bar-Joseph, Gifford and Jaakkola, Fast optimal leaf ordering for hierarchical clustering (2001).
 */
export function leafOrder(distance: readonly (readonly number[])[]): readonly number[] {
  if (distance.length === 0) return [];
  const paths = bestPaths(clusterByAverage(distance), distance);
  return paths.reduce((best, path) => (path.length < best.length - 1e-12 ? path : best)).leaves;
}

/** A left-to-right order of a subtree's leaves with the sum of its neighbours' distances. */
interface LeafPath {
  readonly leaves: readonly number[];
  readonly length: number;
}

/** The shortest order for each pair of outermost leaves; both directions are listed. */
function bestPaths(tree: Tree, distance: readonly (readonly number[])[]): readonly LeafPath[] {
  if (typeof tree === 'number') return [{ leaves: [tree], length: 0 }];
  const left = bestPaths(tree.left, distance);
  const right = bestPaths(tree.right, distance);
  const best = new Map<string, LeafPath>();
  for (const a of left) {
    for (const b of right) {
      const bridge = distance[a.leaves[a.leaves.length - 1] as number]?.[b.leaves[0] as number] as number;
      const length = a.length + bridge + b.length;
      const key = `${a.leaves[0]},${b.leaves[b.leaves.length - 1]}`;
      const known = best.get(key);
      if (!known || length < known.length - 1e-12)
        best.set(key, { leaves: [...a.leaves, ...b.leaves], length });
    }
  }
  const forward = [...best.values()];
  return [...forward, ...forward.map(path => ({ leaves: path.leaves.toReversed(), length: path.length }))];
}

function clusterByAverage(distance: readonly (readonly number[])[]): Tree {
  let clusters = distance.map((_, i): { tree: Tree; leaves: number[] } => ({ tree: i, leaves: [i] }));
  while (clusters.length > 1) {
    let best = { a: 0, b: 1, mean: Number.POSITIVE_INFINITY };
    for (let a = 0; a < clusters.length; a++) {
      for (let b = a + 1; b < clusters.length; b++) {
        const mean = averageDistance(clusters[a]?.leaves ?? [], clusters[b]?.leaves ?? [], distance);
        if (mean < best.mean - 1e-12) best = { a, b, mean };
      }
    }
    const [left, right] = [clusters[best.a], clusters[best.b]];
    if (!left || !right) break;
    const joined = {
      tree: { left: left.tree, right: right.tree },
      leaves: [...left.leaves, ...right.leaves],
    };
    clusters = clusters.flatMap((cluster, i) => (i === best.a ? [joined] : i === best.b ? [] : [cluster]));
  }
  return clusters[0]?.tree ?? 0;
}

function averageDistance(
  a: readonly number[],
  b: readonly number[],
  distance: readonly (readonly number[])[],
): number {
  let sum = 0;
  for (const i of a) for (const j of b) sum += distance[i]?.[j] as number;
  return sum / (a.length * b.length);
}
