import { useCallback, useMemo } from 'react';
import type { PairValues } from '../domain/gains.ts';
import { orderTasksInSteps, type TaskOrder } from '../domain/taskOrder.ts';
import { reorderPairs } from './reorderPairs.ts';
import { useSliced } from './useSliced.ts';

/** The values with rows and columns in an order: as given until that is found, which takes a while for very many tasks. */
export function usePairsInOrder(values: PairValues, order: TaskOrder): PairValues {
  const places = useSliced(useCallback(() => orderTasksInSteps(values, order), [values, order]));
  return useMemo(() => (places ? reorderPairs(values, places) : values), [values, places]);
}
