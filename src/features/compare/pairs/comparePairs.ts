import type { Configuration } from '../../../app/configuration/configuration.ts';
import { type SidePairs, sidePairs } from '../../../app/side/sidePairs.ts';
import { englishWords } from '../../../base/i18n/message.ts';
import {
  type AlignedPairs,
  alignPairs,
  type SharedPair,
  sharedPairs,
} from '../../../core/gains/alignPairs.ts';
import { type Correlation, correlate } from '../../../core/gains/correlation.ts';
import type { PairValues } from '../../../core/gains/gains.ts';
import { orderTasks } from '../../../core/gains/taskOrder.ts';
import {
  type AffinityTable,
  isMirroredAffinity,
  isSquareAffinity,
} from '../../../core/tables/affinityTable.ts';
import { type LossTable, type Split, splits } from '../../../core/tables/lossTable.ts';
import { matchTasks } from '../../../core/tables/matchTasks.ts';
import type { Task } from '../../../core/tables/task.ts';
import { affinityScale } from '../../../figures/heatmap/affinityScale.ts';
import type { HeatmapScale } from '../../../figures/heatmap/heatmapScale.ts';
import { orderByGroups } from '../../../figures/heatmap/orderByGroups.ts';
import { reorderPairs } from '../../../figures/heatmap/reorderPairs.ts';
import { scaleOfGains } from '../../../figures/heatmap/scaleOfGains.ts';

/** The pairs of two sides against each other. */
export interface PairComparison {
  readonly a: SidePairs;
  readonly b: SidePairs;
  readonly isOneUnit: boolean;
  /** Both sides show the values of one table: there is nothing to compare pair by pair. */
  readonly isOneTable: boolean;
  /** Whether the mean of both directions is compared, each pair of tasks once. */
  readonly isSymmetric: boolean;
  /** The split that gains are of; `undefined` where there are none. */
  readonly split: Split | undefined;
  readonly aligned: AlignedPairs;
  /** The pairs that can be drawn. */
  readonly pairs: readonly SharedPair[];
  /** Pairs left out because a logarithmic scale has no place for what is not positive. */
  readonly left: number;
  /** Of the values as they are drawn: of their logarithms where the scale is logarithmic. */
  readonly correlation: Correlation;
}

/** Where one side's values come from. */
export interface PairSource {
  readonly table: LossTable | AffinityTable;
  /** Of the colours of an affinity table. */
  readonly scale: Configuration['scale'];
}

/** Whether there are differences to draw: of two tables, in one unit. */
export function hasDifference({ isOneTable, isOneUnit, aligned }: PairComparison): boolean {
  return !isOneTable && isOneUnit && aligned.a.values.length > 1;
}

/** What is shown once for both sides. */
export type SharedChoices = Pick<Configuration, 'gain' | 'baseline' | 'split' | 'pairs'>;

/** Both sides' values of pairs, under one definition of gain, and what they have in common. */
export function comparePairs(a: PairSource, b: PairSource, choices: SharedChoices): PairComparison {
  const areMirrored = [a, b].every(({ table }) => isAffinity(table) && isMirroredAffinity(table));
  // Pairs that have one value both ways count once, whatever is chosen.
  const isSymmetric =
    areMirrored ||
    (choices.pairs === 'affinity' &&
      [a, b].every(({ table }) => !isAffinity(table) || isSquareAffinity(table)));
  const split = commonSplit(
    [a, b].flatMap(({ table }) => (isAffinity(table) ? [] : [table])),
    choices.split,
  );
  const both = { ...choices, split: split ?? 'test', pairs: isSymmetric ? 'affinity' : 'directed' } as const;
  const sideA = sidePairs(a.table, { ...both, scale: a.scale });
  const sideB = sidePairs(b.table, { ...both, scale: b.scale });
  const isOneUnit =
    englishWords(sideA.meaning) === englishWords(sideB.meaning) && sideA.better === sideB.better;
  // One unit is drawn on one scale, which is logarithmic only if that suits both.
  const areLog = isOneUnit && sideA.log !== sideB.log ? [false, false] : [sideA.log, sideB.log];
  const [logA = false, logB = false] = areLog;
  const aligned = alignPairs(sideA.values, sideB.values);
  const all = sharedPairs(aligned, isSymmetric);
  const pairs = all.filter(pair => !(logA && pair.a <= 0) && !(logB && pair.b <= 0));
  return {
    a: { ...sideA, log: logA },
    b: { ...sideB, log: logB },
    isOneUnit,
    isOneTable: a.table === b.table,
    isSymmetric,
    split,
    aligned,
    pairs,
    left: all.length - pairs.length,
    correlation: correlate(
      pairs.map(pair => (logA ? Math.log10(pair.a) : pair.a)),
      pairs.map(pair => (logB ? Math.log10(pair.b) : pair.b)),
    ),
  };
}

/** The wanted split where all tables have it, otherwise the first that all have. */
function commonSplit(tables: readonly LossTable[], wanted: Split): Split | undefined {
  if (tables.length === 0) return undefined;
  const order: readonly Split[] = [wanted, 'test', ...splits];
  return order.find(split => tables.every(table => table.losses[split])) ?? wanted;
}

function isAffinity(table: PairSource['table']): table is AffinityTable {
  return 'meaning' in table;
}

/** The colour scales of both sides: the same one where they are in one unit. */
export function pairScales(
  { a, b, isOneUnit }: PairComparison,
  clamp: number,
): { readonly a: HeatmapScale; readonly b: HeatmapScale } {
  if (isOneUnit && !a.isGain) {
    const both = affinityScale(a.log ? 'log' : 'linear', a.values, b.values);
    return { a: both, b: both };
  }
  const gains = [a, b].flatMap(side => (side.isGain ? [...side.values.values] : []));
  const scaleOf = (side: SidePairs): HeatmapScale =>
    side.isGain ? scaleOfGains(gains, clamp) : affinityScale(side.log ? 'log' : 'linear', side.values);
  return { a: scaleOf(a), b: scaleOf(b) };
}

/** The values of both sides and of what they share, all in one order of tasks. */
export interface OrderedPairs {
  readonly a: PairValues;
  readonly b: PairValues;
  /** Leads from the aligned values to their order here. */
  readonly shared: (pairs: PairValues) => PairValues;
}

/**
 * Both sides in the order that A's values, or the groups of its grouping, give to the tasks of both; what only one side has comes after them, as given.
 */
export function orderPairs(
  { a, b, aligned }: PairComparison,
  order: Configuration['order'],
  groups?: readonly (readonly string[])[],
): OrderedPairs {
  const places = order === 'group' ? orderByGroups(aligned.a, groups ?? []) : orderTasks(aligned.a, order);
  const shared = (pairs: PairValues) => reorderPairs(pairs, places);
  const [first, second] = [shared(aligned.a), shared(aligned.b)];
  const inOrder = (values: PairValues, wanted: PairValues) =>
    reorderPairs(values, {
      rows: placesOf(values.rows, wanted.rows),
      columns: placesOf(values.columns, wanted.columns),
    });
  return { a: inOrder(a.values, first), b: inOrder(b.values, second), shared };
}

/** The places of the wanted tasks, then of all others. */
function placesOf(tasks: readonly Task[], wanted: readonly Task[]): readonly number[] {
  const first = matchTasks(wanted, tasks).filter(place => place >= 0);
  return [...first, ...tasks.flatMap((_, i) => (first.includes(i) ? [] : [i]))];
}
