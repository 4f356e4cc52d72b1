import type { PairValues } from '../src/core/gains/gains.ts';
import { seededRandom } from '../src/core/stability/seededRandom.ts';

/** Affinities drawn by chance: 1 within blocks of tasks (none for one block), and noise from about −1 to 1 times `noise` on all. */
export function noisyAffinities(count: number, blocks: number, noise: number, seed: number): PairValues {
  const random = seededRandom(seed);
  const tasks = Array.from({ length: count }, (_, i) => ({ id: `t${i}`, name: `t${i}`, short: `t${i}` }));
  const values = Float64Array.from({ length: count * count }, (_, at) => {
    const [u, t] = [Math.floor(at / count), at % count];
    const isWithin = blocks > 1 && u % blocks === t % blocks;
    return (isWithin ? 1 : 0) + noise * (random() + random() + random() - 1.5);
  });
  return { rows: tasks, columns: tasks, values };
}
