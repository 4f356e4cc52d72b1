import { useMemo } from 'react';
import type { LossTable } from '../../domain/lossTable.ts';
import { useSetting } from '../hooks.ts';
import { type ObjectiveWords, objectiveWords } from '../objectiveWords.ts';

/** The words of the present objective for a table. */
export function useObjectiveWords(table: LossTable): ObjectiveWords {
  const objective = useSetting('objective');
  const isWeighted = useSetting('weights').length > 0;
  return useMemo(() => objectiveWords(objective, isWeighted, table), [objective, isWeighted, table]);
}
