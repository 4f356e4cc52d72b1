import { useMemo } from 'react';
import type { Configuration } from '../../app/configuration/configuration.ts';
import { retryable } from '../../base/steps/retryable.ts';
import { useAsync, useSliced } from '../../base/ui/hooks/useAsync.ts';
import type { PairValues } from '../../core/gains/gains.ts';
import type { HeatmapBlock } from './heatmapData.ts';
import { orderByGroups } from './orderByGroups.ts';
import { reorderPairs } from './reorderPairs.ts';

/** Values in the order in which they are drawn. */
export interface DrawnPairs extends PairValues {
  /** Where the tasks of each group stand, if it is these that order them. */
  readonly blocks?: readonly HeatmapBlock[];
}

/**
 * The values with rows and columns in an order: as given until that is found, which takes a while for very many tasks. `groups`: task
 * ids by which the order `group` goes; `undefined` while there is no grouping.
 */
export function usePairsInOrder(
  values: PairValues,
  order: Configuration['order'],
  groups: readonly (readonly string[])[] | undefined,
): DrawnPairs {
  const computed = order === 'help' || order === 'leaf' ? order : undefined;
  // Loaded once it is wanted: most readers keep the order that is given.
  const { value: loaded, error } = useAsync(computed ? loadOrdering : undefined);
  if (error !== undefined) throw error;
  const start = useMemo(
    () => (loaded && computed ? () => loaded.orderTasksInSteps(values, computed) : undefined),
    [loaded, values, computed],
  );
  const places = useSliced(start);
  const grouped = useMemo(
    () => (order === 'group' && groups ? orderByGroups(values, groups) : undefined),
    [order, groups, values],
  );
  return useMemo(() => {
    if (grouped) return { ...reorderPairs(values, grouped), blocks: grouped.blocks };
    return places ? reorderPairs(values, places) : values;
  }, [values, places, grouped]);
}

const loadOrdering = retryable(() => import('../../core/gains/taskOrder.ts'));
