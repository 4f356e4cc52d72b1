import { t } from '../../../base/i18n/text.ts';
import type { NextPuzzle } from './nextPuzzle.ts';
import styles from './PuzzlePanel.module.css';
import { ResultCopy } from './ResultCopy.tsx';

interface PuzzleFoundProps {
  /** Whether it was found here, and neither shown nor brought along by a link. */
  readonly isSolved: boolean;
  readonly hints: number;
  readonly next: NextPuzzle | undefined;
  /** See {@link ResultCopy}; nothing where there is no result of the reader's to hand on. */
  readonly total: number | undefined;
}

/** Beside the board, in sight: that the optimum is found, the link to show it to a teacher, and what to go on with. */
export function PuzzleFound({ isSolved, hints, next, total }: PuzzleFoundProps) {
  return (
    <div className={styles.puzzleFound} data-testid="puzzle-found">
      <p>
        {isSolved
          ? t(
              'You found the optimum{hints, plural, =0 { without a hint} one { with one hint} other { with # hints}}.',
              { hints },
            )
          : t('This is the optimum.')}
      </p>
      <div className={styles.puzzleWays}>
        {next && (
          <a className="button button-primary" href={next.href} title={next.text}>
            {t('Next puzzle')}
            <span className="visually-hidden">{` ${next.text}`}</span>
          </a>
        )}
        {total !== undefined && <ResultCopy total={total} hints={hints} />}
      </div>
    </div>
  );
}
