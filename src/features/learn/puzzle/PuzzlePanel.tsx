import { useCallback, useState } from 'react';
import { useConfiguration, useSession, useSetting } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { writeLink } from '../../../app/links/permalink.ts';
import { deviceTexts } from '../../../app/storage/keptTexts.ts';
import { loadTable } from '../../../app/tables/loadTable.ts';
import { useTableNames } from '../../../app/tables/useTableNames.ts';
import { formatCost } from '../../../app/words/format.ts';
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
  const data = useSetting('data');
  const budget = useSetting('budget');
  const heads = useSetting('heads');
  const objective = useSetting('objective');
  const weights = useSetting('weights');
  const state = useSession(all => all.tables[data]);
  const [solved, setSolved] = useState(() => readSolved(deviceTexts));
  const key = puzzleKey({ data, budget, heads, objective, weights });
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
    <>
      {state?.kind === 'loaded' && state.loaded.kind === 'losses' ? (
        <PuzzleBoard key={key} table={state.loaded.table} onSolved={onSolved} />
      ) : (
        <Panel
          id="learn-puzzle"
          title={t('Beat the search')}
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
            <p>{t('A puzzle needs a table of measured networks: choose one below.')}</p>
          ) : (
            <p role="status">{t('Loading the table…')}</p>
          )}
        </Panel>
      )}
      <PuzzleList solved={solved} present={key} />
      <PuzzleMaker />
    </>
  );
}

interface PuzzleListProps {
  readonly solved: SolvedPuzzles;
  /** The puzzle on the board, by its key. */
  readonly present: string;
}

/** The puzzles of the site, with which are solved on this device. */
export function PuzzleList({ solved, present }: PuzzleListProps) {
  const configuration = useConfiguration(state => state.configuration);
  const names = useTableNames('losses');
  return (
    <Panel
      id="learn-puzzles"
      title={t('Puzzles')}
      lead={t('From easy to hard. What you solved is remembered on this device only.')}
    >
      <ol className={styles.puzzleList}>
        {readyPuzzles.map(puzzle => {
          const link = {
            ...configuration,
            ...puzzle,
            ...({ view: 'learn', learn: 'puzzle', hand: [], hints: [...puzzleHints] } as const),
            ...({ heads: 'validation', objective: 'sum', weights: [] } as const),
          };
          const key = puzzleKey(link);
          const state = solved[key];
          return (
            <li key={key}>
              <a href={writeLink(link)} aria-current={key === present ? 'true' : undefined}>
                {t('{table}, {budget} SNT', {
                  table: names.find(({ id }) => id === puzzle.data)?.text ?? puzzle.data,
                  budget: formatCost(puzzle.budget),
                })}
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
