import { t } from '../../base/i18n/text.ts';
import type { Configuration } from '../configuration/configuration.ts';
import type { SetSizes } from '../configuration/groupingFields.ts';
import { formatCost } from './format.ts';

/** Whether networks may share tasks, as it stands in a list of what differs. */
export function groupKindWords(kind: Configuration['sets']): string {
  return kind === 'cover' ? t('networks that may share tasks') : t('each task in one network');
}

/** What a task in a network is worth, in words. */
export function groupValueWords(value: Configuration['worth']): string {
  return value === 'mean' ? t('mean affinities') : t('densities of affinity');
}

/** What a network costs, in words. */
export function networkCostWords({
  networkCost: { trunk, decoder },
}: Pick<Configuration, 'networkCost'>): string {
  return t('networks that cost {trunk}{more, select, yes { and {decoder} for each task} other {}}', {
    ...{ trunk: formatCost(trunk), decoder: formatCost(decoder) },
    more: decoder > 0 ? 'yes' : 'no',
  });
}

/** How values are taken, in words. */
export function relativeWords({ relative }: Pick<Configuration, 'relative'>): string {
  if (relative === 'no') return t('values as they are');
  if (relative === 'auto') return t('values as suits the table');
  return relative === 'own'
    ? t('values relative to the task’s own')
    : t('values relative to {source}', { source: relative.slice(3) });
}

/** How many tasks a network may train, in words. */
export function sizeWords({ least, most }: SetSizes): string {
  if (most === 0) return t('at least {least} tasks in a network', { least: String(least) });
  return least === most
    ? t('exactly {count, plural, one {# task} other {# tasks}} in a network', { count: least })
    : t('{least} to {most} tasks in a network', { least: String(least), most: String(most) });
}
