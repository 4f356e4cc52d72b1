import { Fragment } from 'react';
import { useSession, useSetting } from '../app/context/hooks.ts';
import { t } from '../base/i18n/text.ts';
import styles from './SkipLinks.module.css';

/** Past the header to the view, and in Explore past what stands above its figures, and past these to the networks. */
export function SkipLinks() {
  const isExplore = useSetting('view') === 'explore';
  const data = useSetting('data');
  const kind = useSession(state => {
    const table = state.tables[data];
    return table?.kind === 'loaded' ? table.loaded.kind : undefined;
  });
  return (
    <Fragment>
      <SkipLink text={t('Skip to the content')} to="#main" />
      {isExplore && kind && <SkipLink text={t('Skip to the figures')} to="[data-figure]" />}
      {isExplore && kind === 'losses' && (
        <SkipLink text={t('Skip to the networks')} to="[data-figure=networks]" />
      )}
    </Fragment>
  );
}

/** A button, not a link: the hash belongs to the permalink. Seen when it has the focus. */
function SkipLink({ text, to }: { text: string; to: string }) {
  return (
    <button
      type="button"
      className={`button ${styles.skipLink}`}
      onClick={() => document.querySelector<HTMLElement>(to)?.focus()}
    >
      {text}
    </button>
  );
}
