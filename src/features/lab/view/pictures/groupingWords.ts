import { msg, t } from '../../../../base/i18n/text.ts';
import type { ComparedGrouping, ComparedKey } from '../../model/comparedGroupings.ts';
import type { LabTaskId } from '../../model/labTasks.ts';
import type { ListedNetwork } from '../../model/recipe.ts';
import { taskName } from '../taskNames.ts';

/** How the compared groupings are called: English messages. */
export const comparedNames: Readonly<Record<ComparedKey, string>> = {
  'all-in-one': msg('All in one'),
  independent: msg('Independent'),
  chosen: msg('Chosen grouping'),
};

/** A loss relative to the best constant prediction; a dash where there is none. */
export function formatLoss(loss: number): string {
  return Number.isNaN(loss) ? '–' : loss.toFixed(3);
}

/** What a grouping costs. */
export function groupingCostWords({ cost }: ComparedGrouping): string {
  return `${cost.toFixed(2)} SNT`;
}

/** A network in words: "full size: Semantics, Depth". */
export function listedNetworkWords({ scale, tasks }: ListedNetwork, all: readonly LabTaskId[]): string {
  const names = tasks.length === all.length ? t('all tasks') : tasks.map(taskName).join(t(', '));
  return t('{scale, select, half {half size} other {full size}}: {names}', { scale, names });
}

/** The networks of a grouping, those of half the size with one task together. */
export function groupingWords({ networks }: ComparedGrouping, all: readonly LabTaskId[]): readonly string[] {
  const halves = networks.filter(({ scale }) => scale === 'half');
  if (halves.length === all.length) return [t('half size: each task alone')];
  return networks.map(network => listedNetworkWords(network, all));
}
