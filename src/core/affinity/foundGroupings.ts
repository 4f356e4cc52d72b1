import type { Frontier, FrontierStep } from '../frontier/frontier.ts';
import type { PairValues } from '../gains/gains.ts';
import { makeGrouping } from '../search/makeGrouping.ts';
import { buildLossTable, type LossTable, type NetworkRow } from '../tables/lossTable.ts';
import {
  budgetOf,
  costOfSize,
  type GroupingProblem,
  isCounted,
  isOfFewTasks,
  type NetworkCost,
  valueInSet,
} from './groupingProblem.ts';
import { mostScannedUnits } from './setSource.ts';

/** A grouping within a budget, and what no other within it is worth more than. */
export interface FoundGrouping {
  /** At the most what its sets cost; without costs of their own, a number of sets. */
  readonly budget: number;
  readonly sets: readonly (readonly number[])[];
  readonly bound: number;
  readonly isProved: boolean;
}

/** The sets of tasks that groupings are made of, and the best groupings of each cost. */
interface AffinityFrontier {
  /** Each set as a network; its losses are minus the values of its tasks. */
  readonly table: LossTable;
  /** A grouping's value is minus its `chosenBy`. */
  readonly frontier: Frontier;
}

/** What a grouping is worth; `undefined` where it breaks a rule, or a task is in no set that it can be served in. */
export function valueOfSets(
  problem: GroupingProblem,
  sets: readonly (readonly number[])[],
): number | undefined {
  const { groups, taskCount, maximumNetworks, cost } = problem;
  if (sets.length > maximumNetworks || !sets.every(set => isAllowed(problem, set))) return undefined;
  if (costOfSets(cost, sets) > budgetOf(cost, taskCount, maximumNetworks) * (1 + 1e-9)) return undefined;
  let total = 0;
  for (let task = 0; task < taskCount; task++) {
    const values = sets.flatMap(set => (set.includes(task) ? [valueInSet(problem, set, task)] : []));
    if (groups === 'partition' && values.length !== 1) return undefined;
    const known = values.filter(value => !Number.isNaN(value));
    if (known.length === 0) return undefined;
    total += Math.max(...known);
  }
  return total;
}

/** What sets cost together. */
export function costOfSets(cost: NetworkCost, sets: readonly (readonly number[])[]): number {
  return sets.reduce((sum, set) => sum + costOfSize(cost, set.length), 0);
}

function isAllowed({ least, most, units, apart }: GroupingProblem, set: readonly number[]): boolean {
  if (set.length < least || set.length > most) return false;
  const within = new Set(set);
  const held = [...units.keys()].filter(u => (units[u] as readonly number[]).some(task => within.has(task)));
  return held.every(
    u =>
      (units[u] as readonly number[]).every(task => within.has(task)) &&
      held.every(v => apart[u * units.length + v] === 0),
  );
}

/** Sets of tasks as the networks of a table. */
export function setTable(
  tasks: PairValues['columns'],
  rows: readonly NetworkRow[],
  costUnit = 'networks',
): LossTable {
  const source = { title: 'Sets of tasks, valued by their affinities', licence: 'MIT' };
  const head = { id: 'affinity-sets', name: 'Task sets by affinity', source, costUnit, tasks };
  return buildLossTable(head, rows);
}

/** The frontier of the groupings found: a step wherever a higher cost is worth more. */
export function frontierOf(
  problem: GroupingProblem,
  tasks: PairValues['columns'],
  found: readonly FoundGrouping[],
): AffinityFrontier {
  const steps: { found: FoundGrouping; value: number }[] = [];
  for (const grouping of [...found].sort((a, b) => a.budget - b.budget)) {
    const value = valueOfSets(problem, grouping.sets);
    if (value === undefined) continue;
    const before = steps[steps.length - 1];
    if (before && value <= before.value + 1e-12 * Math.abs(before.value)) continue;
    steps.push({ found: grouping, value });
  }
  const costUnit = isCounted(problem.cost) ? 'networks' : 'cost';
  const keyOf = (set: readonly number[]) => set.join(' ');
  const byKey = new Map(steps.flatMap(step => step.found.sets.map(set => [keyOf(set), set] as const)));
  const indexOf = new Map([...byKey.keys()].map((key, i) => [key, i]));
  const rows = [...byKey.values()].map((set): NetworkRow => {
    // 0 − value, not −value: a task alone has a loss of 0, never of −0.
    const losses = set.map(task => 0 - valueInSet(problem, set, task));
    return {
      tasks: set,
      cost: costOfSize(problem.cost, set.length),
      losses: { validation: losses, test: losses },
    };
  });
  const table = setTable(tasks, rows, costUnit);
  const chooseBy = table.losses.validation ?? new Float64Array();
  const maximumBudget = budgetOf(problem.cost, problem.taskCount, problem.maximumNetworks);
  const method = isOfFewTasks(problem)
    ? 'subset-dp'
    : problem.units.length <= mostScannedUnits
      ? 'column-generation'
      : 'relaxation';
  const all = steps.map(({ found: { sets, bound, isProved }, value }): FrontierStep => {
    const networks = sets.map(set => indexOf.get(keyOf(set)) as number);
    const grouping = makeGrouping(table, networks, 0 - value, { chooseBy, headRule: 'validation' });
    const least = isProved ? 0 - value : 0 - Math.max(bound, value);
    const proof = {
      method,
      proved: isProved,
      bound: least,
      gap: 0 - value - least,
    } as const;
    return { budget: grouping.cost, grouping, proof };
  });
  return { table, frontier: { steps: all, maximumBudget } };
}
