import type { PairValues } from '../../gains/gains.ts';
import type { Constraint } from '../../search/constraints.ts';
import { seededRandom } from '../../stability/seededRandom.ts';
import type { GroupingRules } from '../groupingProblem.ts';

/** A square table of the given values, row by row. */
export function pairTable(count: number, values: readonly number[]): PairValues {
  const tasks = Array.from({ length: count }, (_, i) => ({ id: `t${i}`, name: `Task ${i}`, short: `t${i}` }));
  return { rows: tasks, columns: tasks, values: Float64Array.from(values) };
}

/** Affinities of tasks in blocks, with noise: the task t is in block t % blocks. */
export function blocksOf(count: number, blocks: number, noise: number, seed = 1) {
  const random = seededRandom(seed);
  const values = Array.from({ length: count * count }, (_, at) => {
    const [u, t] = [Math.floor(at / count), at % count];
    return (u % blocks === t % blocks ? 1 : 0) + noise * (random() + random() + random() - 1.5);
  });
  return pairTable(count, values);
}

/** Constraints of so many tasks, one for each of some numbers. */
export function drawnConstraints(count: number, numbers: readonly number[]): readonly Constraint[] {
  if (count < 2) return [];
  return numbers.map((number): Constraint => {
    const first = Math.floor(number / 3) % count;
    const tasks = [first, (first + 1 + (Math.floor(number / 3 / count) % (count - 1))) % count] as const;
    const kind = (['alone', 'together', 'apart'] as const)[number % 3] ?? 'alone';
    return kind === 'alone' ? { kind, task: first } : { kind, tasks };
  });
}

/**
 * The highest value of a grouping within each budget that is a whole number (without costs: into at most 1, 2, ... sets), from
 * all sets and all ways to serve; −Infinity where there is none. Costs are whole numbers.
 */
export function bruteGroupings({ columns, values }: PairValues, rules: GroupingRules): readonly number[] {
  const count = columns.length;
  const every = 2 ** count - 1;
  const { trunk, decoder } = rules.cost ?? { trunk: 1, decoder: 0 };
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
  const none = () => new Float64Array(every + 1).fill(Number.NEGATIVE_INFINITY);
  // By cost, the most that a set of tasks is worth where one allowed set serves all of them.
  const served = new Map<number, Float64Array>();
  for (let set = 1; set <= every; set++) {
    if (!isAllowed(set)) continue;
    const own = bits(set).map(task => [task, valueIn(set, task)] as const);
    const cost = trunk + decoder * own.length;
    const ofCost = served.get(cost) ?? none();
    served.set(cost, ofCost);
    for (let part = rules.groups === 'cover' ? 1 : set; part <= set; part++) {
      if ((part & ~set) !== 0) continue;
      const total = own.reduce((sum, [task, value]) => ((part >> task) & 1 ? sum + value : sum), 0);
      if (total > (ofCost[part] as number)) ofCost[part] = total;
    }
  }
  const start = none();
  start[0] = 0;
  const reached = [start];
  for (let budget = 1; budget <= trunk * rules.maximumNetworks + decoder * count; budget++) {
    const next = Float64Array.from(reached[budget - 1] as Float64Array);
    for (const [cost, worth] of served) {
      const before = reached[budget - cost];
      for (let done = 0; before && done <= every; done++) {
        if (before[done] === Number.NEGATIVE_INFINITY) continue;
        for (let part = 1; part <= every; part++) {
          if ((done & part) !== 0) continue;
          const total = (before[done] as number) + (worth[part] as number);
          if (total > (next[done | part] as number)) next[done | part] = total;
        }
      }
    }
    reached.push(next);
  }
  return reached.slice(1).map(ofTasks => ofTasks[every] as number);
}
