import { readFileSync } from 'node:fs';
import { runSteps } from '../src/base/steps/runSteps.ts';
import { drawCounts } from '../src/core/plan/drawCounts.ts';
import { makePlan } from '../src/core/plan/makePlan.ts';
import { calibrate } from '../src/core/plan/posterior/calibrate.ts';
import { lossPosterior } from '../src/core/plan/posterior/lossPosterior.ts';
import { type Racer, racers, replayTable } from '../src/core/plan/replay.ts';
import type { LossTable } from '../src/core/tables/lossTable.ts';
import { parseRecorded } from '../src/features/lab/recordings/parseRecorded.ts';
import { lossesOfRecorded } from '../src/features/lab/recordings/recordedTables.ts';
import { parseTable } from '../src/files/table/parseTable.ts';
import { listTable } from './listTable.ts';
import { surprisingTable } from './surprisingTable.ts';
import { syntheticTable } from './syntheticTable.ts';

// Run by `npx tsx bench/plan.ts`, or with the name of one part: paper, lab, surprising, seven, calibration, times.

const only = process.argv[2] ?? '';
const seeds = Number(process.argv[3] ?? 3);

const read = (id: string) => readFileSync(`public/tables/${id}.json`, 'utf8');

function setting(id: string): LossTable {
  const loaded = parseTable(read(id));
  if (loaded.kind !== 'losses') throw new Error(`${id} is a loss table`);
  return loaded.table;
}

/** The budgets of the paper: from one full network to one for each task, by halves. */
function budgetsOf({ tasks, costs }: LossTable): readonly number[] {
  const full = costs.reduce((a, b) => Math.max(a, b), 0);
  return Array.from({ length: 2 * tasks.length - 1 }, (_, i) => ((i + 2) / 2) * full);
}

/** Regret by number of trained networks, for each seed of what a plan draws; a racer that has stopped stays where it is. */
function regrets(
  racer: Racer,
  table: LossTable,
  counts: readonly number[],
): readonly (readonly number[])[] | undefined {
  const until = Math.max(...counts);
  const runs = Array.from({ length: racer === 'plan' ? seeds : 1 }, (_, i) =>
    runSteps(replayTable(racer, table, { budgets: budgetsOf(table), seed: i + 1, until })),
  );
  if (runs.includes(undefined)) return undefined;
  return runs.map(run =>
    counts.map(count => run?.steps.findLast(step => step.count <= count)?.regret ?? Number.NaN),
  );
}

/** Means of columns. */
const meanOf = (rows: readonly (readonly number[])[], columns: number) =>
  Array.from(
    { length: columns },
    (_, i) => rows.reduce((sum, row) => sum + (row[i] ?? Number.NaN), 0) / rows.length,
  );

/** Standard errors of the mean over tables that are due to a plan's own draws: each table's over its seeds. */
function drawErrors(tables: readonly (readonly (readonly number[])[])[], columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, i) => {
    const variances = tables.map(runs => {
      const values = runs.map(run => run[i] ?? Number.NaN);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      return squares / Math.max(1, values.length - 1) / values.length;
    });
    return Math.sqrt(variances.reduce((sum, value) => sum + value, 0)) / tables.length;
  });
}

function print(cells: readonly (string | number)[]): void {
  console.log(`| ${cells.map(cell => (typeof cell === 'number' ? cell.toFixed(2) : cell)).join(' | ')} |`);
}

function race(part: string, name: string, tables: readonly LossTable[], counts: readonly number[]): void {
  if (!part.includes(only)) return;
  console.log(`\n${name}: regret in percent over networks trained\n`);
  print(['', ...counts.map(String)]);
  print(['---', ...counts.map(() => '--:')]);
  for (const racer of racers) {
    const each = tables.map(table => regrets(racer, table, counts));
    const runs = each.flatMap(found => (found ? [found] : []));
    if (runs.length < each.length) continue;
    const means = runs.map(found => meanOf(found, counts.length));
    print([racer, ...meanOf(means, counts.length)]);
    if (racer !== 'plan') continue;
    print([`± over ${seeds} seeds of its draws`, ...drawErrors(runs, counts.length)]);
    for (const [t, values] of means.entries()) print([`plan, ${tables[t]?.id}`, ...values]);
  }
}

const settings = ['setting-1', 'setting-2', 'setting-3', 'setting-4'].map(setting);
const sweeps = ['lab-small', 'lab-large', 'lab-few', 'lab-other'].map(
  id => lossesOfRecorded(parseRecorded(read(id))).table,
);
const counts = [6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 30];
race('paper', 'The four settings of the paper', settings, counts);
race('lab', 'The four sweeps of the Lab', sweeps, counts);
const surprising = [1, 2, 3, 4].map(seed => surprisingTable(5, seed));
race(
  'surprising',
  'Four synthetic tables of 5 tasks whose sets of four and five are unlike their pairs',
  surprising,
  counts,
);
race('seven', 'One such table of 7 tasks and 134 networks', [surprisingTable(7, 1)], [8, 12, 16, 20, 28, 40]);

if ('calibration'.includes(only)) {
  console.log('\nHeld-out losses inside their intervals, percent\n');
  print(['table', '50%', '90%', 'losses']);
  print(['---', '--:', '--:', '--:']);
  for (const table of [...settings, ...sweeps]) {
    const found = runSteps(calibrate(runSteps(lossPosterior(table))));
    if (found) print([table.id, 100 * found.inside50, 100 * found.inside90, String(found.count)]);
  }
}

/** Times a plan of eight networks where a few are trained: all single tasks, all together and every so many of the others. */
function time(table: LossTable, every: number, draws: number): void {
  const validation = new Float64Array(table.members.length).fill(Number.NaN);
  for (let i = 0; i < table.networkCount; i++) {
    const [start, end] = [table.offsets[i] as number, table.offsets[i + 1] as number];
    const isTrained = end - start === 1 || end - start === table.tasks.length || i % every === 0;
    if (isTrained)
      for (let p = start; p < end; p++) validation[p] = table.losses.validation?.[p] ?? Number.NaN;
  }
  const partial = { ...table, losses: { validation } };
  const steps = makePlan(partial, { budgets: budgetsOf(table), count: 8, seed: 1, draws });
  const start = performance.now();
  const used = process.cpuUsage().user;
  let [before, longest] = [start, 0];
  for (let next = steps.next(); !next.done; next = steps.next()) {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
  }
  const trained = validation.filter(Number.isFinite).length;
  print([
    `${table.tasks.length} tasks, ${table.networkCount} networks`,
    String(trained),
    String(draws),
    ((process.cpuUsage().user - used) / 1e6).toFixed(2),
    longest.toFixed(0),
  ]);
}

if ('times'.includes(only)) {
  console.log('\nA plan of eight networks\n');
  print(['table', 'losses measured', 'tables drawn', 'CPU seconds', 'longest step, ms']);
  print(['---', '--:', '--:', '--:', '--:']);
  time(settings[0] as LossTable, 4, drawCounts(5).all);
  time(syntheticTable(8, 1), 16, drawCounts(8).all);
  const dozen = syntheticTable(12, 1);
  const many = listTable(20, 5000, 1, 'equal');
  for (const [table, every] of [
    [dozen, 256],
    [many, 100],
  ] as const) {
    const { first, all } = drawCounts(table.tasks.length);
    time(table, every, first);
    time(table, every, all);
  }
}
