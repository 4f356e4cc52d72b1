import { englishWords } from '../../base/i18n/message.ts';
import { dataWords, t } from '../../base/i18n/text.ts';
import type { FigureSubject } from '../../figures/Figure.tsx';
import type { ComparedSide } from './sides/useComparedSide.ts';

/** Of a side its table alone. */
export type SideTable = Pick<ComparedSide, 'table'>;

/** The tables of both sides as one subject of a figure: named once where they are the same. */
export function comparedTables(a: SideTable, b: SideTable): FigureSubject {
  const tables = englishWords(a.table.name) === englishWords(b.table.name) ? [a.table] : [a.table, b.table];
  const sources = [...new Set(tables.map(({ source }) => titleWithArxiv(source)))];
  const [nameA, nameB] = [dataWords(a.table.name), dataWords(b.table.name)];
  return {
    id: tables.map(table => table.id).join(' against '),
    name: tables.length === 1 ? nameA : t('A: {nameA}. B: {nameB}.', { nameA, nameB }),
    source: { title: sources.join('; '), licence: a.table.source.licence },
  };
}

function titleWithArxiv({ title, arxiv }: ComparedSide['table']['source']): string {
  const words = dataWords(title);
  return arxiv ? `${words} (arXiv ${arxiv})` : words;
}
