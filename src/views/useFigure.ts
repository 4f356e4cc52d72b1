import type { RefObject } from 'react';
import type { Source } from '../domain/source.ts';
import { withoutEmbedding } from '../state/embedding.ts';
import { writeLink } from '../state/permalink.ts';
import { useApp } from './appContext.ts';

/** What every exported figure of a table says about itself. */
export function useFigure(
  svg: RefObject<SVGSVGElement | null>,
  title: string,
  table: { readonly id: string; readonly name: string; readonly source: Source },
) {
  const { configuration } = useApp();
  const arxiv = table.source.arxiv ? ` (arXiv ${table.source.arxiv})` : '';
  return {
    getSvg: () => svg.current,
    title,
    subtitle: table.name,
    source: `${table.source.title}${arxiv}. Drawn by Taskmates.`,
    permalink: () =>
      `${window.location.origin}${window.location.pathname}${writeLink(withoutEmbedding(configuration.getState().configuration))}`,
    fileName: `taskmates ${table.id} ${title}`,
  };
}
