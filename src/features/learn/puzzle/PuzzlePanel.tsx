import { Fragment, useCallback, useMemo, useState } from 'react';
import type { Configuration } from '../../../app/configuration/configuration.ts';
import { useConfiguration, useSession, useSetting } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { writeLink } from '../../../app/links/permalink.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { useSide } from '../../../app/side/useSide.ts';
import { deviceTexts } from '../../../app/storage/keptTexts.ts';
import { loadTable } from '../../../app/tables/loadTable.ts';
import { useTableNames } from '../../../app/tables/useTableNames.ts';
import { formatCost, unitText } from '../../../app/words/format.ts';
import { t, words } from '../../../base/i18n/text.ts';
import { Notice } from '../../../base/ui/Notice.tsx';
import { Panel } from '../../../base/ui/Panel.tsx';
import { puzzleHints } from '../brings/learnFields.ts';
import { PuzzleBoard } from './PuzzleBoard.tsx';
import { PuzzleMaker } from './PuzzleMaker.tsx';
import styles from './PuzzlePanel.module.css';
import {
  keepSolved,
  puzzleKey,
  readSolved,
  readyPuzzles,
  type SolvedPuzzles,
  withSolved,
} from './puzzles.ts';

/** Grouping by hand against the search, which shows its own only when it is asked to; other puzzles, and how to make one. */
export function PuzzlePanel() {
  const { session } = useApp();
  const isEmbedded = useSetting('embed');
  const data = useSetting('data');
  const budget = useSetting('budget');
  const heads = useSetting('heads');
  const objective = useSetting('objective');
  const weights = useSetting('weights');
  const state = useSession(all => all.tables[data]);
  const [solved, setSolved] = useState(() => readSolved(deviceTexts));
  const side = usePuzzleSide();
  const key = puzzleKey({ data, budget: side?.budget ?? budget, heads, objective, weights });
  const offered = useOfferedPuzzles();
  const next = offered.find(puzzle => puzzle.key !== key && !solved[puzzle.key]);
  const onSolved = useCallback(
    (hints: number) =>
      setSolved(before => {
        const after = withSolved(before, key, hints);
        keepSolved(deviceTexts, after);
        return after;
      }),
    [key],
  );
  return (
    <Fragment>
      {side && (side.kind === 'losses' || side.problem) ? (
        <PuzzleBoard key={key} side={side} next={next} onSolved={onSolved} />
      ) : (
        <Panel
          id="learn-puzzle"
          title={t('Match the search')}
          lead={t('Group the tasks by hand, and see how close you come to the best grouping there is.')}
        >
          {state?.kind === 'failed' ? (
            <Notice
              kind="error"
              actions={
                <button type="button" className="button" onClick={() => void loadTable(session, data)}>
                  {t('Retry')}
                </button>
              }
            >
              {words(state.message)}
            </Notice>
          ) : state?.kind === 'loaded' ? (
            <p>
              {t(
                'A puzzle needs measured networks, or affinities of tasks to each other: choose a table below.',
              )}
            </p>
          ) : (
            <p role="status">{t('Loading the table…')}</p>
          )}
        </Panel>
      )}
      {!isEmbedded && (
        <Fragment>
          <PuzzleList offered={offered} solved={solved} present={key} />
          <PuzzleMaker />
        </Fragment>
      )}
    </Fragment>
  );
}

/** The side of the present table whose best grouping is to be found: without constraints, and by exact search. */
function usePuzzleSide(): Side | undefined {
  const configuration = useConfiguration(state => state.configuration);
  return useSide(useMemo(() => ({ ...configuration, ...unconstrained }), [configuration]));
}

const unconstrained = {
  ...{ strategy: 'optimal', guess: '', predicted: false, excluded: [], most: 0, fewest: 1 },
  ...{ alone: [], together: [], apart: [], timeLimit: 0 },
} as const satisfies Partial<Configuration>;

/** A puzzle of the site, as it is offered. */
interface OfferedPuzzle {
  /** See {@link puzzleKey}. */
  readonly key: string;
  readonly href: string;
  readonly text: string;
}

/** The puzzles of the site, from easy to hard. */
function useOfferedPuzzles(): readonly OfferedPuzzle[] {
  const configuration = useConfiguration(state => state.configuration);
  const names = [...useTableNames('losses'), ...useTableNames('affinity')];
  return readyPuzzles.map(puzzle => {
    const link = {
      ...configuration,
      ...puzzle,
      ...({ view: 'learn', learn: 'puzzle', hand: [], result: '', reveal: true } as const),
      hints: [...puzzleHints],
      ...({ heads: 'validation', objective: 'sum', weights: [] } as const),
    };
    const budget = 'groups' in puzzle ? puzzle.groups : puzzle.budget;
    return {
      key: puzzleKey({ ...link, budget }),
      href: writeLink(link),
      text: t('{table}, {budget} {unit}', {
        table: names.find(({ id }) => id === puzzle.data)?.text ?? puzzle.data,
        budget: formatCost(budget),
        unit: 'groups' in puzzle ? unitText('networks', budget) : 'SNT',
      }),
    };
  });
}

interface PuzzleListProps {
  readonly offered: readonly OfferedPuzzle[];
  readonly solved: SolvedPuzzles;
  /** The puzzle on the board, by its key. */
  readonly present: string;
}

/** The puzzles of the site, with which are solved on this device. */
function PuzzleList({ offered, solved, present }: PuzzleListProps) {
  return (
    <Panel
      id="learn-puzzles"
      title={t('Puzzles')}
      lead={t('From easy to hard. What you solved is remembered on this device only.')}
    >
      <ol className={styles.puzzleList}>
        {offered.map(({ key, href, text }) => {
          const state = solved[key];
          return (
            <li key={key}>
              <a href={href} aria-current={key === present ? 'true' : undefined}>
                {text}
              </a>
              {state && (
                <span className={styles.puzzleSolved} data-testid="puzzle-solved">
                  {t(
                    '✓ solved{hints, plural, =0 { without a hint} one { with one hint} other { with # hints}}',
                    {
                      hints: state.hints,
                    },
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
