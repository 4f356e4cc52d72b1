import { t } from '../../base/i18n/text.ts';
import { Rich } from '../../base/ui/Rich.tsx';
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
import '../../app/words/headline.css';

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
  return (
    <>
      <p className="headline compare-headline" data-testid="headline">
        <Rich
          message={
            differences.length === 0
              ? '<b>{lead}:</b> {clauses}. Change one of them below to see what it does.'
              : '<b>{lead}:</b> {clauses}.'
          }
          values={{ lead: leadInWords(differences), clauses: parts.join(t('; ')) }}
        />
      </p>
      {tasks && <p className="compare-tasks">{tasks}</p>}
    </>
  );
}
