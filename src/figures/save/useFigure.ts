import type { RefObject } from 'react';
import { useApp } from '../../app/context/useApp.ts';
import { withoutEmbedding } from '../../app/links/embedding.ts';
import { writeLink } from '../../app/links/permalink.ts';
import { dataWords, t } from '../../base/i18n/text.ts';
import type { Source } from '../../core/tables/lossTable.ts';

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
