import { formatGain, formatPercent, joinWords, numberWord, taskWord } from '../../../app/words/format.ts';
import { lossDigits, writeLoss } from '../../../app/words/lossDigits.ts';
import { splitWord } from '../../../app/words/splitWords.ts';
import { englishWords, type Message, say } from '../../../base/i18n/message.ts';
import { inEnglish, t } from '../../../base/i18n/text.ts';
import { csvOf } from '../../../core/tables/csv.ts';
import { type LossTable, type Split, taskSetOf } from '../../../core/tables/lossTable.ts';
import type { Task } from '../../../core/tables/task.ts';
import type { Recipe } from '../model/recipe.ts';
import type { TaskCheck, TuningReport } from '../state/tuning/tuningReport.ts';
import type { TunedGrouping, TuningMethod } from '../state/tuning/tuningRun.ts';

interface MethodName {
  /** In tables and legends. */
  readonly name: Message;
  /** On its button. */
  readonly order: Message;
  /** After "trains them". */
  readonly phrase: Message;
}

/** How the ways of training are called. The recipe of a table may itself start from the pretrained network. */
export function methodNames({ start }: Recipe): Readonly<Record<TuningMethod, MethodName>> {
  const tuned = {
    name: say('fine-tuned'),
    order: say('Fine-tune'),
    phrase: say('from the pretrained network'),
  };
  const equal = {
    name: say('from scratch, as long'),
    order: say('Train as long from scratch'),
    phrase: say('from scratch, in as many steps'),
  };
  const scratch = {
    name: say('from scratch'),
    order: say('Train from scratch'),
    phrase: say('from scratch by the table’s own recipe'),
  };
  const own = {
    name: say('by the recipe'),
    order: say('Train by the recipe'),
    phrase: say('by the table’s own recipe'),
  };
  return { tuned, equal, recipe: start === 'random' ? scratch : own };
}

/** The networks of a grouping: "two networks (edges, 0.47 SNT; depth + normals, 1.14 SNT)". */
export function networksText({ table, grouping }: TunedGrouping): string {
  const each = grouping.networks.map(network => {
    return t('{network}, {cost}', {
      network: networkName(table, network),
      cost: shortCost(table, network),
    });
  });
  return t('{count, plural, one {{word} network} other {{word} networks}} ({networks})', {
    count: each.length,
    word: numberWord(each.length),
    networks: each.join(t('; ')),
  });
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
  return t(
    'Fine-tuned for {count, plural, one {{steps} step} other {{steps} steps}} from the pretrained network, the grouping has a total {split} loss of {total}, {against}. {tasks}',
    {
      ...{ count: steps, steps: String(steps), split: splitWord(split) },
      ...{ total: total(table, report.measured), against: against(table, report) },
      tasks: spreadOfTasks(table, report.tasks),
    },
  );
}

/**
 * What fine-tuning is worth at equal steps, in a sentence, with what the table's own recipe takes its steps for. `steps` are those of
 * each network.
 */
export function equalFinding(
  table: LossTable,
  tuned: TuningReport,
  equal: TuningReport,
  steps: number,
  recipe: Recipe,
): string {
  const percent = 100 * (tuned.measured / equal.measured - 1);
  return t(
    'At equal steps, {count, plural, one {{steps} step} other {{steps} steps}} for each network, fine-tuning comes to {tuned}, {side, select, same {the same as} below {{size} below} other {{size} above}} the {scratch} from scratch; the table has {recorded} after {recordedSteps}.',
    {
      ...{ count: steps, steps: String(steps), side: sideOf(percent), size: formatPercent(percent) },
      ...{ tuned: total(table, tuned.measured), scratch: total(table, equal.measured) },
      ...{ recorded: total(table, equal.predicted), recordedSteps: String(recipe.steps) },
    },
  );
}

/** What training by the table's own recipe found, in sentences. */
export function recipeFinding(table: LossTable, split: Split, report: TuningReport, recipe: Recipe): string {
  const seed = recipe.seeds[0] ?? 1;
  const start = t(
    'Trained again {how} with seed {seed}, the grouping has a total {split} loss of {total}, {against}.',
    {
      ...{ how: methodNames(recipe).recipe.phrase, seed: String(seed), split: splitWord(split) },
      ...{ total: total(table, report.measured), against: against(table, report) },
    },
  );
  return t('{finding} {detail}', { finding: start, detail: repeatedWords(table, report, recipe) });
}

