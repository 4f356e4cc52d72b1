import type { CostClass } from './drawRule.ts';
import { inOneList } from './enumerateDraws.ts';

/**
 * A function that makes one draw by the rule each time it is called: the networks drawn, in the order of drawing. Time goes
 * with the networks drawn, not with those there are.
 */
export function drawNetworks(
  classes: readonly CostClass[],
  budget: number,
  maximumNetworks: number,
  random: () => number,
): () => readonly number[] {
  const networks = inOneList(classes);
  const costs = Float64Array.from(classes, ({ cost }) => cost);
  const ends = new Uint32Array(classes.length + 1);
  classes.forEach((each, c) => {
    ends[c + 1] = (ends[c] as number) + each.networks.length;
  });
  /** By place, the draw in which it was taken last. */
  const takenIn = new Uint32Array(networks.length);
  let draw = 0;
  return () => {
    draw++;
    const places: number[] = [];
    const drawn: number[] = [];
    let rest = budget;
    for (;;) {
      // Classes ascend by cost: those that fit come first, and the places of their networks with them.
      const fitting = ends[countUpTo(costs, rest + 1e-9 * budget)] as number;
      const left = fitting - places.reduce((count, place) => (place < fitting ? count + 1 : count), 0);
      if (left === 0 || drawn.length >= maximumNetworks) return drawn;
      let place: number;
      if (2 * left > fitting) {
        // Most are left: the first that was not taken is one of those with equal chance.
        do place = Math.floor(random() * fitting);
        while (takenIn[place] === draw);
      } else {
        let skip = Math.floor(random() * left);
        place = 0;
        while (takenIn[place] === draw || skip-- > 0) place++;
      }
      takenIn[place] = draw;
      places.push(place);
      drawn.push(networks[place] as number);
      rest -= costs[countUpTo(ends, place) - 1] as number;
    }
  };
}

/** How many of the ascending values are at most `limit`. */
function countUpTo(ascending: Float64Array | Uint32Array, limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
