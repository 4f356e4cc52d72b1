import type { RefObject } from 'react';
import { dataWords, inEnglish, t } from '../../base/i18n/text.ts';
import { useFigure } from '../../figures/save/useFigure.ts';
import type { ComparedSide } from './sides/useComparedSide.ts';

/** What writes a message: `t`, or `inEnglish` for what goes into files. */
export type Say = typeof t;

/** What an exported figure of both sides says about itself; its file is named in English. */
export function useCompareFigure(
  svg: RefObject<SVGSVGElement | null>,
  titleOf: (t: Say) => string,
  a: ComparedSide,
  b: ComparedSide,
) {
  const tables = a.table.name === b.table.name ? [a.table] : [a.table, b.table];
  const sources = [...new Set(tables.map(({ source }) => titleWithArxiv(source)))];
  const id = tables.map(table => table.id).join(' against ');
  const [nameA, nameB] = [dataWords(a.table.name), dataWords(b.table.name)];
  const shown = {
    id,
    name: tables.length === 1 ? nameA : t('A: {nameA}. B: {nameB}.', { nameA, nameB }),
    source: { title: sources.join('; '), licence: a.table.source.licence },
  };
  return useFigure(svg, titleOf(t), shown, titleOf(inEnglish));
}

function titleWithArxiv({ title, arxiv }: ComparedSide['table']['source']): string {
  return arxiv ? `${title} (arXiv ${arxiv})` : title;
}
