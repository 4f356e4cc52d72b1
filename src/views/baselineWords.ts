import { baselineName } from '../domain/baselineName.ts';
import type { LossTable } from '../domain/lossTable.ts';
import { msg, t } from '../i18n/text.ts';

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
