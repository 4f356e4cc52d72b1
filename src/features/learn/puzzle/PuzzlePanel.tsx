import { useCallback, useState } from 'react';
import { useSession, useSetting } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { loadTable } from '../../../app/tables/loadTable.ts';
import { t } from '../../../base/i18n/text.ts';
import { Notice } from '../../../base/ui/Notice.tsx';
import { Panel } from '../../../base/ui/Panel.tsx';
import { PuzzleBoard } from './PuzzleBoard.tsx';
import { PuzzleList } from './PuzzleList.tsx';
import { PuzzleMaker } from './PuzzleMaker.tsx';
import { keepSolved, puzzleKey, readSolved, withSolved } from './puzzles.ts';
import './PuzzlePanel.css';

/** Grouping by hand against the search, which shows its own only when it is asked to; other puzzles, and how to make one. */
export function PuzzlePanel() {
  const { session } = useApp();
  const data = useSetting('data');
  const budget = useSetting('budget');
  const heads = useSetting('heads');
  const objective = useSetting('objective');
  const weights = useSetting('weights');
  const state = useSession(all => all.tables[data]);
  const [solved, setSolved] = useState(() => readSolved(window.localStorage));
  const key = puzzleKey({ data, budget, heads, objective, weights });
  const onSolved = useCallback(
    (hints: number) =>
      setSolved(before => {
        const after = withSolved(before, key, hints);
        keepSolved(window.localStorage, after);
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
              {state.message}
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
