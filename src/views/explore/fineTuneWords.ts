import { csvOf } from '../../domain/csv.ts';
import type { Recipe } from '../../domain/lab/recipe.ts';
import { type LossTable, type Split, taskSetOf } from '../../domain/lossTable.ts';
import type { Task } from '../../domain/task.ts';
import type { TaskCheck, TuningReport } from '../../state/lab/tuningReport.ts';
import type { TunedGrouping, TuningMethod } from '../../state/lab/tuningRun.ts';
import { formatGain, formatPercent, joinWords, numberWord, taskWord } from '../format.ts';
import { lossDigits, writeLoss } from '../lossDigits.ts';

interface MethodName {
  /** In tables and legends. */
  readonly name: string;
  /** On its button. */
  readonly order: string;
  /** After "trains them". */
  readonly phrase: string;
}

/** How the two ways of training are called. The recipe of a table may itself start from the pretrained encoder. */
export function methodNames({ start }: Recipe): Readonly<Record<TuningMethod, MethodName>> {
  const tuned = { name: 'fine-tuned', order: 'Fine-tune', phrase: 'from the pretrained encoder' };
  const scratch = {
    name: 'from scratch',
    order: 'Train from scratch',
    phrase: 'from scratch by the table’s own recipe',
  };
  const own = { name: 'by the recipe', order: 'Train by the recipe', phrase: 'by the table’s own recipe' };
  return { tuned, recipe: start === 'random' ? scratch : own };
}

/** The networks of a grouping: "two networks (edges, 0.47 SNT; depth + normals, 1.14 SNT)". */
export function networksText({ table, grouping }: TunedGrouping): string {
  const each = grouping.networks.map(network => {
    return `${networkName(table, network)}, ${shortCost(table, network)}`;
  });
  return `${numberWord(each.length)} ${each.length === 1 ? 'network' : 'networks'} (${each.join('; ')})`;
}

/** The tasks of a network: "depth + normals". */
export function networkName(table: LossTable, network: number): string {
  return [...taskSetOf(table, network)].map(task => taskWord(table.tasks[task] as Task)).join(' + ');
}

function shortCost(table: LossTable, network: number): string {
  return `${Number((table.costs[network] as number).toPrecision(3))} ${table.costUnit}`;
}

/** What fine-tuning found, in sentences. `steps` are those of each network. */
export function tunedFinding(table: LossTable, split: Split, report: TuningReport, steps: number): string {
  return (
    `Fine-tuned for ${steps} ${steps === 1 ? 'step' : 'steps'} from the pretrained encoder, the grouping has a total ${split} ` +
    `loss of ${total(table, report.measured)}, ${against(table, report)}. ${spreadOfTasks(table, report.tasks)}`
  );
}

/** What training by the table's own recipe found, in sentences. */
export function recipeFinding(table: LossTable, split: Split, report: TuningReport, recipe: Recipe): string {
  const seed = recipe.seeds[0] ?? 1;
  const how = methodNames(recipe).recipe.phrase;
  const start =
    `Trained again ${how} with seed ${seed}, the grouping has a total ${split} loss of ` +
    `${total(table, report.measured)}, ${against(table, report)}.`;
  if (report.isExact) return `${start} Every loss is the one recorded with this seed, bit for bit.`;
  if (report.isExact === false) {
    return `${start} The losses are not bit for bit those recorded with this seed, as on another backend than WebAssembly.`;
  }
  const far = farthest(report.tasks, recipe.seeds.length);
  if (!far) return `${start} ${spreadOfTasks(table, report.tasks)}`;
  return (
    `${start} The table has means of ${recipe.seeds.length} seeds: this one lies within ${far.toFixed(1)} standard ` +
    'deviations of a single run for every task.'
  );
}

/** What either cost, and which gave the lower loss. */
export function comparedFinding(tuned: TuningReport, own: TuningReport, ownName: string): string {
  const percent = 100 * (tuned.measured / own.measured - 1);
  const size = formatPercent(percent);
  const loss = size === '0.0%' ? 'the same total loss as' : `a total loss ${size} ${below(percent)} that of`;
  return `Fine-tuning has ${loss} training ${ownName}, after ${effort(tuned)} instead of ${effort(own)}.`;
}

function effort({ steps, seconds }: TuningReport): string {
  return `${steps.toLocaleString('en')} steps and ${formatSeconds(seconds)}`;
}

/** A duration: 0.8 s, 24 s. */
export function formatSeconds(seconds: number): string {
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
}

function total(table: LossTable, value: number): string {
  return writeLoss(value, lossDigits(table).total);
}

function against(table: LossTable, { percent, predicted }: TuningReport): string {
  const size = formatPercent(percent);
  if (size === '0.0%') return `as the table predicts (${total(table, predicted)})`;
  return `${size} ${below(percent)} the ${total(table, predicted)} that the table predicts`;
}

function below(percent: number): string {
  return percent < 0 ? 'below' : 'above';
}

/** Which tasks came out lower and which higher. */
function spreadOfTasks(table: LossTable, tasks: readonly TaskCheck[]): string {
  const isVisible = (check: TaskCheck) => formatPercent(check.percent) !== '0.0%';
  const lower = tasks.filter(check => check.percent < 0 && isVisible(check));
  const higher = tasks.filter(check => check.percent > 0 && isVisible(check));
  const names = (checks: readonly TaskCheck[]) =>
    joinWords(
      checks.map(({ task, percent }) => `${taskWord(table.tasks[task] as Task)} (${formatGain(percent)}%)`),
    );
  const parts = [
    ...(lower.length > 0 ? [`lower: ${names(lower)}`] : []),
    ...(higher.length > 0 ? [`higher: ${names(higher)}`] : []),
  ];
  if (parts.length === 0) return 'No task differs by 0.1% or more.';
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The farthest task in standard deviations of one run about the mean of `count`; 0 where that is not known. */
function farthest(tasks: readonly TaskCheck[], count: number): number {
  const away = tasks.map(({ measured, predicted, error }) => {
    return Math.abs(measured - predicted) / (error * Math.sqrt(count));
  });
  return away.every(Number.isFinite) ? Math.max(...away) : 0;
}

/** A row per task and one for the total: what the table says, and what each way of training measured. */
export function fineTuneCsv(
  table: LossTable,
  split: Split,
  reports: readonly { readonly name: string; readonly report: TuningReport }[],
): string {
  const first = reports[0]?.report;
  if (!first) return '';
  const rows = first.tasks.map((check, i) => [
    table.tasks[check.task]?.id ?? '',
    networkName(table, check.network),
    check.predicted,
    Number.isNaN(check.error) ? null : check.error,
    ...reports.flatMap(({ report }) => [report.tasks[i]?.measured ?? null, report.tasks[i]?.percent ?? null]),
  ]);
  const totals = reports.flatMap(({ report }) => [report.measured, report.percent]);
  const columns = [
    'task',
    'served by network of',
    `${split} loss in the table`,
    'standard error',
    ...reports.flatMap(({ name }) => [`${split} loss ${name}`, `${name}: change (%)`]),
  ];
  return csvOf(columns, [...rows, ['total', '', first.predicted, null, ...totals]]);
}
