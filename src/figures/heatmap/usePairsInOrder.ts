import { useMemo } from 'react';
import { retryable } from '../../base/steps/retryable.ts';
import { useAsync, useSliced } from '../../base/ui/hooks/useAsync.ts';
import type { PairValues } from '../../core/gains/gains.ts';
import type { TaskOrder } from '../../core/gains/taskOrder.ts';
import { reorderPairs } from './reorderPairs.ts';

/** The values with rows and columns in an order: as given until that is found, which takes a while for very many tasks. */
export function usePairsInOrder(values: PairValues, order: TaskOrder): PairValues {
  // Loaded once it is wanted: most readers keep the order that is given.
  const { value: loaded, error } = useAsync(order === 'given' ? undefined : loadOrdering);
  if (error !== undefined) throw error;
  const start = useMemo(
    () => (loaded && order !== 'given' ? () => loaded.orderTasksInSteps(values, order) : undefined),
    [loaded, values, order],
  );
  const places = useSliced(start);
  return useMemo(() => (places ? reorderPairs(values, places) : values), [values, places]);
}

const loadOrdering = retryable(() => import('../../core/gains/taskOrder.ts'));
