import { msg, t, words as wordsOf } from '../../base/i18n/text.ts';
import type { Problem } from '../../files/open/problemLog.ts';
import styles from './TablesView.module.css';

const words = { error: msg('Error'), warning: msg('Warning'), note: msg('Note') } as const;

const kinds = { error: styles.problemError, warning: styles.problemWarning, note: '' } as const;

/** Every problem with its place and what was done about it. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul
      className={styles.problemList}
      data-testid="problem-list"
      aria-label={t('What was found in the files')}
    >
      {problems.map(problem => (
        <li key={JSON.stringify(problem)} className={`${styles.problem} ${kinds[problem.severity]}`}>
          <span className={styles.problemKind} data-testid="problem-kind">
            {t(words[problem.severity])}
          </span>
          <span>
            <span className={styles.problemPlace} data-testid="problem-place">
              {placeOf(problem)}
            </span>{' '}
            {wordsOf(problem.message)} <span className={styles.problemAction}>{wordsOf(problem.action)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** "runs.csv, row 12, column depth:" */
function placeOf({ file, row, column }: Problem): string {
  if (row !== undefined && column !== undefined)
    return t('{file}, row {row}, column {column}:', { file, row: String(row), column });
  if (row !== undefined) return t('{file}, row {row}:', { file, row: String(row) });
  if (column !== undefined) return t('{file}, column {column}:', { file, column });
  return t('{file}:', { file });
}
