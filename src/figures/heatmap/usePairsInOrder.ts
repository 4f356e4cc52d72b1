import { useEffect, useMemo, useState } from 'react';
import { useSliced } from '../../base/ui/useSliced.ts';
import type { PairValues } from '../../core/gains/gains.ts';
import type { orderTasksInSteps, TaskOrder } from '../../core/gains/taskOrder.ts';
import { reorderPairs } from './reorderPairs.ts';

/** The values with rows and columns in an order: as given until that is found, which takes a while for very many tasks. */
export function usePairsInOrder(values: PairValues, order: TaskOrder): PairValues {
  const find = useOrdering(order !== 'given');
  const start = useMemo(
    () => (find && order !== 'given' ? () => find(values, order) : undefined),
    [find, values, order],
  );
  const places = useSliced(start);
  return useMemo(() => (places ? reorderPairs(values, places) : values), [values, places]);
}

/** What finds an order, loaded once it is wanted: most readers keep the one that is given. */
function useOrdering(isWanted: boolean): typeof orderTasksInSteps | undefined {
  const [found, setFound] = useState<{ readonly steps: typeof orderTasksInSteps } | undefined>();
  useEffect(() => {
    if (!isWanted || found) return;
    void import('../../core/gains/taskOrder.ts').then(loaded =>
      setFound({ steps: loaded.orderTasksInSteps }),
    );
  }, [isWanted, found]);
  return found?.steps;
}
