import type { ObjectiveWords } from '../../../app/words/objectiveWords.ts';
import { t } from '../../../base/i18n/text.ts';
import type { HandScore } from '../../../core/frontier/handGrouping.ts';
import { isOptimum } from '../../../figures/grouping/builder/handOutcome.ts';

/** How far a grouping is from the best of the search, without a word on what that is; both serve every task within the budget. */
export function gapWords(
  mine: HandScore,
  best: HandScore,
  words: ObjectiveWords,
  isOfAffinities: boolean,
): string {
  if (isOptimum(mine, best)) return t('As good as the search’s best.');
  if (mine.known.includes('predicted'))
    return t('Predicted losses do not count here: the search chooses among measured networks.');
  const [own, theirs] = [mine.validationTotal, best.validationTotal];
  return t(
    '{same, select, yes {A hair} other {{distance}}} {side, select, above {above} other {below}} the search’s best{kind, select, affinities {} other {, on validation}}.',
    {
      same: words.isSame(own, theirs) ? 'yes' : 'no',
      distance: words.distance(own, theirs),
      side: words.shown(own) > words.shown(theirs) ? 'above' : 'below',
      kind: isOfAffinities ? 'affinities' : 'losses',
    },
  );
}
