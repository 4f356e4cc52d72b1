import loadHighs from 'highs';
import { runSteps } from '../src/base/steps/runSteps.ts';
import { averageLinkage } from '../src/core/affinity/averageLinkage.ts';
import { setTable, valueOfSets } from '../src/core/affinity/foundGroupings.ts';
import {
  type GroupingProblem,
  type GroupingRules,
  groupingProblem,
  valueInSet,
} from '../src/core/affinity/groupingProblem.ts';
import { groupTasks } from '../src/core/affinity/groupTasks.ts';
import { unitWeights } from '../src/core/affinity/unitWeights.ts';
import { valueScale } from '../src/core/affinity/valueScale.ts';
import type { PairValues } from '../src/core/gains/gains.ts';
import { highsOptimum } from './highsFrontier.ts';
import { type BenchRow, keepRow, processorMs } from './keptRows.ts';
import { spectralGroups } from './spectralGroups.ts';

export type GroupingCase = Pick<GroupingRules, 'groups' | 'value'> & { readonly networks: number };

/** Groups tasks into 1, 2, ... networks of two or more, and holds the values against peers in the same run. */
export function measureGrouping(
  what: string,
  pairs: PairValues,
  { groups, value, networks }: GroupingCase,
): BenchRow {
  const count = pairs.columns.length;
  const rules = { groups, value, least: 2, most: count, constraints: [], maximumNetworks: networks } as const;
  const problem = groupingProblem(pairs, rules);
  const start = processorMs();
  let firstMs = 0;
  const search = groupTasks(problem);
  let next = search.next();
  for (; !next.done; next = search.next()) {
    if (next.value.found.length > 0 && firstMs === 0) firstMs = processorMs() - start;
  }
  const allMs = processorMs() - start;
  const values = next.value.map(each => ({ ...each, worth: valueOfSets(problem, each.sets) ?? Number.NaN }));
  const stages = averageLinkage(unitWeights(problem, valueScale(problem)), networks);
  // A grouping into sets of one or none breaks a rule: the peer has then nothing to compare.
  const above = (name: string, peer: (sets: number) => number) => {
    const shares = values.flatMap(({ budget: k, worth }) => {
      const other = k < 2 ? Number.NaN : peer(k);
      return Number.isNaN(other) ? [] : [(100 * (worth - other)) / Math.abs(worth)];
    });
    const range = [Math.min(...shares), Math.max(...shares)].map(share => share.toFixed(1));
    return shares.length === 0 ? `${name} leaves a task alone` : `${range.join(' to ')}% above ${name}`;
  };
  return keepRow({
    ...{ what, taskCount: count, firstMs: firstMs || allMs, allMs },
    proved: values.filter(({ isProved }) => isProved).length,
    steps: values.length,
    largestGap: Math.max(...values.map(({ worth, bound }) => (100 * (bound - worth)) / Math.abs(worth))),
    peers: [
      above('average linkage', k => valueOfGroups(problem, stages.get(k) ?? [])),
      above('spectral', k => valueOfGroups(problem, spectralGroups(problem.affinities, count, k))),
    ].join('; '),
  });
}

/** The same for covers by mean, the most networks held against HiGHS, which is given every set; a difference fails the run. */
export async function measureAgainstHighs(
  what: string,
  pairs: PairValues,
  networks: number,
): Promise<BenchRow> {
  const row = measureGrouping(what, pairs, { groups: 'cover', value: 'mean', networks });
  const count = pairs.columns.length;
  const rules = { groups: 'cover', value: 'mean', least: 2, most: count, constraints: [] } as const;
  const problem = groupingProblem(pairs, { ...rules, maximumNetworks: networks });
  const ours = runSteps(groupTasks(problem)).find(each => each.budget === networks);
  const sets = Array.from({ length: 2 ** count }, (_, bits) =>
    [...pairs.columns.keys()].filter(t => (bits >> t) & 1),
  ).filter(set => set.length >= 2);
  const rows = sets.map(set => {
    const losses = set.map(task => 0 - valueInSet(problem, set, task));
    return { tasks: set, cost: 1, losses: { validation: losses } };
  });
  const table = setTable(pairs.columns, rows);
  const highs = await loadHighs();
  const start = processorMs();
  const theirs = highsOptimum(highs, table, table.losses.validation ?? new Float64Array(), networks);
  const seconds = ((processorMs() - start) / 1000).toFixed(1);
  const difference = Math.abs((ours?.bound ?? Number.NaN) + (theirs ?? Number.NaN));
  if (!(difference < 1e-6)) process.exitCode = 1;
  const words = `HiGHS, ${networks} networks alone: ${seconds} s, difference ${difference.toExponential(1)}`;
  return keepRow({ ...row, peers: `${row.peers}; ${words}` });
}

/** The values of a peer's sets where they keep the rules. */
function valueOfGroups(problem: GroupingProblem, groupOf: ArrayLike<number>): number {
  const tasks = Array.from(groupOf, (_, t) => t);
  const sets = [...new Set(Array.from(groupOf))].map(g => tasks.filter(t => groupOf[t] === g));
  return valueOfSets(problem, sets) ?? Number.NaN;
}
