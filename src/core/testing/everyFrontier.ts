import { type Combine, combineLosses } from '../search/combine.ts';
import { type LossTable, lossOf } from '../tables/lossTable.ts';

/** A step as an oracle knows it: what it costs and what it is worth. */
export interface OracleStep {
  readonly cost: number;
  readonly value: number;
}

/**
 * The steps of a frontier from the table alone, by every way to split the tasks into sets that one network each serves:
 * for every split and every choice of networks, cost and value; what nothing cheaper equals is a step. Shares nothing with
 * the searches. For up to eight tasks or so.
 */
export function everyFrontier(
  table: LossTable,
  maximumBudget: number,
  combine: Combine = 'sum',
  maximumNetworks = table.tasks.length,
): readonly OracleStep[] {
  const best = new Map<string, OracleStep>();
  const options = new Map<string, readonly OracleStep[]>();
  const optionsOf = (set: readonly number[]) => {
    const key = set.join();
    const known = options.get(key) ?? waysToServe(table, set, combine);
    options.set(key, known);
    return known;
  };
  const choose = (sets: readonly (readonly number[])[], cost: number, values: readonly number[]) => {
    if (cost > maximumBudget * (1 + 1e-12)) return;
    const [set, ...rest] = sets;
    if (set) {
      for (const way of optionsOf(set)) choose(rest, cost + way.cost, [...values, way.value]);
      return;
    }
    const key = cost.toFixed(9);
    const value = combineLosses(values, combine);
    if (!(value >= (best.get(key)?.value ?? Number.POSITIVE_INFINITY))) best.set(key, { cost, value });
  };
  for (const sets of splitsOf(table.tasks.length)) if (sets.length <= maximumNetworks) choose(sets, 0, []);
  let reached = Number.POSITIVE_INFINITY;
  return [...best.values()]
    .sort((a, b) => a.cost - b.cost)
    .filter(({ value }) => {
      const isStep = value < reached - 1e-11;
      if (isStep) reached = value;
      return isStep;
    });
}

/** The cheapest way to each value of serving a set by one network. */
function waysToServe(table: LossTable, set: readonly number[], combine: Combine): readonly OracleStep[] {
  const ways: OracleStep[] = [];
  for (let network = 0; network < table.networkCount; network++) {
    const value = combineLosses(
      set.map(task => lossOf(table, network, task, 'validation')),
      combine,
    );
    if (!Number.isNaN(value)) ways.push({ cost: table.costs[network] as number, value });
  }
  return ways.filter(
    (way, i) =>
      !ways.some(
        (other, j) =>
          other.cost <= way.cost &&
          other.value <= way.value &&
          (other.cost < way.cost || other.value < way.value || j < i),
      ),
  );
}

/** Every way to split tasks 0 to n − 1 into sets. */
function splitsOf(taskCount: number): readonly (readonly (readonly number[])[])[] {
  if (taskCount === 0) return [[]];
  const last = taskCount - 1;
  return splitsOf(last).flatMap(sets => [
    [...sets, [last]],
    ...sets.map((_, i) => sets.map((set, j) => (i === j ? [...set, last] : set))),
  ]);
}
