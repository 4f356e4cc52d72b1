import { seededRandom } from '../src/core/stability/seededRandom.ts';
import { buildLossTable, type LossTable, type NetworkRow } from '../src/core/tables/lossTable.ts';

/** How the sets of a list are put together: of tasks that are alike, as people choose them, or at random. */
export type WideSets = 'alike' | 'random';

const largestSet = 100;

/**
 * A list of trained networks of cost 1 over hundreds of tasks: every single task, one network of all, and sets of 3 to 100
 * tasks (small ones more often). Tasks have three traits; those that are alike help each other (±6% of a loss, half of it by
 * traits), larger networks are crowded, and losses have 2% noise.
 */
export function wideList(taskCount: number, networkCount: number, seed: number, sets: WideSets): LossTable {
  const random = seededRandom(seed);
  const normal = () => (random() + random() + random() + random() - 2) * Math.sqrt(3);
  const all = Array.from({ length: taskCount }, (_, i) => i);
  const scales = all.map(() => 0.02 + 0.2 * random());
  const traits = all.map(() => [normal(), normal(), normal()]);
  const distance = (a: number, b: number) =>
    Math.hypot(...(traits[a] as number[]).map((trait, i) => trait - (traits[b]?.[i] as number)));
  const help = all.map(a => all.map(b => 0.03 * (normal() + 1.5 - distance(a, b))));
  const members = [...all.map(task => [task]), all];
  while (members.length < networkCount) {
    const size = Math.min(taskCount, Math.round(3 * (largestSet / 3) ** random()));
    const around = Math.floor(random() * taskCount);
    const ranks = all.map(task => (sets === 'alike' ? distance(around, task) + 0.5 * normal() : random()));
    const ranked = [...all].sort((a, b) => (ranks[a] as number) - (ranks[b] as number));
    members.push(ranked.slice(0, size).sort((a, b) => a - b));
  }
  const rows = members.map((tasks): NetworkRow => {
    const validation = tasks.map(task => {
      const helped = tasks.reduce((sum, other) => sum + (other === task ? 0 : (help[other]?.[task] ?? 0)), 0);
      const crowding = 0.05 * Math.log2(tasks.length);
      const loss = (scales[task] as number) * (1 - helped / Math.sqrt(tasks.length) + crowding);
      return loss * (1 + 0.02 * normal());
    });
    return { tasks, cost: 1, losses: { validation, test: validation } };
  });
  const tasks = all.map(i => ({ id: `t${i + 1}`, name: `Task ${i + 1}`, short: `t${i + 1}` }));
  const source = { title: `Synthetic list, seed ${seed}`, licence: 'MIT' };
  const head = { id: `list-${taskCount}`, name: `List of ${taskCount} tasks`, source, costUnit: 'networks' };
  return buildLossTable({ ...head, tasks }, rows);
}
