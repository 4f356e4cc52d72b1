import { msg, t } from '../../base/i18n/text.ts';
import { baselineName } from '../../core/gains/baselineName.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';

const kinds: readonly string[] = [
  msg('single-task network'),
  msg('half-size single'),
  msg('full-size single'),
  msg('cheapest single'),
  msg('dearest single'),
];

/** What the baseline of gains is called in a table, in the current language: see {@link baselineName}. */
export function baselineWords(table: LossTable, baseline: 'half' | 'full'): string {
  const name = baselineName(table, baseline);
  const kind = kinds.find(each => name.startsWith(each));
  return kind ? t(kind) + name.slice(kind.length) : name;
}