/** How a network that was trained again differs from what was recorded. */
function repeatedWords(table: LossTable, report: TuningReport, { seeds }: Recipe): string {
  if (report.isExact) return t('Every loss is the one recorded with this seed, bit for bit.');
  if (report.isExact === false) {
    return t(
      'The losses are not bit for bit those recorded with this seed, as on another backend than WebAssembly.',
    );
  }
  const far = farthest(report.tasks, seeds.length);
  if (!far) return spreadOfTasks(table, report.tasks);
  return t(
    'The table has means of {count} seeds: this one lies within {far} standard deviations of a single run for every task.',
    { count: String(seeds.length), far: far.toFixed(1) },
  );
}

/** What either cost, and which gave the lower loss. */
export function comparedFinding(tuned: TuningReport, own: TuningReport, ownName: string): string {
  const percent = 100 * (tuned.measured / own.measured - 1);
  const size = formatPercent(percent);
  return t(
    'Fine-tuning has {side, select, same {the same total loss as} below {a total loss {size} below that of} other {a total loss {size} above that of}} training {method}, after {effort} instead of {otherEffort}.',
    {
      ...{ side: sideOf(percent), size, method: ownName },
      ...{ effort: effort(tuned), otherEffort: effort(own) },
    },
  );
}

function effort({ steps, seconds }: TuningReport): string {
  return t('{steps} steps and {time}', { steps, time: formatSeconds(seconds) });
}

/** A duration: 0.8 s, 24 s. */
export function formatSeconds(seconds: number): string {
  return t('{seconds} s', {
    seconds: seconds < 10 ? seconds.toFixed(1) : String(Math.round(seconds)),
  });
}

function total(table: LossTable, value: number): string {
  return writeLoss(value, lossDigits(table).total);
}

function against(table: LossTable, { percent, predicted }: TuningReport): string {
  return t(
    '{side, select, same {as the table predicts ({total})} below {{size} below the {total} that the table predicts} other {{size} above the {total} that the table predicts}}',
    { side: sideOf(percent), size: formatPercent(percent), total: total(table, predicted) },
  );
}

/** Where a value lies from another, as far as it is written. */
function sideOf(percent: number): 'same' | 'below' | 'above' {
  if (formatPercent(percent) === '0.0%') return 'same';
  return percent < 0 ? 'below' : 'above';
}

/** Which tasks came out lower and which higher. */
function spreadOfTasks(table: LossTable, tasks: readonly TaskCheck[]): string {
  const isVisible = (check: TaskCheck) => formatPercent(check.percent) !== '0.0%';
  const lower = tasks.filter(check => check.percent < 0 && isVisible(check));
  const higher = tasks.filter(check => check.percent > 0 && isVisible(check));
  const names = (checks: readonly TaskCheck[]) =>
    joinWords(
      checks.map(({ task, percent }) =>
        t('{task} ({gain}%)', {
          task: taskWord(table.tasks[task] as Task),
          gain: formatGain(percent),
        }),
      ),
    );
  const found = { lower: names(lower), higher: names(higher) };
  if (lower.length > 0 && higher.length > 0) return t('Lower: {lower}; higher: {higher}.', found);
  if (lower.length > 0) return t('Lower: {lower}.', found);
  return higher.length > 0 ? t('Higher: {higher}.', found) : t('No task differs by 0.1% or more.');
}

/** The farthest task in standard deviations of one run about the mean of `count`; 0 where that is not known. */
function farthest(tasks: readonly TaskCheck[], count: number): number {
  const away = tasks.map(({ measured, predicted, error }) => {
    return Math.abs(measured - predicted) / (error * Math.sqrt(count));
  });
  return away.every(Number.isFinite) ? Math.max(...away) : 0;
}

/** A row per task and one for the total, in English: what the table says, and what each way of training measured. */
export function fineTuneCsv(
  table: LossTable,
  split: Split,
  recipe: Recipe,
  reports: readonly { readonly method: TuningMethod; readonly report: TuningReport }[],
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
    inEnglish('served by network of'),
    inEnglish('{split} loss in the table', { split }),
    'standard error',
    ...reports.flatMap(({ method }) => {
      const name = englishWords(methodNames(recipe)[method].name);
      return [`${split} loss ${name}`, `${name}: change (%)`];
    }),
  ];
  return csvOf(columns, [...rows, ['total', '', first.predicted, null, ...totals]]);
}
