import { reportedSplit } from '../../../app/side/reportedSplit.ts';
import {
  formatCost,
  joinWords,
  networkPhrase,
  sizeName,
  taskWord,
  unitText,
} from '../../../app/words/format.ts';
import { lossDigits, writeLoss } from '../../../app/words/lossDigits.ts';
import { splitWord } from '../../../app/words/splitWords.ts';
import { changeSize } from '../../../app/words/taskChangeWords.ts';
import { t } from '../../../base/i18n/text.ts';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import { groupingChange, type TaskDifference } from '../../../core/frontier/groupingChange.ts';
import { type NetworkMove, networkMoves } from '../../../core/frontier/networkMoves.ts';
import type { StrategyCurve } from '../../../core/frontier/strategyCurve.ts';
import { traitsOf } from '../../../core/strategies/traits.ts';
import type { LossTable, Split } from '../../../core/tables/lossTable.ts';
import { measureOf } from '../../../core/tables/measureOf.ts';

/** A grouping at a budget; `undefined` where that serves not every task. */
export interface AtBudget {
  readonly budget: number;
  readonly grouping: Grouping | undefined;
}

/** What going from one budget to the next bought: which networks changed how, and what that did to the tasks. */
export function changeWords(
  table: LossTable,
  before: AtBudget | undefined,
  { budget, grouping }: { readonly budget: number; readonly grouping: Grouping },
  chosenOn?: Split,
): string {
  const unit = (amount: number) => unitText(table.costUnit, amount);
  if (!before) return t('This is the least budget that serves every task.');
  const old = before.grouping;
  if (!old)
    return t('At {budget} {unit} this strategy could not serve every task.', {
      budget: formatCost(before.budget),
      unit: unit(before.budget),
    });
  const step = formatCost(budget - before.budget);
  const more = { more: step, before: formatCost(before.budget), unit: unit(Number(step)) };
  const moves = networkMoves(table, old, grouping).filter(({ kind }) => kind !== 'stayed');
  if (moves.length === 0) {
    return t(
      '{more} {unit} more than at {before} buys nothing: the same networks are chosen, costing {cost} {costUnit}.',
      { ...more, cost: formatCost(grouping.cost), costUnit: unit(grouping.cost) },
    );
  }
  const deeds = deedsOf(table, moves);
  return (
    t('{more} {unit} more than at {before} {deeds}. ', { ...more, deeds }) +
    effectOf(table, old, grouping) +
    costsWhereReported(table, old, grouping, chosenOn)
  );
}

/** Says of a step that was chosen by other losses than it is reported by that these became worse; empty where they did not. */
function costsWhereReported(
  table: LossTable,
  old: Grouping,
  grouping: Grouping,
  chosenOn: Split | undefined,
): string {
  const split = reportedSplit(table);
  const amount = writeLoss(grouping.total - old.total, lossDigits(table).total);
  const isSeen = grouping.total > old.total && Number(amount) > 0;
  if (!isSeen || chosenOn === undefined || chosenOn === split) return '';
  return t(' It was chosen on {chosen}: on {split} the step costs {amount}.', {
    chosen: splitWord(chosenOn),
    split: splitWord(split),
    amount,
  });
}

/** "splits a into b and c, and buys d" */
function deedsOf(table: LossTable, moves: readonly NetworkMove[]): string {
  const names = (networks: readonly number[]) =>
    joinWords(networks.map(network => networkPhrase(table, network)));
  const of = (kind: NetworkMove['kind']) => moves.filter(move => move.kind === kind);
  const together = (kind: NetworkMove['kind']) => {
    const found = of(kind);
    return { from: names(found.flatMap(move => move.from)), to: names(found.flatMap(move => move.to)) };
  };
  const each = (kind: NetworkMove['kind'], say: (move: NetworkMove) => string) => of(kind).map(say);
  const [bought, gone] = [together('bought'), together('given-up')];
  const deeds = [
    ...each('split', move => t('splits {from} into {to}', { from: names(move.from), to: names(move.to) })),
    ...each('merged', move => t('merges {from} into {to}', { from: names(move.from), to: names(move.to) })),
    ...each('resized', move =>
      t('resizes {from} to {size}', {
        from: names(move.from),
        size: sizeName(table, table.costs[move.to[0] as number] as number),
      }),
    ),
    ...each('replaced', move =>
      t('buys {to} in place of {from}', { from: names(move.from), to: names(move.to) }),
    ),
    ...(bought.to ? [t('buys {to}', { to: bought.to })] : []),
    ...(gone.from ? [t('gives up {from}', { from: gone.from })] : []),
  ];
  const last = deeds[deeds.length - 1] ?? '';
  if (deeds.length === 1) return last;
  return t('{first}, and {last}', { first: deeds.slice(0, -1).join(t(', ')), last });
}

/** Tasks whose changes are said one by one; of more only the first are. */
const mostNamed = 8;

/** Which tasks became better and which worse, by how much. */
function effectOf(table: LossTable, old: Grouping, grouping: Grouping): string {
  const change = groupingChange(old, grouping);
  const task = ({ task: index, from, to }: TaskDifference) => {
    const named = table.tasks[index];
    if (!named) return '';
    return t('{task} by {percent}', {
      task: taskWord(named),
      percent: changeSize(table, index, from, to),
    });
  };
  const named = (differences: readonly TaskDifference[]) => {
    const names = differences.slice(0, mostNamed).map(task);
    const more = differences.length - names.length;
    return joinWords(more > 0 ? [...names, t('{count} more', { count: String(more) })] : names);
  };
  const [better, worse] = [named(change.better), named(change.worse)];
  if (!better && !worse)
    return table.isOfAffinities
      ? t('No value changes.')
      : t('No {split} {measure} changes.', {
          split: splitWord(reportedSplit(table)),
          measure: measureOf(table).measure,
        });
  return t(
    '{kind, select, better {It improves {better}} worse {It worsens {worse}} other {It improves {better} and worsens {worse}}}{rest, select, yes {; nothing else changes} other {}}.',
    {
      ...{ better, worse },
      kind: !worse ? 'better' : !better ? 'worse' : 'both',
      rest: change.better.length + change.worse.length < table.tasks.length ? 'yes' : 'no',
    },
  );
}

/** One step of what a strategy chooses over budgets, with what it bought against the step before in words. */
export interface FrontierStepWords {
  /** The least budget at which it is chosen. */
  readonly budget: number;
  readonly grouping: Grouping;
  readonly caption: string;
}

/** What a step is worth, behind its budget. */
export function stepTotal({ isOfAffinities }: LossTable, total: string): string {
  return isOfAffinities ? t('value {total}', { total }) : t('total {total}', { total });
}

/** Every step of a curve up to a budget. */
export function frontierSteps(
  table: LossTable,
  curve: StrategyCurve,
  maximumBudget: number,
): readonly FrontierStepWords[] {
  const all: readonly { budget: number; grouping?: Grouping }[] =
    curve.kind === 'frontier' ? curve.frontier.steps : curve.points;
  const steps = all.flatMap(({ budget, grouping }) =>
    grouping && budget <= maximumBudget * (1 + 1e-9) ? [{ budget, grouping }] : [],
  );
  const chosenOn = traitsOf(curve.strategy)?.split;
  return steps.map((step, i) => ({
    ...step,
    caption: changeWords(table, steps[i - 1], step, chosenOn).trim(),
  }));
}
