import { useState } from 'react';
import { useSetting } from '../../../app/context/hooks.ts';
import { t } from '../../../base/i18n/text.ts';
import { Dialog } from '../../../base/ui/Dialog.tsx';
import styles from './PuzzlePanel.module.css';

interface RevealGateProps {
  readonly isReady: boolean;
  /** Why it cannot be revealed yet or at all. */
  readonly reason: string;
  readonly isFailure: boolean;
  /** Searches again, where that may help. */
  readonly onAgain: (() => void) | undefined;
  onReveal(): void;
}

/** The way to the optimum: it asks first, and a puzzle's link can withhold it. */
export function RevealGate({ isReady, reason, isFailure, onAgain, onReveal }: RevealGateProps) {
  const isAllowed = useSetting('reveal');
  const [isAsking, setAsking] = useState(false);
  const why = !isReady && (
    <span role={isFailure ? 'alert' : undefined}>
      {reason}{' '}
      {onAgain && (
        <button type="button" className="button" onClick={onAgain}>
          {t('Search again')}
        </button>
      )}
    </span>
  );
  if (!isAllowed)
    return (
      <p className={styles.puzzleRevealRow}>
        {t('Whoever made this puzzle keeps its optimum back.')} {why}
      </p>
    );
  return (
    <div className={styles.puzzleRevealRow}>
      <button type="button" className="button" disabled={!isReady} onClick={() => setAsking(true)}>
        {t('Reveal the optimum')}
      </button>{' '}
      {why}
      <Dialog title={t('Reveal the optimum?')} open={isAsking} onClose={() => setAsking(false)}>
        <p>
          {t('You see the networks that the search chose. Found after that, it does not count as solved.')}
        </p>
        <div className={styles.puzzleWays}>
          <button
            type="button"
            className="button button-primary"
            onClick={() => {
              setAsking(false);
              onReveal();
            }}
          >
            {t('Show the optimum')}
          </button>
          <button type="button" className="button" onClick={() => setAsking(false)}>
            {t('Not yet')}
          </button>
        </div>
      </Dialog>
    </div>
  );
}
