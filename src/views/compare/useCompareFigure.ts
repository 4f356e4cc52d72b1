import type { RefObject } from 'react';
import { useFigure } from '../useFigure.ts';
import type { LoadedSide } from './useLoadedSide.ts';

/** What an exported figure of both sides says about itself. */
export function useCompareFigure(
  svg: RefObject<SVGSVGElement | null>,
  title: string,
  a: LoadedSide,
  b: LoadedSide,
) {
  const tables = a.table.name === b.table.name ? [a.table] : [a.table, b.table];
  const sources = [...new Set(tables.map(({ source }) => titleWithArxiv(source)))];
  return useFigure(svg, title, {
    id: tables.map(({ id }) => id).join(' against '),
    name: tables.length === 1 ? a.table.name : `A: ${a.table.name}. B: ${b.table.name}.`,
    source: { title: sources.join('; '), licence: a.table.source.licence },
  });
}

function titleWithArxiv({ title, arxiv }: LoadedSide['table']['source']): string {
  return arxiv ? `${title} (arXiv ${arxiv})` : title;
}
