import type { Grouping } from '../../core/frontier/frontier.ts';
import { type ErrorsOf, totalErrorOf } from '../side/sideErrors.ts';
import { errorWords } from './format.ts';
import { lossDigits } from './lossDigits.ts';
import type { ObjectiveWords } from './objectiveWords.ts';

/** The total of a grouping of a side with its standard error over replicates, where that is known: "0.4461 ± 0.0041". */
export function writeTotal(
  side: ErrorsOf & { readonly words: Pick<ObjectiveWords, 'format'> },
  grouping: Pick<Grouping, 'heads' | 'total'>,
): string {
  return (
    side.words.format(grouping.total) +
    errorWords(totalErrorOf(side)(grouping), lossDigits(side.networks).total)
  );
}
