import { useSession, useSetting } from '../app/context/hooks.ts';
import { dataWords, t } from '../base/i18n/text.ts';
import { Rich } from '../base/ui/Rich.tsx';
import styles from './SourceLine.module.css';

/** Where the figures of the page come from: its foot. */
export function SourceLine() {
  const data = useSetting('data');
  const table = useSession(state => state.tables[data]);
  if (table?.kind !== 'loaded') return null;
  const { source } = table.loaded.table;
  const values = { title: dataWords(source.title), licence: dataWords(source.licence) };
  return (
    <footer className={styles.pageFoot}>
      {source.arxiv ? (
        <Rich
          message="Figures from {title} (<a>arXiv {arxiv}</a>). Licence: {licence}. Everything on this page is computed from them in your browser."
          values={{ ...values, arxiv: source.arxiv }}
          tags={{ a: inner => <a href={`https://arxiv.org/abs/${source.arxiv}`}>{inner}</a> }}
        />
      ) : (
        t(
          'Figures from {title}. Licence: {licence}. Everything on this page is computed from them in your browser.',
          values,
        )
      )}
    </footer>
  );
}
