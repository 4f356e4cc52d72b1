import { isPredicted, type LossTable, taskSetOf } from '../../../core/tables/lossTable.ts';
import { costSnt } from './networkPlan.ts';
import type { ListedNetwork, Recipe } from './recipe.ts';

/** Files may have rounded the costs; the kinds of networks are much further apart. */
const costTolerance = 0.02;

/**
 * The network of a recipe that row `network` of its table is, by its task set and cost: rows may be missing and in any
 * order. Of a predicted network only the task set counts. `null` where the recipe has no such network.
 */
export function tableNetwork(recipe: Recipe, table: LossTable, network: number): ListedNetwork | null {
  const ids = new Set([...taskSetOf(table, network)].map(task => table.tasks[task]?.id));
  const tasks = recipe.tasks.filter(task => ids.has(task));
  if (tasks.length === 0 || tasks.length !== ids.size) return null;
  const { size, imageSize } = recipe;
  const cost = table.costs[network] as number;
  const kinds = tasks.length === 1 ? (['half', 'full'] as const) : (['full'] as const);
  const scale = kinds.find(kind => {
    if (isPredicted(table, network)) return true;
    const expected = costSnt({ size, imageSize, scale: kind, tasks }, recipe.tasks);
    return Math.abs(cost - expected) <= costTolerance * expected;
  });
  return scale ? { scale, tasks } : null;
}
