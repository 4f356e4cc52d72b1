import { useRef } from 'react';
import type { HandSettings } from '../../../app/side/handBench.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { writeTotal } from '../../../app/words/writeTotal.ts';
import { capitalised } from '../../../base/i18n/capitalised.ts';
import { t } from '../../../base/i18n/text.ts';
import type { HandScore } from '../../../core/frontier/handGrouping.ts';
import styles from './PuzzlePanel.module.css';

interface PuzzleScoreProps {
  readonly side: Side;
  readonly score: HandScore;
  readonly settings: HandSettings;
  /** How far it is from the best, or why that cannot be said. */
  readonly gap: string;
}

/** What the networks on the board come to: the total, how the last move changed it, and how far it is from the best. */
export function PuzzleScore({ side, score, settings, gap }: PuzzleScoreProps) {
  const { words } = side;
  const { total } = score.grouping;
  const isThere = Number.isFinite(total);
  const before = useBefore(score.validationTotal);
  return (
    <div className={styles.puzzleScore} data-testid="puzzle-score">
      <p className={styles.puzzleTotal}>
        <span>{`${capitalised(words.name)}${words.against}`}</span>
        <strong>
          {isThere ? writeTotal({ networks: score.table, settings, words }, score.grouping) : '–'}
        </strong>
      </p>
      <p>
        <strong>{gap}</strong>
        {before !== undefined && isThere && !words.isSame(score.validationTotal, before) && (
          <span className={score.validationTotal < before ? styles.puzzleBetter : styles.puzzleNote}>
            {' '}
            {t('{distance} {side, select, better {better} other {worse}} than before.', {
              distance: words.distance(score.validationTotal, before),
              side: score.validationTotal < before ? 'better' : 'worse',
            })}
          </span>
        )}
      </p>
    </div>
  );
}

/** The last total before the present one; `undefined` while there was none. */
function useBefore(total: number): number | undefined {
  const seen = useRef<{ readonly before: number | undefined; readonly now: number | undefined }>({
    before: undefined,
    now: undefined,
  });
  if (Number.isFinite(total) && total !== seen.current.now)
    seen.current = { before: seen.current.now, now: total };
  return seen.current.before;
}
