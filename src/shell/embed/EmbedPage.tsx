import { Fragment, type ReactNode, useEffect } from 'react';
import { useConfiguration, useSession, useSetting } from '../../app/context/hooks.ts';
import { withoutEmbedding } from '../../app/links/embedding.ts';
import { writeLink } from '../../app/links/permalink.ts';
import { dataWords, t } from '../../base/i18n/text.ts';
import { applyTheme, fixTheme, onSystemTheme } from '../theme.ts';
import { usePageKeys } from '../usePageKeys.ts';
import styles from './EmbedPage.module.css';

/** A page for a frame in another page: what the figures are of, the figures, and one line below them. */
export function EmbedPage({ children }: { children: ReactNode }) {
  usePageKeys();
  const theme = useSetting('theme');
  useEffect(() => {
    return theme === '' ? onSystemTheme(applyTheme) : fixTheme(theme);
  }, [theme]);
  return (
    <Fragment>
      <EmbedHead />
      {children}
      <EmbedFoot />
    </Fragment>
  );
}

/** What the figures of an embedded page are of, in the place of the header. */
export function EmbedHead() {
  const data = useSetting('data');
  const table = useSession(state => state.tables[data]);
  if (table?.kind !== 'loaded') return null;
  return (
    <header>
      <h1 className={styles.embedTitle}>{dataWords(table.loaded.table.name)}</h1>
    </header>
  );
}

/** The one line under embedded figures: where they come from, and the way to the whole page in the same state. */
export function EmbedFoot() {
  const data = useSetting('data');
  const table = useSession(state => state.tables[data]);
  const link = useConfiguration(state => writeLink(withoutEmbedding(state.configuration)));
  const source = table?.kind === 'loaded' ? table.loaded.table.source : undefined;
  const title = source && dataWords(source.title);
  const address = source?.arxiv && `https://arxiv.org/abs/${source.arxiv}`;
  return (
    <footer className={styles.embedFoot}>
      {source && (
        <span className={styles.embedSource} title={title}>
          {address ? (
            <a href={address} target="_blank" rel="noopener">
              {title}
            </a>
          ) : (
            title
          )}
        </span>
      )}
      <a className={styles.embedOpen} data-testid="embed-open" href={link} target="_blank" rel="noopener">
        {t('Open in Taskmates')}
      </a>
    </footer>
  );
}
