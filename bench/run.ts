import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import loadHighs from 'highs';
import { type Frontier, stepAt } from '../src/core/frontier/frontier.ts';
import { findOptima } from '../src/core/search/searchFrontier.ts';
import { perturbLosses } from '../src/core/stability/perturbLosses.ts';
import { optimal } from '../src/core/strategies/optimal.ts';
import type { LossTable } from '../src/core/tables/lossTable.ts';
import { parseTable } from '../src/files/table/parseTable.ts';
import { type GrowthPoint, growthChart } from './growthChart.ts';
import { highsOptimum } from './highsFrontier.ts';
import { listTable } from './listTable.ts';
import { syntheticTable } from './syntheticTable.ts';
import { timeLeafOrder, timePasses } from './tablePasses.ts';

const agreement = 1e-6;
const taskCount = 12;
const maximumBudget = 12;
const budgetCount = 24;
/** HiGHS takes seconds for each budget: it is timed on a low, a middle and a high one, the mean stands for all. */
const timedBudgets = [2, 5.5, 9];

function frontierOf(table: LossTable, budget: number): Frontier {
  return findOptima(table, {
    chooseBy: optimal.estimate(table),
    headRule: 'validation',
    maximumBudget: budget,
  });
}

/** The first run's time and the median of the later ones, in ms. */
function time(action: () => void, runs: number): { coldMs: number; warmMs: number } {
  const times = Array.from({ length: runs + 1 }, () => {
    const start = performance.now();
    action();
    return performance.now() - start;
  });
  const warm = times.slice(1).sort((a, b) => a - b);
  return { coldMs: times[0] as number, warmMs: warm[Math.floor(warm.length / 2)] as number };
}

function print(name: string, value: string, goal: string): void {
  console.log(`| ${name.padEnd(64)} | ${value.padStart(12)} | ${goal.padEnd(8)} |`);
}

console.log(`Node ${process.version}, ${cpus().length} cores (one thread used)\n`);
print('what', 'measured', 'goal');
print('---', '---', '---');

const small = parseTable(readFileSync('public/tables/setting-1.json', 'utf8'));
if (small.kind !== 'losses') throw new Error('setting 1 is a loss table');
const five = time(() => frontierOf(small.table, 5), 500);
print('n = 5, 36 networks: whole frontier, warm median, ms', five.warmMs.toFixed(3), '< 0.2');

const perturbed = time(() => {
  for (let i = 0; i < 1000; i++) {
    const { steps } = frontierOf(perturbLosses(small.table, { kind: 'percent', percent: [2] }, i), 5);
    if (steps.length === 0) throw new Error('A perturbed table has a frontier too.');
  }
}, 3);
print(
  'stability: 1,000 perturbed tables of 5 tasks, 9 budgets each, ms',
  perturbed.warmMs.toFixed(0),
  '< 300',
);

const table = syntheticTable(taskCount, 1);
const twelve = time(() => frontierOf(table, maximumBudget), 20);
const about = `n = ${taskCount}, ${table.networkCount} networks, all ${budgetCount} budgets`;
print(`${about}: cold, ms`, twelve.coldMs.toFixed(1), '');
print(`${about}: warm median, ms`, twelve.warmMs.toFixed(1), '');

/** Times one cold run of a large table and says how much of it is proved. */
function timeLarge(name: string, large: LossTable, budget: number, goal: string): number {
  const start = performance.now();
  const { steps } = frontierOf(large, budget);
  const elapsedMs = performance.now() - start;
  print(`${name}, ms`, elapsedMs.toFixed(0), goal);
  const proved = steps.filter(step => step.proof.proved).length;
  print(`${name}, steps proved`, `${proved} of ${steps.length}`, 'all');
  return elapsedMs;
}

const growth: GrowthPoint[] = [];
for (const count of [4, 6, 8, 10, 12, 13, 14, 16, 18, 20]) {
  const dense = syntheticTable(count, 1);
  const name = `n = ${count}, ${dense.networkCount} networks, all ${2 * count} budgets`;
  const elapsedMs =
    count >= 16
      ? timeLarge(name, dense, count, count === 16 ? '< 1000' : count === 20 ? '< 10000' : '')
      : time(() => frontierOf(dense, count), 3).warmMs;
  growth.push({ taskCount: count, networkCount: dense.networkCount, elapsedMs });
}
writeFileSync('docs/search-cost.svg', growthChart(growth));
print('memory of the process after n = 20, MB', (process.memoryUsage().rss / 1e6).toFixed(0), '< 1000');
timeLarge(
  'list: 27 tasks, 3185 networks of cost 1, k up to 10',
  listTable(27, 3185, 1, 'equal'),
  10,
  '< 2000',
);

const highs = await loadHighs();
const frontier = frontierOf(table, maximumBudget);
const highsMs: number[] = [];
let largest = 0;
for (const budget of timedBudgets) {
  const start = performance.now();
  const theirs = highsOptimum(highs, table, optimal.estimate(table), budget) ?? Number.NaN;
  highsMs.push(performance.now() - start);
  const difference = Math.abs((stepAt(frontier, budget)?.grouping.chosenBy ?? Number.NaN) - theirs);
  largest = Math.max(largest, difference);
  print(`HiGHS at budget ${budget}, ms`, (highsMs.at(-1) as number).toFixed(0), '');
}
const meanMs = highsMs.reduce((sum, ms) => sum + ms, 0) / highsMs.length;
const allMs = meanMs * budgetCount;
print(`HiGHS, ${budgetCount} budgets one by one, from the mean of these three, ms`, allMs.toFixed(0), '');
print('ratio to ours, cold', `${(allMs / twelve.coldMs).toFixed(0)}x`, '');
print('ratio to ours, warm', `${(allMs / twelve.warmMs).toFixed(0)}x`, '>= 500x');
print('largest difference of the totals', largest.toExponential(1), `< ${agreement}`);

// NaN, a budget that one of the two cannot serve, is a disagreement too.
if (!(largest < agreement)) {
  console.error(`\nHiGHS and the subset dynamic programme differ by ${largest}.`);
  process.exitCode = 1;
}

console.log('\nWhat the page computes of a table of 20 tasks before and while it is drawn\n');
console.log('| what | networks | ms | longest step, ms | naive peer, ms | ratio |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
const passes = [...[1000, 30_000, 1_000_000].flatMap(timePasses), ...[50, 200, 400].map(timeLeafOrder)];
for (const { what, networkCount, elapsedMs, longestMs, naiveMs } of passes) {
  const networks = networkCount > 0 ? networkCount.toLocaleString('en') : '';
  const peer =
    naiveMs === undefined ? ['', ''] : [naiveMs.toFixed(1), `${(naiveMs / elapsedMs).toFixed(0)}x`];
  console.log(`| ${[what, networks, elapsedMs.toFixed(1), longestMs.toFixed(1), ...peer].join(' | ')} |`);
}
