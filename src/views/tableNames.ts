import { messageFor, msg } from '../i18n/text.ts';
import type { BuiltInTable } from '../state/configuration.ts';

interface TableName {
  readonly id: BuiltInTable;
  readonly text: string;
}

/**
 * The data sets as they are offered, by kind. Names stand here because the tables load one at a time; they are
 * translated where they are shown.
 */
export const lossTableNames: readonly TableName[] = [
  { id: 'setting-1', text: msg('Setting 1 · small network, all data') },
  { id: 'setting-2', text: msg('Setting 2 · large network, all data') },
  { id: 'setting-3', text: msg('Setting 3 · large network, 5% of the data') },
  { id: 'setting-4', text: msg('Setting 4 · large network, other tasks') },
];

export const affinityTableNames: readonly TableName[] = [
  { id: 'tag-taskonomy', text: msg('TAG affinity · Taskonomy, 5 tasks') },
  { id: 'cosine-taskonomy', text: msg('Gradient cosine · Taskonomy, 5 tasks') },
  { id: 'tag-celeba', text: msg('TAG affinity · CelebA, 9 tasks') },
  { id: 'cosine-celeba', text: msg('Gradient cosine · CelebA, 9 tasks') },
  { id: 'pairs-celeba', text: msg('Errors of pairs · CelebA, 9 tasks') },
  { id: 'prompt-transfer-t5', text: msg('Prompt transfer · T5, 18 × 17') },
  { id: 'taskonomy-transfer', text: msg('Transfer affinity · Taskonomy, 27 × 22') },
];

/** A text that a table brings along, in the current language where the table is one of the site. */
export function tableText(table: { readonly id: string }, text: string): string {
  return table.id.startsWith('own-') ? text : messageFor(text);
}
