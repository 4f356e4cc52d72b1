import { englishWords } from '../../base/i18n/message.ts';
import { curveAt } from '../../core/frontier/curveAt.ts';
import type { Grouping } from '../../core/frontier/frontier.ts';
import type { StrategyCurve } from '../../core/frontier/strategyCurve.ts';
import type { TotalSense } from '../../core/search/totalSense.ts';
import type { StrategyKey } from '../../core/strategies/strategy.ts';
import { isPredicted, type LossTable, taskSetOf } from '../../core/tables/lossTable.ts';

/** A network as it stands in JSON: ids of its tasks, its cost in the table's unit. */
interface NetworkJson {
  readonly tasks: readonly string[];
  readonly cost: number;
  /** Present where the network was never trained, so that its losses are predicted. */
  readonly predicted?: true;
}

/** What a strategy chooses at one budget. All is empty or `null` where it can choose nothing. */
export interface FrontierPointJson {
  readonly budget: number;
  /** What is reported, of losses: `null` where the table lacks the losses for it. */
  readonly total: number | null;
  /** The same in the sense of the tasks' values; present where these are all better when higher. */
  readonly value?: number | null;
  /** Its standard error; present where the table has replicates. */
  readonly totalError?: number | null;
  /** The total by which the grouping was chosen; `null` for a mean over many groupings. */
  readonly estimate: number | null;
  /** No grouping within the budget has a lower estimate than this; `null` where nothing is proved of it. */
  readonly bound: number | null;
  readonly proved: boolean;
  readonly networks: readonly NetworkJson[];
  /** By task id, which of `networks` serves it, from 0. */
  readonly heads: Readonly<Record<string, number>>;
}

/** What totals stand with. */
export interface TotalsJson {
  /** The standard error of a grouping's total, which stands there where the table has replicates. */
  readonly errorOf?: (grouping: Pick<Grouping, 'heads'>) => number;
  readonly sense?: Pick<TotalSense, 'better' | 'shown'>;
}

export interface FrontierJson {
  readonly table: {
    readonly id: string;
    readonly name: string;
    readonly costUnit: string;
    readonly tasks: readonly string[];
  };
  readonly budgets: readonly number[];
  /** One point for each of the budgets, in their order. */
  readonly strategies: Readonly<Partial<Record<StrategyKey, readonly FrontierPointJson[]>>>;
}

/**
 * The curves at the given budgets, as the page saves them and the command prints them: numbers as computed, to the last bit.
 */
export function frontierJson(
  table: LossTable,
  curves: readonly StrategyCurve[],
  budgets: readonly number[],
  of: TotalsJson = {},
): FrontierJson {
  return {
    table: tableJson(table),
    budgets,
    strategies: Object.fromEntries(
      curves.map(curve => [curve.strategy, budgets.map(budget => pointOf(table, curve, budget, of))]),
    ),
  };
}

/** What the results of a table say about it. */
export function tableJson({ id, name, costUnit, tasks }: LossTable): FrontierJson['table'] {
  return { id, name: englishWords(name), costUnit, tasks: tasks.map(task => task.id) };
}

/** A total of losses, and in the sense of values where that is another. */
export function totalJson(
  table: LossTable,
  total: number | undefined,
  sense: TotalsJson['sense'],
): Pick<FrontierPointJson, 'total' | 'value'> {
  // Affinities are no losses: there is none to report.
  if (table.isOfAffinities) return { total: null };
  if (sense?.better !== 'higher') return { total: finiteOrNull(total) };
  return {
    total: finiteOrNull(total),
    value: finiteOrNull(total === undefined ? undefined : sense.shown(total)),
  };
}

/** The networks of a grouping and which of them serves each task. */
export function networksJson(
  table: LossTable,
  grouping: Grouping,
): Pick<FrontierPointJson, 'networks' | 'heads'> {
  const networks = grouping.networks.map(network => ({
    tasks: Array.from(taskSetOf(table, network), task => table.tasks[task]?.id ?? String(task)),
    cost: table.costs[network] as number,
    ...(isPredicted(table, network) ? { predicted: true as const } : {}),
  }));
  // An id may be any text, `__proto__` too: fromEntries makes it an entry like any other.
  const heads = Object.fromEntries(
    table.tasks.map((task, i) => [task.id, grouping.networks.indexOf(grouping.heads[i] as number)]),
  );
  return { networks, heads };
}

/** The number, or `null` for one that JSON cannot hold. */
export function finiteOrNull(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

function pointOf(
  table: LossTable,
  curve: StrategyCurve,
  budget: number,
  { errorOf, sense }: TotalsJson,
): FrontierPointJson {
  const value = curveAt(curve, budget);
  return {
    budget,
    ...totalJson(table, value?.total, sense),
    ...(table.errors && { totalError: finiteOrNull(value?.grouping && errorOf?.(value.grouping)) }),
    estimate: finiteOrNull(value?.grouping?.chosenBy),
    bound: finiteOrNull(value?.proof?.bound),
    proved: value?.proof?.proved ?? false,
    ...(value?.grouping ? networksJson(table, value.grouping) : { networks: [], heads: {} }),
  };
}
