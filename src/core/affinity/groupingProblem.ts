import { MessageError, say } from '../../base/i18n/message.ts';
import type { PairValues } from '../gains/gains.ts';
import type { Constraint } from '../search/constraints.ts';

/** Whether tasks may train in several sets and count in their best (`cover`), or are in exactly one each (`partition`). */
export const groupKinds = ['cover', 'partition'] as const;
type GroupKind = (typeof groupKinds)[number];

/**
 * What a task in a set is worth: the sum of its affinities from the others, by how many others there are (`mean`) or by
 * how many tasks the set has (`density`: Grad-TAG's, whose sum over a set is its sum of affinities by its size).
 */
export const groupValues = ['mean', 'density'] as const;
export type GroupValue = (typeof groupValues)[number];

/**
 * What a set costs: `trunk`, and `decoder` for each task that it trains, auxiliary ones too; in any unit. With 1 and 0 the cost
 * of a grouping is its number of sets.
 */
export interface NetworkCost {
  readonly trunk: number;
  readonly decoder: number;
}

/** How tasks may be grouped, and what a grouping is worth. */
export interface GroupingRules {
  readonly groups: GroupKind;
  readonly value: GroupValue;
  /** The fewest and the most tasks of a set. */
  readonly least: number;
  readonly most: number;
  /** The most sets. They may cost, all together, what so many sets cost that share no task. */
  readonly maximumNetworks: number;
  /** 1 and 0 when absent: a grouping then costs its number of sets. */
  readonly cost?: NetworkCost;
  /** `alone`, `together`, `apart`; `fewest` and `most` narrow the limits above. */
  readonly constraints: readonly Constraint[];
}

/** An affinity table to be grouped, with what the constraints make of it. */
export interface GroupingProblem {
  readonly groups: GroupKind;
  readonly value: GroupValue;
  readonly least: number;
  readonly most: number;
  readonly maximumNetworks: number;
  readonly cost: NetworkCost;
  readonly taskCount: number;
  /** `affinities[u * taskCount + t]` is what u does for t, higher is better; `NaN` = missing; 0 of a task with itself. */
  readonly affinities: Float64Array;
  /** Tasks that no set parts, by ascending first task; each task is in one unit. */
  readonly units: readonly (readonly number[])[];
  /** Units x units: 1 where no set holds both (of a unit with itself: where no set holds it). */
  readonly apart: Uint8Array;
}

/**
 * The problem of grouping the tasks of a square table. Throws `MessageError` where rows and columns are not the same tasks,
 * for limits that are not whole numbers from 1, and for sets that cost nothing.
 */
export function groupingProblem(pairs: PairValues, rules: GroupingRules): GroupingProblem {
  const { rows, columns, values } = pairs;
  if (rows.length !== columns.length || rows.some((task, i) => task.id !== columns[i]?.id)) {
    throw new MessageError(say('A grouping by affinity needs the same tasks as rows and as columns.'));
  }
  const taskCount = columns.length;
  const { groups, value, constraints } = rules;
  let { least, most, maximumNetworks } = rules;
  for (const [name, limit] of Object.entries({ least, most, maximumNetworks })) {
    if (!(Number.isInteger(limit) && limit >= 1)) {
      throw new MessageError(
        say('{name} must be a whole number from 1, not {value}.', { name, value: String(limit) }),
      );
    }
  }
  const { cost = countedNetworks } = rules;
  const isPriced = cost.trunk > 0 && cost.decoder >= 0 && Number.isFinite(cost.trunk + cost.decoder);
  if (!isPriced)
    throw new MessageError(say('A network must cost something, and a task of it no less than 0.'));
  for (const constraint of constraints) {
    if (constraint.kind === 'fewest') least = Math.max(least, constraint.tasks);
    if (constraint.kind === 'most') maximumNetworks = Math.min(maximumNetworks, constraint.networks);
  }
  most = Math.min(most, taskCount);
  maximumNetworks = Math.min(maximumNetworks, taskCount);
  const affinities = values.map((amount, at) => (at % (taskCount + 1) === 0 ? 0 : amount));
  const units = unitsOf(taskCount, constraints);
  const apart = apartOf(units, constraints);
  return { groups, value, least, most, maximumNetworks, cost, taskCount, affinities, units, apart };
}

/** Tasks joined by `together`, over however many steps. */
function unitsOf(taskCount: number, constraints: readonly Constraint[]): readonly (readonly number[])[] {
  const unitOf = Array.from({ length: taskCount }, (_, task) => task);
  for (const constraint of constraints) {
    if (constraint.kind !== 'together') continue;
    const [a, b] = constraint.tasks.map(task => unitOf[task] as number) as [number, number];
    unitOf.forEach((unit, task) => {
      if (unit === Math.max(a, b)) unitOf[task] = Math.min(a, b);
    });
  }
  return [...new Set(unitOf)].map(unit => unitOf.flatMap((other, task) => (other === unit ? [task] : [])));
}

function apartOf(units: readonly (readonly number[])[], constraints: readonly Constraint[]): Uint8Array {
  const count = units.length;
  const apart = new Uint8Array(count * count);
  const unitWith = (task: number) => units.findIndex(unit => unit.includes(task));
  const part = (a: number, b: number) => {
    apart[a * count + b] = 1;
    apart[b * count + a] = 1;
  };
  for (const constraint of constraints) {
    if (constraint.kind === 'apart') part(unitWith(constraint.tasks[0]), unitWith(constraint.tasks[1]));
    if (constraint.kind !== 'alone') continue;
    const unit = unitWith(constraint.task);
    const isJoined = (units[unit] as readonly number[]).length > 1;
    for (let other = 0; other < count; other++) if (other !== unit || isJoined) part(unit, other);
  }
  return apart;
}

const countedNetworks: NetworkCost = { trunk: 1, decoder: 0 };

/** Whether a grouping costs its number of sets. */
export function isCounted({ trunk, decoder }: NetworkCost): boolean {
  return trunk === 1 && decoder === 0;
}

/** Tasks up to which all ways to serve a set of tasks are gone through: 3^11 steps for each number of sets. */
const fewTasks = 11;

/** Whether all ways to serve a set of tasks can be gone through: there are few tasks, and the cost is the number of sets. */
export function isOfFewTasks({ taskCount, cost }: Pick<GroupingProblem, 'taskCount' | 'cost'>): boolean {
  return taskCount <= fewTasks && isCounted(cost);
}

/** What a set of so many tasks costs. */
export function costOfSize({ trunk, decoder }: NetworkCost, size: number): number {
  return trunk + decoder * size;
}

/** What so many sets cost that share no task. */
export function budgetOf(cost: NetworkCost, taskCount: number, networks: number): number {
  return networks * cost.trunk + taskCount * cost.decoder;
}

/** By how much the sum of a task's affinities from the others of a set of so many tasks is multiplied. */
export function shareOf(value: GroupValue, size: number): number {
  if (size < 2) return 0;
  return value === 'mean' ? 1 / (size - 1) : 1 / size;
}

/** What a task is worth in a set that holds it; `NaN` where a pair that it needs is missing. */
export function valueInSet(
  { affinities, taskCount, value }: Pick<GroupingProblem, 'affinities' | 'taskCount' | 'value'>,
  set: readonly number[],
  task: number,
): number {
  if (set.length < 2) return 0;
  let sum = 0;
  for (const other of set) sum += affinities[other * taskCount + task] as number;
  return sum * shareOf(value, set.length);
}
