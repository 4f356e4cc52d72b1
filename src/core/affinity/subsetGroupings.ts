import type { FoundGrouping } from './foundGroupings.ts';
import { type GroupingProblem, shareOf } from './groupingProblem.ts';

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
      const others = served ^ lowest;
      let best = next[served] as number;
      let taken = 0;
      // The parts that serve the lowest task.
      for (let more = others; ; more = (more - 1) & others) {
        const total = (reached[others ^ more] as number) + (worth[lowest | more] as number);
        if (total > best) [best, taken] = [total, lowest | more];
        if (more === 0) break;
      }
      next[served] = best;
      part[served] = taken;
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
  const amounts = amountsInSets(problem);
  const shares = Float64Array.from({ length: taskCount + 1 }, (_, size) => shareOf(problem.value, size));
  const sums = new Float64Array(all + 1);
  const offer = (part: number, set: number, sum: number) => {
    if (!(sum > (worth[part] as number))) return;
    worth[part] = sum;
    by[part] = set;
  };
  for (const set of allowedSets(problem)) {
    const share = shares[sizeOf(set)] as number;
    const own = (task: number) => (amounts[set * taskCount + task] as number) * share;
    if (groups === 'partition') {
      let sum = 0;
      for (let rest = set; rest > 0; rest &= rest - 1) sum += own(31 - Math.clz32(rest & -rest));
      offer(set, set, sum);
      continue;
    }
    // The parts of the set in ascending order.
    for (let part = set & -set; part > 0; part = (part - set) & set) {
      const lowest = part & -part;
      const sum = (sums[part ^ lowest] as number) + own(31 - Math.clz32(lowest));
      sums[part] = sum;
      offer(part, set, sum);
    }
  }
  return { worth, by };
}

/** Sets x tasks: what the tasks of a set do for a task in all, summed in their order; `NaN` where it is not known. */
function amountsInSets({ taskCount, affinities }: GroupingProblem): Float64Array {
  const amounts = new Float64Array(taskCount * 2 ** taskCount);
  for (let set = 1; set < 2 ** taskCount; set++) {
    const last = 31 - Math.clz32(set);
    const [from, row] = [(set ^ (1 << last)) * taskCount, last * taskCount];
    for (let task = 0; task < taskCount; task++) {
      amounts[set * taskCount + task] = (amounts[from + task] as number) + (affinities[row + task] as number);
    }
  }
  return amounts;
}

/** The sets that the rules allow, as bits of tasks, ascending. */
function* allowedSets({ taskCount, units, apart, least, most }: GroupingProblem): Generator<number> {
  const bits = units.map(unit => unit.reduce((sum, task) => sum | (1 << task), 0));
  const barred = units.map((_, u) =>
    bits.reduce((sum, other, v) => (apart[u * units.length + v] === 1 ? sum | other : sum), 0),
  );
  for (let set = 1; set < 2 ** taskCount; set++) {
    const size = sizeOf(set);
    if (size < least || size > most) continue;
    const isAllowed = bits.every((unit, u) => {
      const held = unit & set;
      return held === 0 || (held === unit && ((barred[u] as number) & set) === 0);
    });
    if (isAllowed) yield set;
  }
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) size++;
  return size;
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
