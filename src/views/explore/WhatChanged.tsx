import { curveAt } from '../../domain/curveAt.ts';
import type { Grouping } from '../../domain/frontier.ts';
import { groupingChange, type TaskChange } from '../../domain/groupingChange.ts';
import type { StrategyCurve } from '../../domain/traceCurve.ts';
import { reportedSplit } from '../../state/reportedSplit.ts';
import { formatCost, formatPercent, joinWords, networkPhrase, taskWord } from '../format.ts';
import type { ExploreData } from './useExplore.ts';

interface WhatChangedProps {
  readonly data: ExploreData;
  readonly curve: StrategyCurve;
  readonly budget: number;
  readonly grouping: Grouping;
}

/** What the last step of the budget bought, in one sentence. */
export function WhatChanged({ data, curve, budget, grouping }: WhatChangedProps) {
  const { table, range } = data;
  const before = range.stops.findLast(stop => stop < budget - 1e-9);
  const old = before === undefined ? undefined : curveAt(curve, before)?.grouping;
  const unit = table.costUnit;
  if (before === undefined) return <>This is the least budget that serves every task.</>;
  if (!old)
    return (
      <>
        At {formatCost(before)} {unit} this strategy could not serve every task.
      </>
    );
  const more = `${formatCost(budget - before)} ${unit} more than at ${formatCost(before)}`;
  const change = groupingChange(old, grouping);
  if (change.added.length === 0 && change.removed.length === 0) {
    return (
      <>
        {more} buys nothing: the same networks are chosen, costing {formatCost(grouping.cost)} {unit}.
      </>
    );
  }
  const names = (networks: readonly number[]) =>
    joinWords(networks.map(network => networkPhrase(table, network)));
  const task = ({ task: index, percent }: TaskChange) => {
    const named = table.tasks[index];
    return named
      ? `${taskWord(named)} by ${Math.abs(percent) < 0.05 ? 'less than 0.1%' : formatPercent(percent)}`
      : '';
  };
  const bought =
    change.removed.length === 0
      ? `buys ${names(change.added)}`
      : change.added.length === 0
        ? `gives up ${names(change.removed)}`
        : `buys ${names(change.added)} in place of ${names(change.removed)}`;
  const sentences: string[] = [];
  if (change.better.length > 0) sentences.push(`It improves ${joinWords(change.better.map(task))}`);
  if (change.worse.length > 0) sentences.push(`worsens ${joinWords(change.worse.map(task))}`);
  const effect = sentences.length === 0 ? `No ${reportedSplit(table)} loss changes` : joinWords(sentences);
  return (
    <>
      {more} {bought}. {effect.charAt(0).toUpperCase() + effect.slice(1)}
      {change.better.length + change.worse.length < table.tasks.length &&
        sentences.length > 0 &&
        '; nothing else changes'}
      .
    </>
  );
}
