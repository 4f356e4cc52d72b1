import { useEffect, useMemo, useState } from 'react';
import { useSetting } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import type { HandBench, HandSettings } from '../../../app/side/handBench.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { wantOf } from '../../../app/side/wantOf.ts';
import { formatCost, unitText } from '../../../app/words/format.ts';
import { dataWords, t, words } from '../../../base/i18n/text.ts';
import { Panel } from '../../../base/ui/Panel.tsx';
import { curveAt } from '../../../core/frontier/curveAt.ts';
import { GroupingBuilder } from '../../../figures/grouping/builder/GroupingBuilder.tsx';
import {
  costSentence,
  isOptimum,
  isOver,
  scoreSentences,
} from '../../../figures/grouping/builder/handOutcome.ts';
import { benchOf, scoreOfGrouping } from '../../../figures/grouping/builder/handScore.ts';
import { useHand } from '../../../figures/grouping/builder/useHand.ts';
import type { PuzzleHint } from '../brings/learnFields.ts';
import { PuzzleHints } from './PuzzleHints.tsx';
import styles from './PuzzlePanel.module.css';
import { PuzzleReveal } from './PuzzleReveal.tsx';
import { PuzzleTasks } from './PuzzleTasks.tsx';

interface PuzzleBoardProps {
  readonly side: Side;
  /** The puzzle to go on with, once this one is solved. */
  readonly next: { readonly href: string; readonly text: string } | undefined;
  /** When the optimum is found without having been shown, with how many hints. */
  onSolved(hints: number): void;
}

/** One puzzle: the networks to put together, what they come to, the hints, and the optimum once it is asked for. */
export function PuzzleBoard({ side, next, onSolved }: PuzzleBoardProps) {
  const bench = useMemo(() => benchOf(side), [side]);
  return bench && <Board side={side} bench={bench} next={next} onSolved={onSolved} />;
}

function Board({ side, bench, next, onSolved }: PuzzleBoardProps & { readonly bench: HandBench }) {
  const { budget, words, networks: table } = side;
  const { score, settings, faults, builder } = useHand(bench);
  const { best, failure, isSearching, onAgain } = useBest(side, bench, settings);
  const [used, setUsed] = useState<readonly PuzzleHint[]>([]);
  const [isRevealed, setRevealed] = useState(false);
  // A link or a reload may bring the optimum along: only what was put together here is found here.
  const hand = useSetting('hand').join();
  const [brought] = useState(hand);
  const { cost } = score.grouping;
  const unit = unitText(table.costUnit, budget);
  const isComplete =
    Number.isFinite(score.grouping.total) && score.unserved.length === 0 && faults.length === 0;
  const isFound = best !== undefined && isComplete && !isOver({ cost, budget }) && isOptimum(score, best);
  const hints = used.length;
  const isSolved = isFound && !isRevealed && hand !== brought;
  useEffect(() => {
    if (isSolved) onSolved(hints);
  }, [isSolved, hints, onSolved]);

  const costs = costSentence({ cost, budget, unit: table.costUnit });
  const found = isSolved ? [t('You found the optimum.')] : [];
  const sentences = [...scoreSentences(score.table, score, words, settings), ...faults];
  return (
    <Panel
      id="learn-puzzle"
      title={t('Match the search: {table} at {budget} {unit}', {
        ...{ table: dataWords(table.name), budget: formatCost(budget), unit },
      })}
      lead={t(
        'Serve every task with networks that cost at most {budget} {unit} together, and bring the {objective} as {way, select, higher {high} other {low}} as you can. The search has looked at every grouping: can you find its best?',
        { budget: formatCost(budget), unit, objective: words.name, way: words.better },
      )}
    >
      <GroupingBuilder {...builder} outcome={[costs, ...sentences, ...found].join(' ')} />
      <p className={styles.puzzleOutcome} data-testid="puzzle-outcome">
        <strong className={isOver({ cost, budget }) ? styles.puzzleOver : undefined}>{costs}</strong>{' '}
        {sentences.join(' ')}
      </p>
      {isFound && (
        <p className={styles.puzzleFound}>
          {isSolved
            ? t(
                'You found the optimum{hints, plural, =0 { without a hint} one { with one hint} other { with # hints}}.',
                { hints },
              )
            : t('This is the optimum.')}
          {next && (
            <a className={styles.puzzleNext} href={next.href}>
              {t('Next puzzle: {puzzle}', { puzzle: next.text })}
            </a>
          )}
        </p>
      )}
      <PuzzleTasks table={score.table} score={score} />
      <PuzzleHints
        side={side}
        best={best}
        used={used}
        onUse={hint => setUsed(before => (before.includes(hint) ? before : [...before, hint]))}
      />
      {isRevealed && best ? (
        <PuzzleReveal table={table} mine={score} best={best} words={words} />
      ) : (
        <p className={styles.puzzleRevealRow}>
          <button
            type="button"
            className="button button-primary"
            disabled={!best}
            onClick={() => setRevealed(true)}
          >
            {t('Reveal the optimum')}
          </button>{' '}
          {!best &&
            (failure ? (
              <span role="alert">
                {failure}{' '}
                {onAgain && (
                  <button type="button" className="button" onClick={onAgain}>
                    {t('Search again')}
                  </button>
                )}
              </span>
            ) : isSearching ? (
              t('The search is still running…')
            ) : (
              t('The search finds no grouping that serves every task at this budget.')
            ))}
        </p>
      )}
    </Panel>
  );
}

/** The optimum at the budget, searched for behind the scenes, and scored as the reader's own grouping is. */
function useBest(side: Side, bench: HandBench, settings: HandSettings) {
  const { tracer } = useApp();
  const { budget, networks } = side;
  const { id, state } = side.kind === 'losses' ? side.curves.optimal : side.curves.affinity;
  const kind = state?.kind;
  useEffect(() => {
    // One that was stopped elsewhere goes on: a puzzle needs the whole answer.
    if (kind === 'stopped') tracer.goOn(id);
    if (kind === undefined) tracer.wantAll(wantOf(side, ['optimal']));
  }, [tracer, side, id, kind]);
  const curve = state?.kind === 'done' ? state.curve : undefined;
  const value = curve && curveAt(curve, budget);
  // Only what is known to be the best can be found.
  const isOpen = value?.proof?.proved === false;
  const grouping = isOpen ? undefined : value?.grouping;
  const best = useMemo(
    () => grouping && scoreOfGrouping(bench, networks, grouping, settings),
    [grouping, bench, networks, settings],
  );
  return {
    best,
    onAgain: state?.kind === 'failed' ? () => tracer.goOn(id) : undefined,
    failure:
      state?.kind === 'failed'
        ? words(state.message)
        : isOpen
          ? t(
              'The search cannot tell for certain which grouping is the best here: choose another budget or fewer tasks.',
            )
          : '',
    isSearching: state?.kind !== 'done',
  };
}
