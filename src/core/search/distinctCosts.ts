/** The different costs among many, ascending. Networks of one cost often follow each other: these are looked up once. */
export function distinctCosts(costs: Float64Array): Float64Array {
  const distinct = new Set<number>();
  let last = Number.NaN;
  for (let i = 0; i < costs.length; i++) {
    const cost = costs[i] as number;
    if (cost === last) continue;
    distinct.add(cost);
    last = cost;
  }
  return Float64Array.from(distinct).sort();
}
