import { setTable } from '../affinity/foundGroupings.ts';
import { costOfSize, isCounted, type NetworkCost } from '../affinity/groupingProblem.ts';
import type { LossTable } from '../tables/lossTable.ts';
import type { Task } from '../tables/task.ts';
import type { GroupedChoice } from './perturbGroupings.ts';
import { type Stability, summariseStability } from './stability.ts';

/** The stability of a grouping (its sets) from the choices on perturbed affinity tables, with all sets chosen as networks. */
export function summariseGroupings(
  tasks: readonly Task[],
  cost: NetworkCost,
  chosen: readonly (readonly number[])[],
  choices: readonly GroupedChoice[],
): { readonly stability: Stability; readonly networks: LossTable } {
  const places = new Map<string, number>();
  const sets: (readonly number[])[] = [];
  const placeOf = (set: readonly number[]) => {
    const key = set.join(' ');
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, sets.length);
    return sets.push(set) - 1;
  };
  const ascending = (list: readonly number[]) => list.toSorted((a, b) => a - b);
  const own = ascending(chosen.map(placeOf));
  const asNetworks = choices.map(choice => {
    if (!choice) return undefined;
    const networks = choice.sets.map(placeOf);
    return {
      networks: ascending(networks),
      heads: choice.heads.map(i => networks[i] ?? -1),
      total: choice.total,
    };
  });
  const rows = sets.map(set => ({ tasks: set, cost: costOfSize(cost, set.length), losses: {} }));
  return {
    stability: summariseStability(tasks.length, own, asNetworks),
    networks: setTable(tasks, rows, isCounted(cost) ? 'networks' : 'cost'),
  };
}
