import type { CurveValue } from '../../core/frontier/curveAt.ts';
import type { Grouping } from '../../core/frontier/frontier.ts';
import type { StrategyCurve } from '../../core/frontier/strategyCurve.ts';
import type { GroupedStrategyKey, StrategyKey } from '../../core/strategies/strategy.ts';
import type { AffinityTable } from '../../core/tables/affinityTable.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { Task } from '../../core/tables/task.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';
import type { Configuration } from '../configuration/configuration.ts';
import type { CurveState } from '../context/curveState.ts';
import type { ObjectiveWords } from '../words/objectiveWords.ts';
import { taskColors } from '../words/taskColors.ts';
import type { BudgetRange } from './budgetRange.ts';
import type { CurveSettings } from './curves/curveRequest.ts';
import { keepLast } from './keepLast.ts';
import { type SidePairs, sidePairs } from './sidePairs.ts';

/** One strategy's search under a side's settings. */
export interface SideCurve {
  /** The key under which the session has it. */
  readonly id: string;
  readonly state: CurveState | undefined;
}

/** What a link points at, by ids: the pinned pair of tasks and the pinned task; `undefined` and empty for none. */
export interface SideSelection {
  readonly row: string | undefined;
  readonly column: string | undefined;
  readonly task: string;
}

/** What a side of either kind has: pairs of tasks, and networks that are chosen under budgets. */
export interface SideParts {
  readonly configuration: Configuration;
  readonly loaded: LoadedTable;
  /** Those that are chosen for: of an affinity table those that stand in rows and in columns, or else its targets. */
  readonly tasks: readonly Task[];
  /** A CSS colour for each task. */
  readonly colors: readonly string[];
  readonly selection: SideSelection;
  /** The gains or affinities of its pairs: computed at the first call, which not every view makes. */
  readonly pairs: () => SidePairs;
  /** The networks that groupings are made of: those that are searched, or the sets of tasks that a search has found so far. */
  readonly networks: LossTable;
  readonly range: BudgetRange;
  /** Where its budget stands in the configuration. */
  readonly budgetField: BudgetField;
  /** In the unit of the networks' costs. */
  readonly budget: number;
  /** The drawn strategy. */
  readonly strategy: GroupedStrategyKey;
  /** What every curve depends on. */
  readonly settings: CurveSettings;
  /** Of the objective. */
  readonly words: ObjectiveWords;
  /** Of every strategy that it can have, searched or not. */
  readonly curves: Readonly<Partial<Record<StrategyKey, SideCurve>>>;
  /** The search of the drawn strategy without the constraints; `undefined` where there are none. */
  readonly free: SideCurve | undefined;
  /** What the search of the drawn strategy has given so far. */
  readonly curve: StrategyCurve | undefined;
  /** What that has at the budget. */
  readonly value: CurveValue | undefined;
  /** The ids of the tasks that each of its networks serves, where the pairs are ordered by them. */
  readonly groups: readonly (readonly string[])[] | undefined;
}

/** The fields that hold a budget: in a unit of cost, or as a number of networks. */
export type BudgetField = 'budget' | 'groups';

/** What sets a budget. */
export function budgetPatch(field: BudgetField, budget: number): Partial<Configuration> {
  return field === 'budget' ? { budget } : { groups: Math.round(budget) };
}

/** What depends on a configuration and its table alone. */
export function makeTableParts() {
  const colorsOf = keepLast(taskColors);
  const selectionOf = keepLast((cell: string, task: string): SideSelection => {
    const [row, column] = cell.split('~');
    return { row, column, task };
  });
  const pairsOf = keepLast(
    (
      table: LossTable | AffinityTable,
      gain: Configuration['gain'],
      baseline: Configuration['baseline'],
      split: Configuration['split'],
      pairs: Configuration['pairs'],
      scale: Configuration['scale'],
    ) => keepLast(() => sidePairs(table, { gain, baseline, split, pairs, scale })),
  );
  const partsOf = keepLast(
    (
      tasks: readonly Task[],
      colors: readonly string[],
      selection: SideSelection,
      pairs: () => SidePairs,
    ) => ({ tasks, colors, selection, pairs }),
  );
  return (parts: Configuration, table: LossTable | AffinityTable, tasks: readonly Task[]) =>
    partsOf(
      tasks,
      colorsOf(tasks),
      selectionOf(parts.cell, parts.task),
      pairsOf(table, parts.gain, parts.baseline, parts.split, parts.pairs, parts.scale),
    );
}

/** What gives the ids of the tasks that each network serves, where `order` wants them: the same list until one of them is another. */
export function makeServedTogether() {
  const listOf = keepLast(
    (text: string): SideParts['groups'] => JSON.parse(text) as readonly (readonly string[])[],
  );
  return (order: Configuration['order'], grouping: Grouping | undefined, tasks: readonly Task[]) => {
    if (order !== 'group' || !grouping) return undefined;
    const groups = grouping.networks.map(network =>
      tasks.flatMap(({ id }, task) => (grouping.heads[task] === network ? [id] : [])),
    );
    // A search that goes on gives the same grouping again and again, under other numbers.
    return listOf(JSON.stringify(groups.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))));
  };
}

/** What {@link makeTableParts} gives. */
export type TableParts = Pick<SideParts, 'tasks' | 'colors' | 'selection' | 'pairs'>;
