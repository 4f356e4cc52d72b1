import type { PairValues } from '../../gains/gains.ts';
import type { GroupingRules } from '../groupingProblem.ts';

/** A square table of the given values, row by row. */
export function pairTable(count: number, values: readonly number[]): PairValues {
  const tasks = Array.from({ length: count }, (_, i) => ({ id: `t${i}`, name: `Task ${i}`, short: `t${i}` }));
  return { rows: tasks, columns: tasks, values: Float64Array.from(values) };
}

/** The highest value of a grouping into at most 1, 2, ... sets, from all sets and all ways to serve; −Infinity where there is none. */
export function bruteGroupings({ columns, values }: PairValues, rules: GroupingRules): readonly number[] {
  const count = columns.length;
  const every = 2 ** count - 1;
  const bits = (set: number) =>
    Array.from({ length: count }, (_, t) => t).filter(t => ((set >> t) & 1) === 1);
  const isAllowed = (set: number) => {
    const tasks = bits(set);
    if (tasks.length < rules.least || tasks.length > rules.most) return false;
    return rules.constraints.every(constraint => {
      if (constraint.kind === 'alone') return tasks.length === 1 || !tasks.includes(constraint.task);
      if (constraint.kind !== 'together' && constraint.kind !== 'apart') return true;
      const held = constraint.tasks.filter(task => tasks.includes(task)).length;
      return constraint.kind === 'together' ? held !== 1 : held !== 2;
    });
  };
  const valueIn = (set: number, task: number) => {
    const others = bits(set).filter(other => other !== task);
    if (others.length === 0) return 0;
    const sum = others.reduce((total, other) => total + (values[other * count + task] as number), 0);
    return sum / (rules.value === 'mean' ? others.length : others.length + 1);
  };
  // The most that a set of tasks is worth where one allowed set serves all of them.
  const served = new Float64Array(every + 1).fill(Number.NEGATIVE_INFINITY);
  for (let set = 1; set <= every; set++) {
    if (!isAllowed(set)) continue;
    const own = bits(set).map(task => [task, valueIn(set, task)] as const);
    for (let part = rules.groups === 'cover' ? 1 : set; part <= set; part++) {
      if ((part & ~set) !== 0) continue;
      const total = own.reduce((sum, [task, value]) => ((part >> task) & 1 ? sum + value : sum), 0);
      if (total > (served[part] as number)) served[part] = total;
    }
  }
  const best: number[] = [];
  let reached = new Float64Array(every + 1).fill(Number.NEGATIVE_INFINITY);
  reached[0] = 0;
  for (let networks = 1; networks <= rules.maximumNetworks; networks++) {
    const next = Float64Array.from(reached);
    for (let done = 0; done <= every; done++) {
      for (let part = 1; part <= every; part++) {
        if ((done & part) !== 0) continue;
        const total = (reached[done] as number) + (served[part] as number);
        if (total > (next[done | part] as number)) next[done | part] = total;
      }
    }
    reached = next;
    best.push(reached[every] as number);
  }
  return best;
}
