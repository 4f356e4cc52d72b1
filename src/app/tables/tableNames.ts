import type { Message } from '../../base/i18n/message.ts';
import { msg } from '../../base/i18n/text.ts';
import type { BuiltInTable } from './tableIds.ts';

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

/** Trained in the Lab beforehand: the paper's settings in miniature. */
export const recordedTableNames: readonly TableName[] = [
  { id: 'lab-small', text: msg('Lab 1 · small networks, all data') },
  { id: 'lab-large', text: msg('Lab 2 · large networks, all data') },
  { id: 'lab-few', text: msg('Lab 3 · large networks, 5% of the data') },
  { id: 'lab-other', text: msg('Lab 4 · large networks, other tasks') },
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

/** What the networks of all tasks measured while they were trained for the recorded tables. */
export const recordedAffinityNames: readonly TableName[] = [
  { id: 'lab-small-lookahead', text: msg('TAG affinity · Lab 1') },
  { id: 'lab-small-cosine', text: msg('Gradient cosine · Lab 1') },
  { id: 'lab-large-lookahead', text: msg('TAG affinity · Lab 2') },
  { id: 'lab-large-cosine', text: msg('Gradient cosine · Lab 2') },
  { id: 'lab-few-lookahead', text: msg('TAG affinity · Lab 3') },
  { id: 'lab-few-cosine', text: msg('Gradient cosine · Lab 3') },
  { id: 'lab-other-lookahead', text: msg('TAG affinity · Lab 4') },
  { id: 'lab-other-cosine', text: msg('Gradient cosine · Lab 4') },
];

/** The tables that ship with the site, in the groups in which they are offered. */
export const siteTables: readonly { readonly title: string; readonly tables: readonly TableName[] }[] = [
  { title: msg('Measured networks (Standley et al. 2020)'), tables: lossTableNames },
  { title: msg('Measured in the Lab (recorded)'), tables: recordedTableNames },
  { title: msg('Published affinities'), tables: affinityTableNames },
  { title: msg('Affinities of the Lab (recorded)'), tables: recordedAffinityNames },
];

/** What a table that ships with the site is called; `undefined` for any other. */
export function siteTableName(id: string): Message | undefined {
  const found = siteTables.flatMap(({ tables }) => tables).find(each => each.id === id);
  return found && { key: found.text };
}
