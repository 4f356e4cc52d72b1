import { useSetting } from '../hooks.ts';
import { type ObjectiveWords, objectiveWords } from '../objectiveWords.ts';

/** The words of the present objective. */
export function useObjectiveWords(): ObjectiveWords {
  const objective = useSetting('objective');
  const isWeighted = useSetting('weights').length > 0;
  return objectiveWords(objective, isWeighted);
}
