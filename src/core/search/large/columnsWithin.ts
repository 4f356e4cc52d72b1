import { type Candidates, networkNumber } from './candidates.ts';
import { type Column, type Prices, reducedCost } from './masterProgram.ts';
import { networkReducedCost } from './scanNetworks.ts';

/** The served set of a network with the least reduced cost: its tasks below their price (never empty), or all of them where it must. */
export function bestColumn(candidates: Candidates, network: number, prices: Prices): Column | undefined {
  const { offsets, members, losses } = candidates;
  const costClass = candidates.costClass[network] as number;
  const tasks: number[] = [];
  let value = candidates.fixed[costClass] as number;
  for (let p = offsets[network] as number; p < (offsets[network + 1] as number); p++) {
    const task = members[p] as number;
    if (!candidates.isWhole && (losses[p] as number) >= (prices.tasks[task] as number)) continue;
    tasks.push(task);
    value += losses[p] as number;
  }
  if (tasks.length === 0) return undefined;
  return { network: networkNumber(candidates, network), costClass, tasks, value };
}

const networksPerYield = 4096;

/**
 * Every served set of the listed networks whose reduced cost is at most `window`, or `undefined` beyond `most` of them:
 * from the best set of each network, each task that is added or left out costs its distance from its price.
 */
export function* columnsWithin(
  candidates: Candidates,
  networks: Uint32Array,
  prices: Prices,
  window: number,
  most: number,
): Generator<void, readonly Column[] | undefined> {
  const found: Column[] = [];
  for (let i = 0; i < networks.length; i++) {
    if (i % networksPerYield === networksPerYield - 1) yield;
    const network = networks[i] as number;
    const reduced = networkReducedCost(candidates, network, prices);
    if (reduced > window) continue;
    if (candidates.isWhole) {
      const column = bestColumn(candidates, network, prices);
      if (column) found.push(column);
      if (found.length > most) return undefined;
    } else if (!addSets(candidates, network, prices, window - reduced, most, found)) return undefined;
  }
  return found.filter(column => reducedCost(column, prices) <= window + 1e-12);
}

function addSets(
  candidates: Candidates,
  network: number,
  prices: Prices,
  slack: number,
  most: number,
  found: Column[],
): boolean {
  const { offsets, members, losses } = candidates;
  const costClass = candidates.costClass[network] as number;
  const fixed: number[] = [];
  const open: { task: number; loss: number; distance: number; isIn: boolean }[] = [];
  let fixedValue = candidates.fixed[costClass] as number;
  for (let p = offsets[network] as number; p < (offsets[network + 1] as number); p++) {
    const task = members[p] as number;
    const loss = losses[p] as number;
    const difference = loss - (prices.tasks[task] as number);
    if (Math.abs(difference) <= slack) {
      open.push({ task, loss, distance: Math.abs(difference), isIn: difference < 0 });
    } else if (difference < 0) {
      fixed.push(task);
      fixedValue += loss;
    }
  }
  open.sort((a, b) => a.distance - b.distance);
  const chosen: { task: number; loss: number }[] = [];
  const extend = (place: number, left: number): boolean => {
    const next = open[place];
    if (next === undefined || next.distance > left) {
      const rest = open.slice(place).filter(entry => entry.isIn);
      const all = [...chosen, ...rest];
      if (fixed.length + all.length > 0) {
        const value = all.reduce((sum, entry) => sum + entry.loss, fixedValue);
        const tasks = [...fixed, ...all.map(entry => entry.task)].sort((a, b) => a - b);
        found.push({ network: networkNumber(candidates, network), costClass, tasks, value });
      }
      return found.length <= most;
    }
    // First as the price has it, at no cost, then the other way.
    for (const isAsPriced of [true, false]) {
      const isTaken = next.isIn === isAsPriced;
      if (isTaken) chosen.push(next);
      const goesOn = extend(place + 1, isAsPriced ? left : left - next.distance);
      if (isTaken) chosen.pop();
      if (!goesOn) return false;
    }
    return true;
  };
  return extend(0, slack);
}
