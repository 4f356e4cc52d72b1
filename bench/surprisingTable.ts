import { seededNormal } from '../src/core/stability/seededNormal.ts';
import { buildLossTable, type LossTable } from '../src/core/tables/lossTable.ts';

/**
 * A loss table in the shape of the paper's whose larger sets are unlike their pairs: from four tasks on every task has
 * an effect of its own of 10%, and every set another of 10%; pairs say nothing of either. The same for the same seed.
 */
export function surprisingTable(taskCount: number, seed: number, strength = 0.1): LossTable {
  const normal = seededNormal(seed);
  const all = Array.from({ length: taskCount }, (_, t) => t);
  const scales = all.map(() => Math.exp(normal()));
  const help = all.map(() => all.map(() => 0.1 * normal()));
  const together = all.map(() => strength * normal());
  const lossIn = (set: readonly number[], task: number, cost: number) => {
    const partners = set.filter(other => other !== task);
    const pairs =
      partners.reduce((sum, u) => sum + (help[u]?.[task] as number), 0) / Math.max(1, partners.length);
    const surprise = set.length < 4 ? 0 : (together[task] as number) + strength * normal();
    return (
      (scales[task] as number) *
      Math.exp(pairs + surprise + 0.03 * Math.log2(set.length / cost) + 0.02 * normal())
    );
  };
  const row = (set: readonly number[], cost: number) => ({
    tasks: set,
    cost,
    losses: { validation: set.map(task => lossIn(set, task, cost)) },
  });
  const sets = Array.from({ length: 2 ** taskCount - 1 }, (_, i) =>
    all.filter(task => ((i + 1) >> task) & 1),
  );
  const tasks = all.map(t => ({ id: `t${t + 1}`, name: `Task ${t + 1}`, short: `t${t + 1}` }));
  const source = { title: `Synthetic losses, seed ${seed}`, licence: 'MIT' };
  return buildLossTable(
    {
      id: `surprising-${taskCount}-${seed}`,
      name: `Surprising, ${taskCount} tasks`,
      source,
      costUnit: 'SNT',
      tasks,
    },
    [...all.map(task => row([task], 0.5)), ...sets.map(set => row(set, 1))],
  );
}
