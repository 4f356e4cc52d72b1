import { Fragment, useState } from 'react';
import { useConfiguration, useOwnTables } from '../../../app/context/hooks.ts';
import { withoutEmbedding } from '../../../app/links/embedding.ts';
import { holdsOwnTables, withOwnTables, withoutOwnTables } from '../../../app/links/ownTables.ts';
import { writeLink } from '../../../app/links/permalink.ts';
import { t } from '../../../base/i18n/text.ts';
import styles from './PuzzlePanel.module.css';
import { writeResult } from './puzzleResult.ts';

interface ResultCopyProps {
  /** Of the networks on the board, on the split that is reported. */
  readonly total: number;
  readonly hints: number;
}

/** Copies a link to the board as it is, for a teacher: the networks and the score, and nothing about whose it is. */
export function ResultCopy({ total, hints }: ResultCopyProps) {
  const present = useConfiguration(state => state.configuration);
  const entries = useOwnTables(state => state.entries);
  const [isGiven, setGiven] = useState(false);
  const [copied, setCopied] = useState({ link: '', isCopied: false });
  const { origin, pathname } = window.location;
  const shared = { ...withoutEmbedding(present), lang: '' as const, result: writeResult({ total, hints }) };
  const handedOn = isGiven ? withOwnTables(shared, entries) : withoutOwnTables(shared);
  const link = `${origin}${pathname}${writeLink(handedOn)}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied({ link, isCopied: true });
    } catch {
      setCopied({ link, isCopied: false });
    }
  };
  const isTried = copied.link === link;
  return (
    <Fragment>
      <button type="button" className="button" onClick={() => void copy()}>
        {t('Copy result link')}
      </button>
      {holdsOwnTables(present, entries) && (
        <label className="field">
          <input type="checkbox" checked={isGiven} onChange={event => setGiven(event.target.checked)} />
          {t('Contain your table (without it, only this device can show it)')}
        </label>
      )}
      <span role="status" className={styles.puzzleNote}>
        {isTried && copied.isCopied && t('Copied: the board and its score, no name.')}
      </span>
      {isTried && !copied.isCopied && (
        <input
          className={styles.puzzleLink}
          aria-label={t('Link to the result')}
          readOnly
          value={link}
          ref={field => field?.select()}
        />
      )}
    </Fragment>
  );
}
