import type { Stability } from './stability.ts';

/** How often what a grouping serves together stays together on perturbed tables. */
export interface Confidence {
  /** Over the pairs of tasks that one network serves, the mean share of tables on which one does. */
  readonly mean: number;
  /** The task whose pairs stay together least often, with the mean of theirs. */
  readonly weakest: { readonly task: number; readonly share: number };
}

/** The confidence of a grouping by its heads; `undefined` where no network serves two tasks. */
export function confidenceOf(
  heads: readonly number[],
  { together }: Pick<Stability, 'together'>,
): Confidence | undefined {
  let weakest: Confidence['weakest'] | undefined;
  let [sum, pairs] = [0, 0];
  heads.forEach((head, task) => {
    const shares = heads.flatMap((other, i) =>
      i !== task && other === head ? [together[task * heads.length + i] as number] : [],
    );
    if (head < 0 || shares.length === 0) return;
    const own = shares.reduce((a, b) => a + b, 0);
    sum += own;
    pairs += shares.length;
    const share = own / shares.length;
    if (!weakest || share < weakest.share) weakest = { task, share };
  });
  return weakest && { mean: sum / pairs, weakest };
}
