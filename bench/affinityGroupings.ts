import { readFileSync } from 'node:fs';
import loadHighs from 'highs';
import { defaultConfiguration } from '../src/app/configuration/fields.ts';
import { affinityProblem } from '../src/app/side/affinities/groupRequest.ts';
import { averageLinkage } from '../src/core/affinity/averageLinkage.ts';
import { setTable, valueOfSets } from '../src/core/affinity/foundGroupings.ts';
import {
  type GroupingProblem,
  type GroupingRules,
  groupingProblem,
  groupKinds,
  groupValues,
  valueInSet,
} from '../src/core/affinity/groupingProblem.ts';
import { groupTasks } from '../src/core/affinity/groupTasks.ts';
import { unitWeights } from '../src/core/affinity/unitWeights.ts';
import { valueScale } from '../src/core/affinity/valueScale.ts';
import type { PairValues } from '../src/core/gains/gains.ts';
import { parseTable } from '../src/files/table/parseTable.ts';
import '../src/known/knownFields.ts';
import { noisyAffinities } from './affinityTables.ts';
import { highsOptimum } from './highsFrontier.ts';
import { spectralGroups } from './spectralGroups.ts';

// Run by `npx tsx bench/affinityGroupings.ts [PART OF A ROW]`. Times are of the processor, so that other work beside it does not count.

const only = process.argv[2] ?? '';

function print(...cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

function builtIn(id: string): PairValues {
  const loaded = parseTable(readFileSync(`public/tables/${id}.json`, 'utf8'));
  if (loaded.kind !== 'affinity') throw new Error(`${id} is a table of affinities`);
  const problem = affinityProblem(loaded.table, defaultConfiguration());
  if (!problem) throw new Error(`${id} can be grouped`);
  return problem.pairs;
}

const processorMs = () => process.cpuUsage().user / 1000;

/** The values of a peer's sets where they keep the rules. */
function valueOfGroups(problem: GroupingProblem, groupOf: ArrayLike<number>): number {
  const tasks = Array.from(groupOf, (_, t) => t);
  const sets = [...new Set(Array.from(groupOf))].map(g => tasks.filter(t => groupOf[t] === g));
  return valueOfSets(problem, sets) ?? Number.NaN;
}

function measure(
  name: string,
  pairs: PairValues,
  groups: GroupingRules['groups'],
  value: GroupingRules['value'],
  networks: number,
): void {
  if (!`${name} ${groups} ${value}`.includes(only)) return;
  const count = pairs.columns.length;
  const rules = { groups, value, least: 2, most: count, constraints: [] } as const;
  const problem = groupingProblem(pairs, { ...rules, maximumNetworks: networks });
  const start = processorMs();
  let firstMs = 0;
  const search = groupTasks(problem);
  for (let next = search.next(); ; next = search.next()) {
    const { found } = next.done ? { found: next.value } : next.value;
    if (found.length > 0 && firstMs === 0) firstMs = processorMs() - start;
    if (!next.done) continue;
    const allMs = processorMs() - start;
    const values = found.map(each => ({ ...each, worth: valueOfSets(problem, each.sets) ?? Number.NaN }));
    const gap = Math.max(...values.map(({ worth, bound }) => (bound - worth) / Math.abs(worth)));
    const proved = values.filter(({ isProved }) => isProved).length;
    const stages = averageLinkage(unitWeights(problem, valueScale(problem)), networks);
    // A grouping into sets of one or none breaks a rule: the peer has then nothing to compare.
    const above = (peer: (sets: number) => number) => {
      const shares = values.flatMap(({ budget: k, worth }) => {
        const other = k < 2 ? Number.NaN : peer(k);
        return Number.isNaN(other) ? [] : [(worth - other) / Math.abs(worth)];
      });
      return shares.length === 0
        ? '-'
        : `${(100 * Math.min(...shares)).toFixed(1)} to ${(100 * Math.max(...shares)).toFixed(1)}`;
    };
    print(
      name,
      groups,
      value,
      firstMs.toFixed(0),
      allMs.toFixed(0),
      `${proved} of ${values.length}`,
      `${(100 * gap).toFixed(1)}`,
      above(k => valueOfGroups(problem, stages.get(k) ?? [])),
      above(k => valueOfGroups(problem, spectralGroups(problem.affinities, count, k))),
      (process.memoryUsage().rss / 1e6).toFixed(0),
    );
    return;
  }
}

/** Holds the optimum of a cover against HiGHS, which is given every set. */
async function againstHighs(count: number, networks: number): Promise<void> {
  if (!'HiGHS'.includes(only)) return;
  const pairs = noisyAffinities(count, 3, 0.8, 5);
  const rules = { groups: 'cover', value: 'mean', least: 2, most: count, constraints: [] } as const;
  const problem = groupingProblem(pairs, { ...rules, maximumNetworks: networks });
  const start = processorMs();
  const search = groupTasks(problem);
  let next = search.next();
  while (!next.done) next = search.next();
  const ourMs = processorMs() - start;
  const ours = next.value.find(each => each.budget === networks);
  const sets = Array.from({ length: 2 ** count }, (_, bits) =>
    [...pairs.columns.keys()].filter(t => (bits >> t) & 1),
  ).filter(set => set.length >= 2);
  const rows = sets.map(set => {
    const losses = set.map(task => 0 - valueInSet(problem, set, task));
    return { tasks: set, cost: 1, losses: { validation: losses } };
  });
  const table = setTable(pairs.columns, rows);
  const highs = await loadHighs();
  const begun = processorMs();
  const theirs = highsOptimum(highs, table, table.losses.validation ?? new Float64Array(), networks);
  const theirMs = processorMs() - begun;
  const difference = Math.abs((ours?.bound ?? Number.NaN) + (theirs ?? Number.NaN));
  console.log(
    `\nHiGHS, ${count} tasks, cover, ${networks} networks alone: ${theirMs.toFixed(0)} ms; ours for 1 to ${networks}: ${ourMs.toFixed(0)} ms; difference ${difference.toExponential(1)}`,
  );
  if (!(difference < 1e-6)) process.exitCode = 1;
}

print(
  'case',
  'groups',
  'value',
  'first, ms',
  'all, ms',
  'proved',
  'largest gap, %',
  'above average linkage, %',
  'above spectral, %',
  'MB',
);
print('---', '---', '---', '--:', '--:', '--:', '--:', '--:', '--:', '--:');
for (const groups of groupKinds) {
  measure('9 tasks, noise', noisyAffinities(9, 1, 1, 1), groups, 'mean', 9);
  measure('17 prompts, relative', builtIn('prompt-transfer-t5'), groups, 'mean', 10);
  measure('20 tasks, noise', noisyAffinities(20, 1, 1, 2), groups, 'mean', 10);
  measure('22 transfers, relative', builtIn('taskonomy-transfer'), groups, 'mean', 10);
  measure('24 tasks, noise', noisyAffinities(24, 1, 1, 3), groups, 'mean', 10);
  for (const value of groupValues) {
    measure('40 tasks, 8 blocks', noisyAffinities(40, 8, 0.5, 4), groups, value, 10);
    measure('100 tasks, 8 blocks', noisyAffinities(100, 8, 0.5, 5), groups, value, 10);
  }
  measure('500 tasks, 8 blocks', noisyAffinities(500, 8, 0.5, 6), groups, 'mean', 10);
}
await againstHighs(10, 4);
