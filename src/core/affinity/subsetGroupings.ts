import type { FoundGrouping } from './foundGroupings.ts';
import { type GroupingProblem, valueInSet } from './groupingProblem.ts';

/**
 * The best groupings into 1, 2, ... sets by dynamic programming over the sets of tasks served so far. Of groupings of one value the
 * one of fewer sets. Yields after each number of sets.
 */
export function* subsetGroupings(problem: GroupingProblem): Generator<void, readonly FoundGrouping[]> {
  const { taskCount, maximumNetworks } = problem;
  const all = 2 ** taskCount - 1;
  const { worth, by } = bestServings(problem);
  yield;
  let reached = new Float64Array(all + 1).fill(Number.NEGATIVE_INFINITY);
  reached[0] = 0;
  const parts: Int32Array[] = [];
  const found: FoundGrouping[] = [];
  for (let networks = 1; networks <= maximumNetworks; networks++) {
    const next = reached.slice();
    const part = new Int32Array(all + 1);
    for (let served = 1; served <= all; served++) {
      const lowest = served & -served;
      // The parts that serve the lowest task.
      for (let own = served; own > 0; own = (own - 1) & served) {
        if ((own & lowest) === 0) continue;
        const total = (reached[served ^ own] as number) + (worth[own] as number);
        if (total > (next[served] as number)) {
          next[served] = total;
          part[served] = own;
        }
      }
    }
    parts.push(part);
    reached = next;
    yield;
    const bound = reached[all] as number;
    const before = found[found.length - 1]?.bound ?? Number.NEGATIVE_INFINITY;
    if (bound > before + 1e-12 * Math.abs(bound)) {
      found.push({ budget: networks, sets: setsOf(parts, by, all), bound, isProved: true });
    }
  }
  return found;
}

/** Of each set of tasks, the most that they are worth where one set serves them all, and that set. */
function bestServings(problem: GroupingProblem) {
  const { taskCount, groups } = problem;
  const all = 2 ** taskCount - 1;
  const worth = new Float64Array(all + 1).fill(Number.NEGATIVE_INFINITY);
  const by = new Int32Array(all + 1);
  const own = new Float64Array(taskCount);
  const sums = new Float64Array(all + 1);
  for (const set of allowedSets(problem)) {
    const tasks = tasksOf(set);
    for (const task of tasks) own[task] = valueInSet(problem, tasks, task);
    for (let part = groups === 'cover' ? set & -set : set; part > 0; ) {
      let sum = 0;
      if (groups === 'partition') for (const task of tasks) sum += own[task] as number;
      else {
        const lowest = part & -part;
        sum = (sums[part ^ lowest] as number) + (own[31 - Math.clz32(lowest)] as number);
      }
      sums[part] = sum;
      if (sum > (worth[part] as number)) {
        worth[part] = sum;
        by[part] = set;
      }
      // The parts of the set in ascending order.
      part = groups === 'cover' ? (part - set) & set : 0;
    }
  }
  return { worth, by };
}

/** The sets that the rules allow, as bits of tasks, ascending. */
function* allowedSets({ taskCount, units, apart, least, most }: GroupingProblem): Generator<number> {
  const bits = units.map(unit => unit.reduce((sum, task) => sum | (1 << task), 0));
  for (let set = 1; set < 2 ** taskCount; set++) {
    let size = 0;
    for (let rest = set; rest > 0; rest &= rest - 1) size++;
    if (size < least || size > most) continue;
    const held = [...bits.keys()].filter(u => ((bits[u] as number) & set) !== 0);
    const isWhole = held.every(u => ((bits[u] as number) & ~set) === 0);
    if (isWhole && held.every(u => held.every(v => apart[u * units.length + v] === 0))) yield set;
  }
}

/** The sets that the choices of parts lead to, from the last back. */
function setsOf(parts: readonly Int32Array[], by: Int32Array, all: number): readonly (readonly number[])[] {
  const sets: number[] = [];
  let served = all;
  for (let i = parts.length - 1; i >= 0 && served > 0; i--) {
    const own = parts[i]?.[served] as number;
    if (own === 0) continue;
    sets.push(by[own] as number);
    served ^= own;
  }
  return [...new Set(sets)].map(tasksOf);
}

function tasksOf(set: number): readonly number[] {
  const tasks: number[] = [];
  for (let task = 0; 1 << task <= set; task++) if ((set & (1 << task)) !== 0) tasks.push(task);
  return tasks;
}
