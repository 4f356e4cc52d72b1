import type { FrontierStep, Grouping, Proof } from '../../frontier/frontier.ts';
import type { ColumnCover } from './bestCover.ts';
import type { Candidates } from './candidates.ts';
import type { SolvedBudget } from './largeFrontier.ts';

/** A difference of scaled values that is rounding. */
const tolerance = 1e-12;

/**
 * The steps of a frontier, ascending in budget and strictly descending in value, from the budgets solved so far (the
 * largest first) and from covers known for smaller ones. No budget is served better than a larger one: the bound of the
 * smallest budget solved holds for those still to come.
 */
export function stepsOfCovers(
  candidates: Pick<Candidates, 'scale' | 'base'>,
  solved: readonly SolvedBudget[],
  waiting: readonly ColumnCover[],
  group: (networks: readonly number[], value: number) => Grouping,
  method: Proof['method'] = 'column-generation',
): readonly FrontierStep[] {
  const inUnits = (value: number) => value * candidates.scale + candidates.base;
  // Before anything is solved: no total is below the sum of each task's best loss, which is 0 after scaling.
  const lowest = solved[solved.length - 1]?.bound ?? 0;
  const known = [
    ...waiting.map(cover => ({ cover, bound: lowest, isProved: false })),
    ...solved.flatMap(({ cover, bound, isProved }) => (cover ? [{ cover, bound, isProved }] : [])),
  ].sort((a, b) => a.cover.cost - b.cover.cost || a.cover.value - b.cover.value);
  let reached = Number.POSITIVE_INFINITY;
  return known.flatMap(({ cover, bound, isProved }): FrontierStep[] => {
    if (cover.value >= reached - tolerance) return [];
    reached = cover.value;
    const value = inUnits(cover.value);
    const grouping = group(
      cover.columns.map(column => column.network),
      value,
    );
    const least = isProved ? value : inUnits(bound);
    const proof = {
      method,
      proved: isProved,
      bound: least,
      gap: value - least,
    };
    return [{ budget: grouping.cost, grouping, proof }];
  });
}
