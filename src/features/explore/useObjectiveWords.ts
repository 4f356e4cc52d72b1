import { useCallback, useMemo } from 'react';
import { useSetting } from '../../app/context/hooks.ts';
import { type ObjectiveWords, objectiveWords } from '../../app/words/objectiveWords.ts';
import { inEnglish } from '../../base/i18n/text.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';

/** The words of the present objective for a table. */
export function useObjectiveWords(table: LossTable): ObjectiveWords {
  const objective = useSetting('objective');
  const isWeighted = useSetting('weights').length > 0;
  return useMemo(() => objectiveWords(objective, isWeighted, table), [objective, isWeighted, table]);
}

/** Writes a total under the present objective for a saved text, which is in English: "a total loss of 0.4461". */
export function useTotalInEnglish(table: LossTable): (total: number) => string {
  const objective = useSetting('objective');
  const isWeighted = useSetting('weights').length > 0;
  return useCallback(
    (total: number) => {
      const words = objectiveWords(objective, isWeighted, table, inEnglish);
      return inEnglish('a {objective} of {total}{against}', {
        ...{ objective: words.name, against: words.against },
        total: words.format(total),
      });
    },
    [objective, isWeighted, table],
  );
}
