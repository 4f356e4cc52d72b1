import type { Branch, PricedBranch } from './priceBranch.ts';

/** The branch with those of its open networks only whose indices are given. */
export function withOpen(branch: Branch, indices: Uint32Array): Branch {
  const { open, shares, reduced } = branch;
  const pick = (values: Float64Array) => Float64Array.from(indices, i => values[i] as number);
  return {
    ...branch,
    open: indices.map(i => open[i] as number),
    shares: pick(shares),
    reduced: reduced && pick(reduced),
  };
}

/** Places of the networks of least reduced cost, the least first. */
export function leastReduced({ open, reduced }: PricedBranch, most: number): Uint32Array {
  const order = [...open.keys()].sort((a, b) => (reduced[a] as number) - (reduced[b] as number) || a - b);
  return Uint32Array.from(order.slice(0, most), i => open[i] as number);
}

/** Open places that the relaxation chose now and then, most often first. */
export function sharedPlaces({ open, shares }: Pick<PricedBranch, 'open' | 'shares'>): readonly number[] {
  const taken = [...open.keys()].filter(i => (shares[i] as number) > 0.05);
  taken.sort((a, b) => (shares[b] as number) - (shares[a] as number) || a - b);
  return taken.map(i => open[i] as number);
}

/** The networks of a branch as its relaxation would have them. */
export function chosenBy(branch: Branch, priced: PricedBranch): readonly number[] {
  return [...branch.chosen, ...priced.forced, ...sharedPlaces(priced)];
}
