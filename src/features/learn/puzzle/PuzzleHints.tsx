import { useSetting } from '../../../app/context/hooks.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { networkPhrase } from '../../../app/words/format.ts';
import { t } from '../../../base/i18n/text.ts';
import type { HandScore } from '../../../core/frontier/handGrouping.ts';
import { taskSetOf } from '../../../core/tables/lossTable.ts';
import { type PuzzleHint, puzzleHints } from '../brings/learnFields.ts';
import { hintNames } from './hintNames.ts';
import { PairMap } from './PairMap.tsx';
import styles from './PuzzlePanel.module.css';

interface PuzzleHintsProps {
  readonly side: Side;
  readonly best: HandScore | undefined;
  readonly used: readonly PuzzleHint[];
  onUse(hint: PuzzleHint): void;
}

/** The hints that the link allows, each shown once it is asked for; who helps whom stands beside the board and is none. */
export function PuzzleHints({ side, best, used, onUse }: PuzzleHintsProps) {
  const allowed = useSetting('hints');
  const hints = puzzleHints.filter(hint => hint !== 'gains' && allowed.includes(hint));
  if (hints.length === 0) return <p className={styles.puzzleNote}>{t('This puzzle has no hints.')}</p>;
  return (
    <section className={styles.puzzleHints} data-testid="puzzle-hints" aria-labelledby="puzzle-hints-title">
      <h3 id="puzzle-hints-title">{t('Hints')}</h3>
      <p>
        {hints.map(hint => (
          <button
            key={hint}
            type="button"
            className="button"
            disabled={used.includes(hint) || (hint === 'network' && !best)}
            onClick={() => onUse(hint)}
          >
            {t(hintNames[hint])}
          </button>
        ))}
        <span className={styles.puzzleNote} role="status">
          {t('{used} of {count} used', { used: String(used.length), count: String(hints.length) })}
        </span>
      </p>
      {hints
        .filter(hint => used.includes(hint))
        .map(hint =>
          hint === 'network' ? (
            best && <NetworkHint key={hint} best={best} />
          ) : (
            <PairMap key={hint} side={side} isDirected={false} />
          ),
        )}
    </section>
  );
}

/** The network of the optimum that trains the most tasks. */
function NetworkHint({ best }: { readonly best: HandScore }) {
  const sizeOf = (network: number) => taskSetOf(best.table, network).length;
  const [network] = best.grouping.networks.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (network === undefined) return null;
  return <p>{t('The optimum has {network}.', { network: networkPhrase(best.table, network) })}</p>;
}
