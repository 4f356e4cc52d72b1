import { curveAt } from '../../domain/curveAt.ts';
import type { Grouping } from '../../domain/frontier.ts';
import { groupingChange, type TaskChange } from '../../domain/groupingChange.ts';
import type { StrategyCurve } from '../../domain/traceCurve.ts';
import { t } from '../../i18n/text.ts';
import { reportedSplit } from '../../state/reportedSplit.ts';
import { formatCost, formatPercent, joinWords, networkPhrase, taskWord } from '../format.ts';
import { splitWord } from '../splitWords.ts';
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
  if (before === undefined) return t('This is the least budget that serves every task.');
  if (!old)
    return t('At {budget} {unit} this strategy could not serve every task.', {
      budget: formatCost(before),
      unit,
    });
  const more = { more: formatCost(budget - before), before: formatCost(before), unit };
  const change = groupingChange(old, grouping);
  if (change.added.length === 0 && change.removed.length === 0) {
    return t(
      '{more} {unit} more than at {before} buys nothing: the same networks are chosen, costing {cost} {unit}.',
      { ...more, cost: formatCost(grouping.cost) },
    );
  }
  const names = (networks: readonly number[]) =>
    joinWords(networks.map(network => networkPhrase(table, network)));
  const task = ({ task: index, percent }: TaskChange) => {
    const named = table.tasks[index];
    if (!named) return '';
    return t('{task} by {percent}', {
      task: taskWord(named),
      percent: Math.abs(percent) < 0.05 ? t('less than 0.1%') : formatPercent(percent),
    });
  };
  const kind = change.removed.length === 0 ? 'added' : change.added.length === 0 ? 'removed' : 'both';
  const bought = t(
    '{more} {unit} more than at {before} {kind, select, added {buys {added}} removed {gives up {removed}} other {buys {added} in place of {removed}}}. ',
    { ...more, kind, added: names(change.added), removed: names(change.removed) },
  );
  const [better, worse] = [change.better, change.worse].map(tasks => joinWords(tasks.map(task))) as [
    string,
    string,
  ];
  const split = splitWord(reportedSplit(table));
  if (!better && !worse) return bought + t('No {split} loss changes.', { split });
  const effect = t(
    '{kind, select, better {It improves {better}} worse {Worsens {worse}} other {It improves {better} and worsens {worse}}}{rest, select, yes {; nothing else changes} other {}}.',
    {
      ...{ better, worse },
      kind: !worse ? 'better' : !better ? 'worse' : 'both',
      rest: change.better.length + change.worse.length < table.tasks.length ? 'yes' : 'no',
    },
  );
  return bought + effect;
}
