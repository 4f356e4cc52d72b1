import { seededRandom } from './seededRandom.ts';

/** Standard normal numbers, the same for the same seed (Box and Muller's pairs). */
export function seededNormal(seed: number): () => number {
  const random = seededRandom(seed);
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/** The seed of the table number `index`: far apart, so that neighbouring seeds of the reader never share a table. */
export function seedOfTable(seed: number, index: number): number {
  return Math.imul(seed, 0x9e3779b1) + index;
}
