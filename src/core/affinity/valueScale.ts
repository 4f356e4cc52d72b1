import type { GroupingProblem } from './groupingProblem.ts';

/** Values turned into losses from 0 to about 1, so that tolerances are absolute: (best − value) / scale. */
export interface ValueScale {
  /** Of each task, what no set gives it more of. */
  readonly best: Float64Array;
  /** What all tasks at their best come to, more than all at their worst; positive. */
  readonly scale: number;
  /** Minus the sum of the bests: what a scaled loss times `scale` is added to for minus a value. */
  readonly base: number;
}

/** The scale of a problem's values. */
export function valueScale({ affinities, taskCount, value, least }: GroupingProblem): ValueScale {
  // A task alone counts 0, and a density tends to 0 with the size.
  const hasZero = least < 2 || value === 'density';
  const best = new Float64Array(taskCount).fill(hasZero ? 0 : Number.NEGATIVE_INFINITY);
  let spread = 0;
  let magnitude = 0;
  for (let t = 0; t < taskCount; t++) {
    let worst = hasZero ? 0 : Number.POSITIVE_INFINITY;
    for (let u = 0; u < taskCount; u++) {
      const amount = affinities[u * taskCount + t] as number;
      if (u === t || Number.isNaN(amount)) continue;
      if (amount > (best[t] as number)) best[t] = amount;
      if (amount < worst) worst = amount;
    }
    if (!Number.isFinite(best[t])) best[t] = worst = 0;
    spread += (best[t] as number) - worst;
    magnitude += Math.max(Math.abs(best[t] as number), Math.abs(worst));
  }
  const scale = spread > 1e-9 * magnitude ? spread : magnitude || 1;
  return { best, scale, base: 0 - best.reduce((sum, amount) => sum + amount, 0) };
}
