import { t } from '../../../base/i18n/text.ts';
import type { SaveItem } from '../../../figures/save/SaveMenu.tsx';
import type { SavedGrouping } from './groupingTexts.ts';

/** A grouping as JSON, LaTeX and Markdown: `saved` is asked for when one of them is wanted, `name` is that of the files. */
export function groupingItems(name: string, saved: () => SavedGrouping): readonly SaveItem[] {
  // Loaded on demand: few readers save a figure.
  const content = (format: 'JSON' | 'LaTeX' | 'Markdown') => async () =>
    (await import('./groupingTexts.ts')).groupingTexts[format](saved());
  const json = {
    format: 'JSON',
    fileName: `${name}.json`,
    type: 'application/json',
    content: content('JSON'),
  };
  const tex = { format: 'LaTeX', fileName: `${name}.tex`, type: 'text/x-tex', content: content('LaTeX') };
  const markdown = { fileName: `${name}.md`, type: 'text/markdown', content: content('Markdown') };
  return [
    { ...json, action: 'save' },
    { ...tex, action: 'save' },
    { ...tex, text: t('copy LaTeX'), action: 'copy' },
    { ...markdown, format: 'Markdown', text: t('copy Markdown'), action: 'copy' },
  ];
}
