import type { NetworkCore } from './networkCore.ts';

/** What a task that no network serves counts for: more than any loss after scaling. */
const unserved = 2;
const tolerance = 1e-12;
/** More than sums of differences can be off by rounding. */
const rounding = 1e-9;

/** Of a task the networks (indices of those given) that serve it, the least loss first, and these losses. */
interface Serving {
  readonly indices: Uint32Array;
  readonly losses: Float64Array;
}

/** Of each network the sum of what it loses less than the losses `by` of tasks, less what it costs in value itself. */
interface BelowSums {
  readonly by: Float64Array;
  readonly sums: Float64Array;
}

/**
 * Improves chosen networks (places of the core) within a budget and a number of networks, by exchanges with, additions of and
 * removals of one of the places given, until there is none. Places are looked at in turn, each step from where the last one ended; the
 * first that is worth an exchange is taken, in its best one. An exchange changes the value by what
 * the old network is missed, less what the new one gains, less what is counted in both.
 *
 * No exchange with a place brings more than what it loses less than the best of each task, nor, beside what the old network is missed,
 * than what it loses less than the second best. These two sums are kept from one step and start to the next and changed by the
 * tasks whose best has changed; only places whose sums are enough are looked at.
 *
 * **Source:** Whitaker, R. (1983), A fast algorithm for the greedy interchange of large-scale clustering and median location problems;
 * Resende, M. G. C. and Werneck, R. F. (2004), A hybrid heuristic for the p-median problem.
 */
export class NetworkExchange {
  readonly #core: NetworkCore;
  readonly #among: Uint32Array;
  readonly #serving: readonly Serving[];
  readonly #first: Float64Array;
  readonly #second: Float64Array;
  readonly #head: Int32Array;
  /** Sums over the tasks of each of `among` of what it loses less than the best and than the second best, about. */
  readonly #belowFirst: BelowSums;
  readonly #belowSecond: BelowSums;
  /** Of `among`, the first that is looked at in the next step. */
  #next = 0;
  #missed = new Float64Array();
  #twice = new Float64Array();

