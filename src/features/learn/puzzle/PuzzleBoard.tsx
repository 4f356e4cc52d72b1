import { useEffect, useMemo, useState } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import type { HandBench } from '../../../app/side/handBench.ts';
import { formatHand } from '../../../app/side/handNetworks.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { formatCost, unitText } from '../../../app/words/format.ts';
import { dataWords, t } from '../../../base/i18n/text.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import { useMedia } from '../../../base/ui/hooks/useMedia.ts';
import { Panel } from '../../../base/ui/Panel.tsx';
import { GroupingBuilder } from '../../../figures/grouping/builder/GroupingBuilder.tsx';
import {
  costSentence,
  isOptimum,
  isOver,
  scoreSentences,
} from '../../../figures/grouping/builder/handOutcome.ts';
import { benchOf } from '../../../figures/grouping/builder/handScore.ts';
import { useHand } from '../../../figures/grouping/builder/useHand.ts';
import type { PuzzleHint } from '../brings/learnFields.ts';
import { BudgetSlots } from './BudgetSlots.tsx';
import { gapWords } from './gapWords.ts';
import { hintNames } from './hintNames.ts';
import type { NextPuzzle } from './nextPuzzle.ts';
import { PairMap } from './PairMap.tsx';
import { PuzzleFound } from './PuzzleFound.tsx';
import { PuzzleHints } from './PuzzleHints.tsx';
import styles from './PuzzlePanel.module.css';
import { PuzzleReveal } from './PuzzleReveal.tsx';
import { PuzzleScore } from './PuzzleScore.tsx';
import { PuzzleTasks } from './PuzzleTasks.tsx';
import { ResultCopy } from './ResultCopy.tsx';
import { RevealGate } from './RevealGate.tsx';
import { SentResult } from './SentResult.tsx';
import { useBest } from './useBest.ts';

interface PuzzleBoardProps {
  readonly side: Side;
  /** The puzzle to go on with, once this one is solved. */
  readonly next: NextPuzzle | undefined;
  /** When the optimum is found without having been shown, with how many hints. */
  onSolved(hints: number): void;
}

/** One puzzle: the board with its budget, what the networks come to, the hints, and the optimum once it is asked for. */
export function PuzzleBoard({ side, next, onSolved }: PuzzleBoardProps) {
  const bench = useMemo(() => benchOf(side), [side]);
  return bench && <Board side={side} bench={bench} next={next} onSolved={onSolved} />;
}

function Board({ side, bench, next, onSolved }: PuzzleBoardProps & { readonly bench: HandBench }) {
  const { budget, words, networks: table } = side;
  const { score, settings, faults, builder } = useHand(bench);
  const { best, failure, isSearching, onAgain } = useBest(side, bench, settings);
  const change = useChange();
  const [used, setUsed] = useState<readonly PuzzleHint[]>([]);
  const [isRevealed, setRevealed] = useState(false);
  // A link or a reload may bring the optimum along: only what was put together here is found here.
  const hand = useSetting('hand').join();
  const result = useSetting('result');
  const [brought] = useState(hand);
  const hasMap = useSetting('hints').includes('gains');
  const isWide = useMedia('(min-width: 900px)');
  // There the board comes before what is said of it: pieces, budget and score are in sight together.
  const isPhone = useMedia('(max-width: 599px)');
  const { cost, total } = score.grouping;
  const unit = unitText(table.costUnit, budget);
  const isWithin = !isOver({ cost, budget });
  const isComplete = Number.isFinite(total) && score.unserved.length === 0 && faults.length === 0;
  const isFound = best !== undefined && isComplete && isWithin && isOptimum(score, best);
  const hints = used.length;
  const isSolved = isFound && !isRevealed && hand !== brought;
  useEffect(() => {
    if (isSolved) onSolved(hints);
  }, [isSolved, hints, onSolved]);

  const costs = costSentence({ cost, budget, unit: table.costUnit });
  const waiting = isSearching
    ? t('The search is still running…')
    : t('The search finds no grouping that serves every task at this budget.');
  const gap = !isComplete
    ? t('Serve every task, and the total is here.')
    : !isWithin
      ? t('Over the budget: take something away.')
      : best
        ? gapWords(score, best, words, table.isOfAffinities === true)
        : failure || waiting;
  const sentences = [...scoreSentences(score.table, score, words, settings), ...faults];
  const found = isSolved ? [t('You found the optimum.')] : [];
  // What was shown or sent is no result of the reader's.
  const own = isComplete && isWithin && !isRevealed && result === '' ? total : undefined;
  const task = t(
    'Serve every task with networks that cost at most {budget} {unit} together, and bring the {objective} as {way, select, higher {high} other {low}} as you can. The search has looked at every grouping: can you find its best?',
    { budget: formatCost(budget), unit, objective: words.name, way: words.better },
  );
  const map = hasMap && <PairMap side={side} isDirected />;
  return (
    <Panel
      id="learn-puzzle"
      title={t('Match the search: {table} at {budget} {unit}', {
        ...{ table: dataWords(table.name), budget: formatCost(budget), unit },
      })}
      lead={isPhone ? '' : task}
    >
      {result !== '' && hand !== '' && <SentResult {...{ total, words, gap, costs }} />}
      <div className={styles.puzzleGame}>
        <div className={styles.puzzleState}>
          <BudgetSlots
            tasks={builder.tasks}
            networks={builder.networks}
            budget={budget}
            least={bench.newCost}
            words={costs}
            isOver={!isWithin}
          />
          <PuzzleScore {...{ side, score, settings, gap }} />
        </div>
        <div className={styles.puzzleBoard}>
          <GroupingBuilder
            {...builder}
            outcome={[costs, ...sentences, gap, ...found].join(' ')}
            onChange={networks => change({ hand: formatHand(networks, bench.tasks), result: '' })}
          />
          <p className={styles.puzzleOutcome} data-testid="puzzle-outcome">
            {sentences.join(' ')}
          </p>
          <div className={styles.puzzleWays}>
            <button
              type="button"
              className="button"
              disabled={hand === ''}
              onClick={() => change({ hand: [], result: '' })}
            >
              {t('Clear the board')}
            </button>
            {own !== undefined && !isFound && <ResultCopy total={own} hints={hints} />}
          </div>
        </div>
        <div className={styles.puzzleAside}>
          {isFound && <PuzzleFound {...{ isSolved, hints, next }} total={own} />}
          {map && (isWide ? map : <Disclosure summary={t(hintNames.gains)}>{map}</Disclosure>)}
        </div>
      </div>
      {isPhone && <p className="panel-lead">{task}</p>}
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
        <RevealGate
          isReady={best !== undefined}
          reason={failure || waiting}
          isFailure={failure !== ''}
          onAgain={onAgain}
          onReveal={() => setRevealed(true)}
        />
      )}
    </Panel>
  );
}
