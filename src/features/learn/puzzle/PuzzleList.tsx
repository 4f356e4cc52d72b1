import { useConfiguration } from '../../../app/context/hooks.ts';
import { writeLink } from '../../../app/links/permalink.ts';
import { useTableNames } from '../../../app/tables/useTableNames.ts';
import { formatCost } from '../../../app/words/format.ts';
import { t } from '../../../base/i18n/text.ts';
import { Panel } from '../../../base/ui/Panel.tsx';
import { puzzleHints } from '../brings/learnFields.ts';
import { puzzleKey, readyPuzzles, type SolvedPuzzles } from './puzzles.ts';

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
      <ol className="puzzle-list">
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
                <span className="puzzle-solved">
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
