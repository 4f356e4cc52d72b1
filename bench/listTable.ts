import { seededRandom } from '../src/core/stability/seededRandom.ts';
import { buildLossTable, type LossTable, type NetworkRow } from '../src/core/tables/lossTable.ts';

/** How the costs of a list of networks are made. */
export type ListCosts = 'equal' | 'latencies';

/**
 * A list of trained networks over many tasks, as people have them: every single task, every pair, and random sets of 3 to
 * 12 tasks up to `networkCount`. Losses follow directed help between tasks (±6%), crowding and 2% noise, as in
 * `syntheticTable`. Costs are all 1, or latencies in ms that no two networks share.
 */
export function listTable(
  taskCount: number,
  networkCount: number,
  seed: number,
  costs: ListCosts,
): LossTable {
  const random = seededRandom(seed);
  const normal = () => (random() + random() + random() + random() - 2) * Math.sqrt(3);
  const scales = Array.from({ length: taskCount }, () => 0.02 + 0.2 * random());
  const help = scales.map(() => scales.map(() => 0.06 * normal()));
  const all = [...scales.keys()];
  const sets = all.map(task => [task]);
  for (const a of all) for (const b of all) if (a < b) sets.push([a, b]);
  sets.length = Math.min(sets.length, networkCount);
  while (sets.length < networkCount) {
    const size = 3 + Math.floor(random() * 10);
    const set = new Set<number>();
    while (set.size < Math.min(size, taskCount)) set.add(Math.floor(random() * taskCount));
    sets.push([...set].sort((a, b) => a - b));
  }
  const rows = sets.map((tasks): NetworkRow => {
    const validation = tasks.map(task => {
      const helped = tasks.reduce((sum, other) => sum + (other === task ? 0 : (help[other]?.[task] ?? 0)), 0);
      const crowding = 0.05 * Math.log2(tasks.length);
      const loss = (scales[task] as number) * (1 - helped / Math.sqrt(tasks.length) + crowding);
      return loss * (1 + 0.02 * normal());
    });
    const cost = costs === 'equal' ? 1 : 8 + 0.7 * tasks.length + random();
    return { tasks, cost, losses: { validation, test: validation } };
  });
  const tasks = all.map(i => ({ id: `t${i + 1}`, name: `Task ${i + 1}`, short: `t${i + 1}` }));
  const source = { title: `Synthetic list, seed ${seed}`, licence: 'MIT' };
  const costUnit = costs === 'equal' ? 'networks' : 'ms';
  return buildLossTable(
    { id: `list-${taskCount}`, name: `List of ${taskCount} tasks`, source, costUnit, tasks },
    rows,
  );
}
