import { seededNormal } from '../../stability/seededNormal.ts';
import type { RowSketch } from '../../testing/makeLossTable.ts';

/**
 * Networks in the shape of the paper's, for tests: single tasks at 0.5, then every task set at 1, losses made by pairs, size and a network
 * effect of `surprise`.
 */
export function syntheticRows(taskCount: number, seed: number, surprise = 0.02): readonly RowSketch[] {
  const normal = seededNormal(seed);
  const tasks = Array.from({ length: taskCount }, (_, t) => t);
  const help = tasks.map(() => tasks.map(() => 0.08 * normal()));
  const lossIn = (set: readonly number[], task: number, cost: number) => {
    const partners = set.filter(other => other !== task);
    const mean =
      partners.reduce((sum, u) => sum + (help[u]?.[task] as number), 0) / Math.max(1, partners.length);
    return Math.exp(mean + 0.03 * Math.log2(set.length / cost) + surprise * normal()) * (task + 1);
  };
  const sets = Array.from({ length: 2 ** taskCount - 1 }, (_, i) =>
    tasks.filter(task => ((i + 1) >> task) & 1),
  );
  const row = (set: readonly number[], cost: number) => ({
    tasks: set,
    cost,
    losses: set.map(task => lossIn(set, task, cost)),
  });
  return [...tasks.map(task => row([task], 0.5)), ...sets.map(set => row(set, 1))];
}
