import { nothingCombined } from './combine.ts';
import type { Cover, ServedSets } from './servedSets.ts';

/** A way to serve a set: its cost, value and number of networks, the first part and what remains. */
interface Label {
  readonly cost: number;
  readonly value: number;
  readonly count: number;
  readonly part: { readonly costClass: number; readonly tasks: number } | undefined;
  readonly rest: Label | undefined;
}

/**
 * The best cover for every budget up to `maximumBudget`, for costs that share no unit: the dynamic programme of
 * `gridFrontier` with, for each set, the list of covers that no cheaper one equals. Exact; the lists grow with the
 * number of distinct sums of costs.
 */
export function* labelFrontier(
  served: ServedSets,
  maximumBudget: number,
  tolerance: number,
): Generator<number, readonly Cover[]> {
  const full = 2 ** served.taskCount - 1;
  const limit = maximumBudget * (1 + 1e-12);
  const isMax = served.combine === 'max';
  const empty = { cost: 0, value: nothingCombined(served.combine), count: 0 };
  const labels: Label[][] = [[{ ...empty, part: undefined, rest: undefined }]];
  for (let S = 1; S <= full; S++) {
    if ((S & 0xff) === 0) yield S / full;
    if ((S & 1) === 1 && S !== full) {
      labels.push([]);
      continue;
    }
    const lowest = S & -S;
    const rest = S ^ lowest;
    const found: Label[] = [];
    for (let B = rest; ; B = (B - 1) & rest) {
      const tasks = B | lowest;
      for (let costClass = 0; costClass < served.costs.length; costClass++) {
        const own = served.values[costClass]?.[tasks] as number;
        if (own === Number.POSITIVE_INFINITY) continue;
        for (const label of labels[rest ^ B] as Label[]) {
          const cost = label.cost + (served.costs[costClass] as number);
          if (cost > limit) break;
          found.push({
            cost,
            value: isMax ? Math.max(own, label.value) : own + label.value,
            count: label.count + 1,
            part: { costClass, tasks },
            rest: label,
          });
        }
      }
      if (B === 0) break;
    }
    labels.push(undominated(found, tolerance));
  }
  return (labels[full] as Label[]).map(label => ({ value: label.value, parts: partsOf(label) }));
}

/** Ascending cost, strictly descending value; of equals the one with fewer networks. */
function undominated(found: Label[], tolerance: number): Label[] {
  found.sort((a, b) => a.cost - b.cost || a.value - b.value || a.count - b.count);
  const kept: Label[] = [];
  for (const label of found) {
    const last = kept[kept.length - 1];
    // Costs that differ by rounding are one cost.
    const isSameCost = last !== undefined && label.cost <= last.cost * (1 + 1e-12);
    if (last === undefined || label.value < last.value - tolerance) {
      if (isSameCost) kept[kept.length - 1] = label;
      else kept.push(label);
    } else if (isSameCost && label.value <= last.value + tolerance && label.count < last.count) {
      kept[kept.length - 1] = label;
    }
  }
  return kept;
}

function partsOf(label: Label): Cover['parts'] {
  return label.part && label.rest ? [label.part, ...partsOf(label.rest)] : [];
}