  constructor(core: NetworkCore, among: Uint32Array) {
    this.#core = core;
    this.#among = among;
    const { taskCount, offsets, members, losses, fixed } = core;
    const lists = Array.from({ length: taskCount }, (): { index: number; loss: number }[] => []);
    among.forEach((place, index) => {
      for (let p = offsets[place] as number; p < (offsets[place + 1] as number); p++) {
        lists[members[p] as number]?.push({ index, loss: losses[p] as number });
      }
    });
    this.#serving = lists.map(list => {
      list.sort((a, b) => a.loss - b.loss);
      return {
        indices: Uint32Array.from(list, each => each.index),
        losses: Float64Array.from(list, each => each.loss),
      };
    });
    this.#first = new Float64Array(taskCount);
    this.#second = new Float64Array(taskCount);
    this.#head = new Int32Array(taskCount);
    const own = Float64Array.from(among, place => -(fixed[place] as number));
    this.#belowFirst = { by: new Float64Array(taskCount), sums: own };
    this.#belowSecond = { by: new Float64Array(taskCount), sums: own.slice() };
  }

  /** `start`, improved. `budget`: in the table's cost unit. */
  improve(start: readonly number[], budget: number, count: number): readonly number[] {
    const mostCost = budget * (1 + tolerance);
    const chosen = [...start];
    this.#next = 0;
    while (this.#step(chosen, mostCost, count));
    return chosen;
  }

  /** Whether there was an exchange, which is then made. */
  #step(chosen: number[], mostCost: number, count: number): boolean {
    const { costs, fixed } = this.#core;
    if (this.#missed.length < chosen.length) {
      this.#missed = new Float64Array(2 * chosen.length);
      this.#twice = new Float64Array(2 * chosen.length);
    }
    const [among, missed, twice] = [this.#among, this.#missed, this.#twice];
    const [gains, both] = [this.#belowFirst.sums, this.#belowSecond.sums];
    this.#serve(chosen);
    this.#count(this.#first, this.#belowFirst);
    this.#count(this.#second, this.#belowSecond);
    const left = mostCost - chosen.reduce((sum, place) => sum + (costs[place] as number), 0);
    let least = -tolerance;
    let out = -1;
    let into = -1;
    for (let j = 0; j < chosen.length; j++) {
      if ((missed[j] as number) >= least) continue;
      least = missed[j] as number;
      out = j;
    }
    let leastMissed = chosen.length < count ? 0 : Number.POSITIVE_INFINITY;
    let mostFixed = 0;
    for (let j = 0; j < chosen.length; j++) {
      leastMissed = Math.min(leastMissed, missed[j] as number);
      mostFixed = Math.max(mostFixed, fixed[chosen[j] as number] as number);
    }
    leastMissed -= rounding;
    mostFixed += rounding;
    for (let n = 0; n < among.length && least === -tolerance; n++) {
      const i = this.#next;
      this.#next = i + 1 < among.length ? i + 1 : 0;
      if (leastMissed - (both[i] as number) >= least || -mostFixed - (gains[i] as number) >= least) continue;
      const place = among[i] as number;
      const cost = costs[place] as number;
      twice.fill(0, 0, chosen.length);
      const gain = this.#gainOf(place);
      if (chosen.length < count && cost <= left && -gain < least) {
        least = -gain;
        [out, into] = [-1, place];
      }
      for (let j = 0; j < chosen.length; j++) {
        const change = (missed[j] as number) - gain - (twice[j] as number);
        if (change >= least || cost > left + (costs[chosen[j] as number] as number)) continue;
        least = change;
        [out, into] = [j, place];
      }
    }
    if (out >= 0) chosen.splice(out, 1);
    if (into >= 0) chosen.push(into);
    return out >= 0 || into >= 0;
  }

  /** What a place gains, beside the chosen ones; what is counted twice where one of them goes is added to `#twice`. */
  #gainOf(place: number): number {
    const { offsets, members, losses, fixed } = this.#core;
    const [first, second, head, twice] = [this.#first, this.#second, this.#head, this.#twice];
    const end = offsets[place + 1] as number;
    let gain = -(fixed[place] as number);
    for (let p = offsets[place] as number; p < end; p++) {
      const task = members[p] as number;
      const loss = losses[p] as number;
      const two = second[task] as number;
      if (loss >= two) continue;
      const one = first[task] as number;
      if (loss < one) gain += one - loss;
      const at = head[task] as number;
      if (at >= 0) twice[at] = (twice[at] as number) + two - Math.max(one, loss);
    }
    return gain;
  }

  /** Takes what has changed of the losses of tasks into sums below them. */
  #count(losses: Float64Array, { by, sums }: BelowSums): void {
    for (let task = 0; task < losses.length; task++) {
      const [now, before] = [losses[task] as number, by[task] as number];
      if (now === before) continue;
      by[task] = now;
      const serving = this.#serving[task] as Serving;
      const highest = Math.max(now, before);
      for (let e = 0; e < serving.losses.length; e++) {
        const loss = serving.losses[e] as number;
        if (loss >= highest) break;
        const i = serving.indices[e] as number;
        sums[i] = (sums[i] as number) + Math.max(0, now - loss) - Math.max(0, before - loss);
      }
    }
  }

  /** Of each task the least loss and the second least among chosen networks, which of them has the least, and what each is missed. */
  #serve(chosen: readonly number[]): void {
    const { offsets, members, losses, fixed } = this.#core;
    const [first, second, head, missed] = [this.#first, this.#second, this.#head, this.#missed];
    first.fill(unserved);
    second.fill(unserved);
    head.fill(-1);
    for (let j = 0; j < chosen.length; j++) {
      const place = chosen[j] as number;
      missed[j] = -(fixed[place] as number);
      const end = offsets[place + 1] as number;
      for (let p = offsets[place] as number; p < end; p++) {
        const task = members[p] as number;
        const loss = losses[p] as number;
        if (loss < (first[task] as number)) {
          second[task] = first[task] as number;
          first[task] = loss;
          head[task] = j;
        } else if (loss < (second[task] as number)) second[task] = loss;
      }
    }
    for (let task = 0; task < head.length; task++) {
      const at = head[task] as number;
      if (at >= 0) missed[at] = (missed[at] as number) + (second[task] as number) - (first[task] as number);
    }
  }
}
