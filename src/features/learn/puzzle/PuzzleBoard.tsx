import { useEffect, useMemo, useState } from 'react';
import { useSession, useSetting } from '../../../app/context/hooks.ts';
import { curveSoFar } from '../../../app/context/sessionStore.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { curveKey } from '../../../app/side/curveRequest.ts';
import { formatCost } from '../../../app/words/format.ts';
import { objectiveWords } from '../../../app/words/objectiveWords.ts';
import { dataWords, t, words } from '../../../base/i18n/text.ts';
import { Panel } from '../../../base/ui/Panel.tsx';
import { curveAt } from '../../../core/frontier/curveAt.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { GroupingBuilder } from '../../../figures/grouping/builder/GroupingBuilder.tsx';
import {
  costSentence,
  isOptimum,
  isOver,
  scoreSentences,
} from '../../../figures/grouping/builder/handOutcome.ts';
import { type HandSettings, scoreOfGrouping } from '../../../figures/grouping/builder/handScore.ts';
import { useHand } from '../../../figures/grouping/builder/useHand.ts';
import type { PuzzleHint } from '../brings/learnFields.ts';
import { PuzzleHints } from './PuzzleHints.tsx';
import styles from './PuzzlePanel.module.css';
import { PuzzleReveal } from './PuzzleReveal.tsx';
import { PuzzleTasks } from './PuzzleTasks.tsx';

interface PuzzleBoardProps {
  readonly table: LossTable;
  /** When the optimum is found without having been shown, with how many hints. */
  onSolved(hints: number): void;
}

/** One puzzle: the networks to put together, what they come to, the hints, and the optimum once it is asked for. */
export function PuzzleBoard({ table, onSolved }: PuzzleBoardProps) {
  const budget = useSetting('budget');
  const { score, settings, builder } = useHand(table);
  const { best, failure, isSearching } = useBest(table, settings, budget);
  const [used, setUsed] = useState<readonly PuzzleHint[]>([]);
  const [isRevealed, setRevealed] = useState(false);
  // A link or a reload may bring the optimum along: only what was put together here is found here.
  const hand = useSetting('hand').join();
  const [brought] = useState(hand);
  const words = objectiveWords(settings.objective, settings.weights.length > 0, table);
  const { cost } = score.grouping;
  const unit = table.costUnit;
  const isComplete = Number.isFinite(score.grouping.total) && score.unserved.length === 0;
  const isFound = best !== undefined && isComplete && !isOver({ cost, budget }) && isOptimum(score, best);
  const hints = used.length;
  const isSolved = isFound && !isRevealed && hand !== brought;
  useEffect(() => {
    if (isSolved) onSolved(hints);
  }, [isSolved, hints, onSolved]);

  const costs = costSentence({ cost, budget, unit });
  const found = isSolved ? [t('You found the optimum.')] : [];
  const sentences = scoreSentences(table, score, words, settings);
  return (
    <Panel
      id="learn-puzzle"
      title={t('Beat the search: {table} at {budget} {unit}', {
        ...{ table: dataWords(table.name), budget: formatCost(budget), unit },
      })}
      lead={t(
        'Serve every task with networks that cost at most {budget} {unit} together, and bring the {objective} as low as you can. The search has looked at every grouping: can you find its best?',
        { budget: formatCost(budget), unit, objective: words.name },
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
        </p>
      )}
      <PuzzleTasks table={table} score={score} />
      <PuzzleHints
        table={table}
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
            (failure ||
              (isSearching
                ? t('The search is still running…')
                : t('The search finds no grouping that serves every task at this budget.')))}
        </p>
      )}
    </Panel>
  );
}

/** The optimum at the budget, searched for behind the scenes, and scored as the reader's own grouping is. */
function useBest(table: LossTable, handSettings: HandSettings, budget: number) {
  const { tracer } = useApp();
  const settings = useMemo(() => ({ ...handSettings, constraints: [] }), [handSettings]);
  const state = useSession(all => all.curves[curveKey(table, 'optimal', settings)]);
  const kind = state?.kind;
  useEffect(() => {
    // One that was stopped elsewhere goes on: a puzzle needs the whole answer.
    if (kind === 'stopped') tracer.goOn(curveKey(table, 'optimal', settings));
    if (kind === undefined) tracer.want(table, ['optimal'], settings);
  }, [tracer, table, settings, kind]);
  const curve = state?.kind === 'done' ? curveSoFar(state) : undefined;
  const grouping = curve && curveAt(curve, budget)?.grouping;
  const best = useMemo(
    () => grouping && scoreOfGrouping(table, table, grouping, handSettings),
    [grouping, table, handSettings],
  );
  return {
    best,
    failure: state?.kind === 'failed' ? words(state.message) : '',
    isSearching: state?.kind !== 'done',
  };
}
