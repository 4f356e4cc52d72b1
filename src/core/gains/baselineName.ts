import type { LossTable } from '../tables/lossTable.ts';
import { standardSize } from '../tables/standardSize.ts';
import { indexOf } from '../tables/tableIndex.ts';

/**
 * Which single-task networks a table has: one for each task (`one-size`), cheaper and dearer ones of some task (`sizes`),
 * or none at all.
 */
export function singleSizes(table: LossTable): 'none' | 'one-size' | 'sizes' {
  const { cheapestSingles, dearestSingles } = indexOf(table);
  if (cheapestSingles.every(network => network < 0)) return 'none';
  const isOneSize = cheapestSingles.every(
    (network, task) => network < 0 || table.costs[network] === table.costs[dearestSingles[task] as number],
  );
  return isOneSize ? 'one-size' : 'sizes';
}

/**
 * What the baseline of gains is called in this table: "half-size single" and "full-size single" where the costs are about
 * the paper's, otherwise by its cost where all tasks share one, for instance "cheapest single, 4.8 ms"; "single-task network"
 * where there is only one of each task.
 */
export function baselineName(table: LossTable, baseline: 'half' | 'full'): string {
  if (singleSizes(table) !== 'sizes') return 'single-task network';
  const { cheapestSingles, dearestSingles } = indexOf(table);
  const networks = (baseline === 'half' ? cheapestSingles : dearestSingles).filter(network => network >= 0);
  const [cost, ...others] = new Set(Array.from(networks, network => table.costs[network] as number));
  const sizes = new Set([cost, ...others].map(each => standardSize(table.costUnit, each ?? Number.NaN)));
  if (sizes.size === 1 && !sizes.has(undefined)) return `${[...sizes][0]}-size single`;
  const isShared = cost !== undefined && others.length === 0;
  const which = baseline === 'half' ? 'cheapest single' : 'dearest single';
  return isShared ? `${which}, ${Number(cost.toPrecision(6))} ${table.costUnit}` : which;
}
