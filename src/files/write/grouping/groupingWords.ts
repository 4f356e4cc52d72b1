import { englishWords } from '../../../base/i18n/message.ts';
import type { Grouping, Proof } from '../../../core/frontier/frontier.ts';
import { gapInWords } from '../../../core/frontier/gapInWords.ts';
import type { GroupingErrors } from '../../../core/frontier/groupingErrors.ts';
import { isPredicted, type LossTable, taskSetOf } from '../../../core/tables/lossTable.ts';
import { measureOf } from '../../../core/tables/measureOf.ts';
import type { TotalsJson } from '../frontierJson.ts';
import { valueAsMeasured } from '../valueAsMeasured.ts';

/** A grouping with what is said about it. */
export interface GroupingReport {
  readonly table: LossTable;
  readonly grouping: Grouping;
  /** In the table's cost unit. */
  readonly budget: number;
  /** How the networks were chosen, as it stands after "chosen by": "exact search". */
  readonly strategy: string;
  /** What the grouping is worth, as it stands after a comma: "a total loss of 0.4461". */
  readonly total: string;
  /** In which sense totals are shown, as this one is written. */
  readonly sense: NonNullable<TotalsJson['sense']>;
  readonly proof?: Proof | undefined;
  /** Standard errors over replicates, where there are any. */
  readonly errors?: GroupingErrors | undefined;
  /** Of each task against a network of its own, as they are written, and what that network is; absent where there is none. */
  readonly changes?: { readonly against: string; readonly perTask: readonly string[] } | undefined;
}

/** One network in plain words; every list is in the order of the tasks. */
export interface GroupingRow {
  /** Counted within the grouping, from 1. */
  readonly network: string;
  readonly cost: string;
  readonly serves: readonly string[];
  readonly auxiliary: readonly string[];
  /** Test losses of the tasks served, as they were measured, with four digits; `–` where not measured; ± where that is known. */
  readonly losses: readonly string[];
  /** Their changes, where the report has them. */
  readonly changes: readonly string[];
}

/** The heads of the columns, in the order of the fields of a row. */
export function groupingColumns({ table }: GroupingReport): readonly string[] {
  const values = table.isOfAffinities ? 'Value' : `Test ${englishWords(measureOf(table).measure)}`;
  return ['Network', `Cost (${table.costUnit})`, 'Serves', 'Auxiliary', values];
}

/** The networks of a grouping in their order. */
export function groupingRows({ table, grouping, errors, changes }: GroupingReport): readonly GroupingRow[] {
  return grouping.networks.map((network, i) => {
    const members = [...taskSetOf(table, network)];
    const served = members.filter(task => grouping.heads[task] === network);
    const name = (task: number) => table.tasks[task]?.name ?? '';
    return {
      network: `${i + 1}${isPredicted(table, network) ? ' (predicted)' : ''}`,
      cost: shortNumber(table.costs[network] as number, 6),
      serves: served.map(name),
      changes: changes ? served.map(task => changes.perTask[task] ?? '–') : [],
      auxiliary: members.filter(task => !served.includes(task)).map(name),
      losses: served.map(task => {
        const value = valueAsMeasured(table.tasks[task], grouping.reported[task] ?? Number.NaN);
        const error = errors?.perTask[task] ?? Number.NaN;
        return `${shortNumber(value, 4)}${Number.isNaN(error) ? '' : ` ± ${shortNumber(error, 2)}`}`;
      }),
    };
  });
}

/** The report in one sentence: table, strategy, budget, cost, total and how certain it is. */
export function groupingCaption({
  table,
  grouping,
  budget,
  strategy,
  total,
  sense,
  proof,
  errors,
}: GroupingReport): string {
  const cost = (value: number) => `${shortNumber(value, 6)} ${table.costUnit}`;
  const higher = table.tasks.filter(task => task.measured).map(task => task.name);
  const direction =
    higher.length === table.tasks.length && higher.length > 0
      ? ' Higher is better.'
      : higher.length === 0
        ? ''
        : ` Higher is better: ${higher.join(', ')}.`;
  return (
    `Grouping for ${englishWords(table.name)}: networks chosen by ${strategy} for a budget of ${cost(budget)}, ` +
    `costing ${cost(grouping.cost)}, with ${total}${proofWords(proof, table, sense.better === 'higher' ? 'below' : 'above')}.${direction}` +
    (errors ? ` ± standard error over ${replicateWords(errors)}replicates.` : '')
  );
}

/** "3 ", "2 to 4 "; empty where it is not known of every task of how many replicates its loss is the mean. */
function replicateWords({ replicates = [] }: GroupingErrors): string {
  const [least, most] = [Math.min(...replicates), Math.max(...replicates)];
  if (!Number.isFinite(least)) return '';
  return least === most ? `${most} ` : `${least} to ${most} `;
}

function proofWords(proof: Proof | undefined, table: LossTable, side: 'above' | 'below'): string {
  if (proof?.proved)
    return ` (proved optimal by the ${englishWords(measureOf(table).measures)} used to choose)`;
  return proof && proof.gap > 0 && Number.isFinite(proof.gap)
    ? ` (at most ${gapInWords(proof.gap)} ${side} the optimum)`
    : '';
}

function shortNumber(value: number, digits: number): string {
  return Number.isNaN(value) ? '–' : String(Number(value.toPrecision(digits)));
}
