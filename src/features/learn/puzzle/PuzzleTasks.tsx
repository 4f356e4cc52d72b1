import { reportedSplit } from '../../../app/side/reportedSplit.ts';
import { baselineWords } from '../../../app/words/baselineWords.ts';
import { directionWords, formatLossWithError, withErrorNote } from '../../../app/words/format.ts';
import { replicateCount } from '../../../app/words/replicateWords.ts';
import { singleLosses } from '../../../app/words/singleLosses.ts';
import { splitWord } from '../../../app/words/splitWords.ts';
import { writeTaskChange } from '../../../app/words/taskChangeWords.ts';
import { taskColors } from '../../../app/words/taskColors.ts';
import { isolated } from '../../../base/i18n/isolated.ts';
import { ownText, t } from '../../../base/i18n/text.ts';
import { ScrollRegion } from '../../../base/ui/ScrollRegion.tsx';
import { groupingErrors } from '../../../core/frontier/groupingErrors.ts';
import type { HandScore } from '../../../core/frontier/handGrouping.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { measureOf } from '../../../core/tables/measureOf.ts';
import styles from './PuzzlePanel.module.css';

interface PuzzleTasksProps {
  readonly table: LossTable;
  readonly score: HandScore;
  /** What it is compared with, once it is shown. */
  readonly best?: HandScore;
}

/** Per task, the loss in the reader's grouping and its change against the task alone; with the optimum, both beside each other. */
export function PuzzleTasks({ table, score, best }: PuzzleTasksProps) {
  const singles = singleLosses(table);
  const colors = taskColors(table.tasks);
  const split = splitWord(reportedSplit(table));
  const errorsOf = (each: HandScore) => groupingErrors(each.table, each.grouping, reportedSplit(each.table));
  const [errors, bestErrors] = [errorsOf(score), best && errorsOf(best)];
  const { measure, heading, direction } = measureOf(table);
  // Affinities have no network of one task to be compared with.
  const isCompared = best !== undefined || !table.isOfAffinities;
  const loss = (task: number, value: number, error = Number.NaN) =>
    Number.isFinite(value) ? formatLossWithError(table, task, value, error) : '–';
  return (
    <ScrollRegion
      title={
        best ? t('{heading} of each task in both', { heading }) : t('{heading} of each task', { heading })
      }
    >
      <table className={`${styles.puzzleTasks} data-table`}>
        <caption className="visually-hidden">
          {table.isOfAffinities
            ? t('Value of each task')
            : withErrorNote(
                t(
                  '{heading} of each task ({split}){direction, select, lower {, lower is better} higher {, higher is better} other {, lower is better unless said}}',
                  { split, heading, direction },
                ),
                table.errors !== undefined,
                replicateCount(table),
              )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('task')}</th>
            <th scope="col">
              {best
                ? t('yours')
                : table.isOfAffinities
                  ? t('value')
                  : t('{split} {measure}', { split, measure })}
              {direction === 'higher' && t(' (higher is better)')}
            </th>
            {best && <th scope="col">{t('optimum')}</th>}
            {isCompared && (
              <th scope="col">
                {best
                  ? t('optimum against yours')
                  : t('against {baseline}', { baseline: baselineWords(table, 'half') })}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {table.tasks.map((task, i) => {
            const mine = score.grouping.reported[i] ?? Number.NaN;
            const theirs = best?.grouping.reported[i] ?? Number.NaN;
            const [from, to] = best ? [mine, theirs] : [singles[i] ?? Number.NaN, mine];
            const change = writeTaskChange(table, i, from, to);
            return (
              <tr key={task.id}>
                <td>
                  <span className={styles.puzzleDot} data-swatch style={{ background: colors[i] }} />
                  {isolated(ownText(task.name))}
                  {direction === 'mixed' && directionWords(task)}
                </td>
                <td>{loss(i, mine, errors?.perTask[i])}</td>
                {best && <td>{loss(i, theirs, bestErrors?.perTask[i])}</td>}
                {isCompared && (
                  <td className={change.isBetter ? styles.puzzleBetter : undefined}>{change.text}</td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
