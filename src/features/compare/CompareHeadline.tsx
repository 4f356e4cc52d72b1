import { Announcement } from '../../app/words/Announcement.tsx';
import { formatCost, unitText } from '../../app/words/format.ts';
import headlineStyles from '../../app/words/Headline.module.css';
import { t } from '../../base/i18n/text.ts';
import { Rich } from '../../base/ui/Rich.tsx';
import styles from './CompareView.module.css';
import type { PairComparison } from './pairs/comparePairs.ts';
import { correlationInWords } from './pairs/pairWords.ts';
import {
  differencesInWords,
  groupingChangeInWords,
  leadInWords,
  tasksInWords,
  totalInWords,
} from './words/compareWords.ts';
import type { SideFacts } from './words/sideFacts.ts';

interface CompareHeadlineProps {
  readonly a: SideFacts;
  readonly b: SideFacts;
  readonly comparison: PairComparison;
}

/** What differs between the sides and what comes of it, in one sentence with its numbers; then which tasks are compared. */
export function CompareHeadline({ a, b, comparison }: CompareHeadlineProps) {
  const differences = differencesInWords(a, b);
  const parts = [
    groupingChangeInWords(a, b),
    totalInWords(a, b),
    ...(comparison.isOneTable ? [] : [correlationInWords(comparison)]),
  ].filter(Boolean);
  const tasks = tasksInWords(a, b);
  const isFound = a.state !== 'searching' && b.state !== 'searching';
  /** What chose what: the budgets first, of which mostly one was just changed. */
  const said = () => {
    const budgets = [a, b].map(
      ({ name, budget, unit }) => `${name}: ${formatCost(budget)} ${unitText(unit, budget)}`,
    );
    return t('{budgets}: {clauses}.', {
      budgets: budgets.join(t(', ')),
      clauses: parts.slice(0, 2).join(t('; ')),
    });
  };
  return (
    <div className={styles.compareHeadline}>
      <h2 className={headlineStyles.headline} id="headline" data-testid="headline">
        <Rich
          message={
            differences.length === 0
              ? '<b>{lead}:</b> {clauses}. Change one of them below to see what it does.'
              : '<b>{lead}:</b> {clauses}.'
          }
          values={{ lead: leadInWords(differences), clauses: parts.join(t('; ')) }}
        />
      </h2>
      {tasks && <p className={styles.compareWords}>{tasks}</p>}
      <Announcement words={isFound ? said : undefined} />
    </div>
  );
}
