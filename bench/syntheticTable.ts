import { seededRandom } from '../src/core/stability/seededRandom.ts';
import { buildLossTable, type LossTable, type NetworkRow } from '../src/core/tables/lossTable.ts';

/**
 * A loss table in the shape of the paper's, for any number of tasks: all 2^n − 1 task sets at a cost of 1 and the n
 * single tasks again at 0.5. A task's loss is its own scale, changed by each partner's directed help (about ±6%), by the
 * capacity that a full network shares among its tasks, and by noise of 2%; the same seed gives the same table.
 */
export function syntheticTable(taskCount: number, seed: number): LossTable {
  const random = seededRandom(seed);
  // Four uniform numbers, centred and scaled to a deviation of 1: near enough to a normal one.
  const normal = () => (random() + random() + random() + random() - 2) * Math.sqrt(3);
  const scales = Array.from({ length: taskCount }, () => 0.02 + 0.2 * random());
  const help = scales.map(() => scales.map(() => 0.06 * normal()));
  const lossesOf = (tasks: readonly number[], size: number) =>
    tasks.map(task => {
      const helped = tasks.reduce((sum, other) => sum + (other === task ? 0 : (help[other]?.[task] ?? 0)), 0);
      const crowding = 0.05 * Math.log2(tasks.length / size);
      const scale = scales[task] as number;
      return scale * (1 - helped / Math.sqrt(tasks.length) + crowding) * (1 + 0.02 * normal());
    });
  const rowOf = (tasks: readonly number[], cost: number): NetworkRow => {
    const validation = lossesOf(tasks, cost);
    return {
      tasks,
      cost,
      losses: { validation, test: validation.map(loss => loss * (1 + 0.01 * normal())) },
    };
  };
  const rows = scales.map((_, task) => rowOf([task], 0.5));
  for (let set = 1; set < 2 ** taskCount; set++) {
    const tasks = [...scales.keys()].filter(task => (set & (1 << task)) !== 0);
    rows.push(rowOf(tasks, 1));
  }
  const tasks = scales.map((_, i) => ({ id: `t${i + 1}`, name: `Task ${i + 1}`, short: `t${i + 1}` }));
  const source = { title: `Synthetic losses, seed ${seed}`, licence: 'MIT' };
  return buildLossTable(
    { id: `synthetic-${taskCount}`, name: `Synthetic, ${taskCount} tasks`, source, costUnit: 'SNT', tasks },
    rows,
  );
}
