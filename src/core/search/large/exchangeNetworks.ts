import type { NetworkCore } from './networkCore.ts';

/** What a task that no network serves counts for: more than any loss after scaling. */
const unserved = 2;
const tolerance = 1e-12;

/**
 * Improves chosen networks (places of the core) within a budget and a number of networks, always by the best of all
 * exchanges with, additions of and removals of one of the places given, until there is none. One pass over these for
 * each step: an exchange changes the value by what the old network is missed, less what the new one gains, less what is
 * counted in both.
 *
 * **Source:** Resende, M. G. C. and Werneck, R. F. (2004), A hybrid heuristic for the p-median problem.
 */
export function exchangeNetworks(
  core: NetworkCore,
  among: ArrayLike<number>,
  start: readonly number[],
  budget: number,
  count: number,
): readonly number[] {
  const { taskCount, offsets, members, losses, costs, fixed } = core;
  const mostCost = budget * (1 + tolerance);
  const chosen = [...start];
  const first = new Float64Array(taskCount);
  const second = new Float64Array(taskCount);
  const head = new Int32Array(taskCount);
  for (;;) {
    serve(core, chosen, first, second, head);
    const left = mostCost - chosen.reduce((sum, place) => sum + (costs[place] as number), 0);
    const missed = chosen.map(place => -(fixed[place] as number));
    head.forEach((at, t) => {
      if (at >= 0) missed[at] = (missed[at] as number) + (second[t] as number) - (first[t] as number);
    });
    const twice = new Float64Array(chosen.length);
    let least = -tolerance;
    let move: { readonly out: number; readonly into: number } | undefined;
    const offer = (change: number, out: number, into: number) => {
      if (change >= least) return;
      least = change;
      move = { out, into };
    };
    for (let j = 0; j < chosen.length; j++) offer(missed[j] as number, j, -1);
    for (let i = 0; i < among.length; i++) {
      const place = among[i] as number;
      let gain = -(fixed[place] as number);
      for (let p = offsets[place] as number; p < (offsets[place + 1] as number); p++) {
        const task = members[p] as number;
        const loss = losses[p] as number;
        const [one, two] = [first[task] as number, second[task] as number];
        if (loss >= two) continue;
        if (loss < one) gain += one - loss;
        const at = head[task] as number;
        if (at >= 0) twice[at] = (twice[at] as number) + two - Math.max(one, loss);
      }
      const cost = costs[place] as number;
      if (chosen.length < count && cost <= left) offer(-gain, -1, place);
      for (let j = 0; j < chosen.length; j++) {
        const change = (missed[j] as number) - gain - (twice[j] as number);
        if (change < least && cost <= left + (costs[chosen[j] as number] as number)) offer(change, j, place);
        twice[j] = 0;
      }
    }
    if (!move) return chosen;
    if (move.out >= 0) chosen.splice(move.out, 1);
    if (move.into >= 0) chosen.push(move.into);
  }
}

/** Of each task the least loss and the second least among chosen networks, and which of them has the least. */
function serve(
  { offsets, members, losses }: NetworkCore,
  chosen: readonly number[],
  first: Float64Array,
  second: Float64Array,
  head: Int32Array,
): void {
  first.fill(unserved);
  second.fill(unserved);
  head.fill(-1);
  chosen.forEach((place, j) => {
    for (let p = offsets[place] as number; p < (offsets[place + 1] as number); p++) {
      const task = members[p] as number;
      const loss = losses[p] as number;
      if (loss < (first[task] as number)) {
        second[task] = first[task] as number;
        first[task] = loss;
        head[task] = j;
      } else if (loss < (second[task] as number)) second[task] = loss;
    }
  });
}
