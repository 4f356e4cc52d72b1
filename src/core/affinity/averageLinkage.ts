import type { UnitWeights } from './unitWeights.ts';

/**
 * The units joined two and two by the highest mean tie between them, as long as they are more than `fewest`: for each
 * number of sets from `most` down, which set each unit is in.
 */
export function averageLinkage(
  { unitCount, sizes, between }: UnitWeights,
  most: number,
  fewest = 1,
): ReadonlyMap<number, Int32Array> {
  const ties = Float64Array.from(between);
  const weight = Float64Array.from(sizes);
  const setOf = Int32Array.from({ length: unitCount }, (_, u) => u);
  const alive = [...setOf];
  const stages = new Map<number, Int32Array>();
  const keep = () => {
    if (alive.length <= most)
      stages.set(
        alive.length,
        setOf.map(set => alive.indexOf(set)),
      );
  };
  const mean = (a: number, b: number) =>
    (ties[a * unitCount + b] as number) / ((weight[a] as number) * (weight[b] as number));
  /** Of each set its nearest among those before it. */
  const nearest = new Int32Array(unitCount).fill(-1);
  const findNearest = (a: number) => {
    nearest[a] = -1;
    for (const b of alive) {
      if (b >= a) break;
      if ((nearest[a] as number) < 0 || mean(a, b) > mean(a, nearest[a] as number)) nearest[a] = b;
    }
  };
  for (const a of alive) findNearest(a);
  keep();
  while (alive.length > fewest) {
    let joined = alive[1] as number;
    for (const a of alive.slice(1)) {
      if (mean(a, nearest[a] as number) > mean(joined, nearest[joined] as number)) joined = a;
    }
    const into = nearest[joined] as number;
    for (const c of alive) {
      if (c === into || c === joined) continue;
      const sum = (ties[into * unitCount + c] as number) + (ties[joined * unitCount + c] as number);
      ties[into * unitCount + c] = sum;
      ties[c * unitCount + into] = sum;
    }
    weight[into] = (weight[into] as number) + (weight[joined] as number);
    alive.splice(alive.indexOf(joined), 1);
    setOf.forEach((set, u) => {
      if (set === joined) setOf[u] = into;
    });
    for (const a of alive) {
      if (a === into || nearest[a] === joined || nearest[a] === into) findNearest(a);
      else if (a > into && mean(a, into) > mean(a, nearest[a] as number)) nearest[a] = into;
    }
    keep();
  }
  return stages;
}
