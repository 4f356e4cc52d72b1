import type { RefObject } from 'react';
import type { Source } from '../domain/source.ts';
import { dataWords, t } from '../i18n/text.ts';
import { withoutEmbedding } from '../state/embedding.ts';
import { writeLink } from '../state/permalink.ts';
import { useApp } from './appContext.ts';

/** What every exported figure of a table says about itself; `fileTitle` is its title in English, for the names of files. */
export function useFigure(
  svg: RefObject<SVGSVGElement | null>,
  title: string,
  table: { readonly id: string; readonly name: string; readonly source: Source },
  fileTitle = title,
) {
  const { configuration } = useApp();
  const arxiv = table.source.arxiv ? ` (arXiv ${table.source.arxiv})` : '';
  return {
    getSvg: () => svg.current,
    title,
    subtitle: dataWords(table.name),
    source: t('{source}. Drawn by Taskmates.', { source: `${dataWords(table.source.title)}${arxiv}` }),
    permalink: () =>
      `${window.location.origin}${window.location.pathname}${writeLink(withoutEmbedding(configuration.getState().configuration))}`,
    fileName: `taskmates ${table.id} ${fileTitle}`,
  };
}
