import { seededRandom } from '../src/core/stability/seededRandom.ts';
import type { LossTable } from '../src/core/tables/lossTable.ts';

/** What a large table is made of. */
export interface ColumnTableShape {
  readonly taskCount: number;
  readonly networkCount: number;
  readonly seed: number;
  /** `sizes`: single tasks at 0.5 and 1 SNT, all else at 1 SNT; `latencies`: ms that no two networks share. */
  readonly costs: 'sizes' | 'latencies';
  /** Task sets beyond the pairs hold from three to this many tasks. */
  readonly largestSet: number;
}

/**
 * A loss table of any size, written straight into its columns, as no list of a million rows fits in memory beside it:
 * every single task twice, every pair, then random task sets. Losses follow directed help between tasks (about ±6%),
 * crowding and 2% noise, as in `syntheticTable`; validation, test and early splits. The same seed gives the same table.
 */
export function columnTable(shape: ColumnTableShape): LossTable {
  const { taskCount, networkCount, seed, costs: costKind, largestSet } = shape;
  const random = seededRandom(seed);
  const normal = () => (random() + random() + random() + random() - 2) * Math.sqrt(3);
  const scales = Float64Array.from({ length: taskCount }, () => 0.02 + 0.2 * random());
  const help = Float64Array.from({ length: taskCount * taskCount }, () => 0.06 * normal());
  const pairs = (taskCount * (taskCount - 1)) / 2;
  const offsets = new Uint32Array(networkCount + 1);
  const sizeOf = (i: number) => {
    if (i < 2 * taskCount) return 1;
    if (i < 2 * taskCount + pairs) return 2;
    return Math.min(taskCount, 3 + Math.floor(random() * (largestSet - 2)));
  };
  for (let i = 0; i < networkCount; i++) offsets[i + 1] = (offsets[i] as number) + sizeOf(i);
  const members = new Uint16Array(offsets[networkCount] as number);
  const costs = new Float64Array(networkCount).fill(1);
  const isMember = new Uint8Array(taskCount);
  const fillRandom = (start: number, end: number) => {
    isMember.fill(0);
    for (let left = end - start; left > 0; ) {
      const task = Math.floor(random() * taskCount);
      if (isMember[task] === 1) continue;
      isMember[task] = 1;
      left--;
    }
    let p = start;
    for (let task = 0; task < taskCount; task++) if (isMember[task] === 1) members[p++] = task;
  };
  let [a, b] = [0, 1];
  for (let i = 0; i < networkCount; i++) {
    const [start, end] = [offsets[i] as number, offsets[i + 1] as number];
    if (i < 2 * taskCount) {
      members[start] = i % taskCount;
      if (i < taskCount) costs[i] = 0.5;
    } else if (i < 2 * taskCount + pairs) {
      members[start] = a;
      members[start + 1] = b++;
      if (b === taskCount) b = ++a + 1;
    } else fillRandom(start, end);
    if (costKind === 'latencies') costs[i] = 8 + 0.7 * (end - start) + random();
  }
  const validation = new Float64Array(members.length);
  for (let i = 0; i < networkCount; i++) {
    const [start, end] = [offsets[i] as number, offsets[i + 1] as number];
    const size = end - start;
    for (let p = start; p < end; p++) {
      const task = members[p] as number;
      let helped = 0;
      for (let q = start; q < end; q++) {
        if (q !== p) helped += help[(members[q] as number) * taskCount + task] as number;
      }
      const crowding = 0.05 * Math.log2(size / Math.min(1, costs[i] as number));
      const loss = (scales[task] as number) * (1 - helped / Math.sqrt(size) + crowding);
      validation[p] = loss * (1 + 0.02 * normal());
    }
  }
  const test = validation.map(loss => loss * (1 + 0.01 * normal()));
  const early = validation.map(loss => loss * (1.3 + 0.05 * normal()));
  const tasks = Array.from({ length: taskCount }, (_, i) => {
    return { id: `t${i + 1}`, name: `Task ${i + 1}`, short: `t${i + 1}` };
  });
  return {
    id: `columns-${taskCount}-${networkCount}`,
    name: `${networkCount} networks of ${taskCount} tasks`,
    source: { title: `Synthetic losses, seed ${seed}`, licence: 'MIT' },
    costUnit: costKind === 'sizes' ? 'SNT' : 'ms',
    tasks,
    networkCount,
    costs,
    offsets,
    members,
    losses: { validation, test, early },
  };
}
