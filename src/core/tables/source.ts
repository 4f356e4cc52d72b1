import { englishWords, type Phrase } from '../../base/i18n/message.ts';

/** Where a table's figures come from, as shown beside every chart made of them. */
export interface Source {
  readonly title: Phrase;
  /** arXiv number, when there is one. */
  readonly arxiv?: string;
  readonly licence: Phrase;
}

/** The source as it is written into files: its fields in one order, in English. */
export function writtenSource({ title, arxiv, licence }: Source) {
  return { title: englishWords(title), arxiv, licence: englishWords(licence) };
}
