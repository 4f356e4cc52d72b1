import { Fragment } from 'react';
import { useConfiguration } from '../app/context/hooks.ts';
import { t, words } from '../base/i18n/text.ts';
import { Notice } from '../base/ui/Notice.tsx';
import styles from './App.module.css';

/** What the link asked for and did not get; until dismissed. */
export function LinkNotices() {
  const notices = useConfiguration(state => state.notices);
  const dismiss = useConfiguration(state => state.dismissNotices);
  if (notices.length === 0) return null;
  const close = (
    <button type="button" className="button" onClick={dismiss}>
      {t('Dismiss')}
    </button>
  );
  return (
    <div className={styles.pageNotices} data-testid="page-notices">
      <Notice kind="notice" actions={close}>
        {notices.length === 1 ? (
          notices.map(words)
        ) : (
          <Fragment>
            {t('Not all of the link could be restored:')}
            <ul>
              {notices.map(words).map(notice => (
                <li key={notice}>{notice}</li>
              ))}
            </ul>
          </Fragment>
        )}
      </Notice>
    </div>
  );
}
