/**
 * Whether everything is gone through, which takes three times as long (`npm run test:whole`). Without it, tests tagged `@whole` wait for
 * that run, and those that go through many of a kind go through some of them.
 */
export const isWhole = process.env.WHOLE === '1';

/** All of a kind in a whole run; else `count` of them, the first among them and the others spread evenly. */
export function someOf<T>(all: readonly T[], count: number): readonly T[] {
  if (isWhole || count >= all.length) return all;
  return all.filter(
    (_, i) => Math.floor((i * count) / all.length) !== Math.floor(((i - 1) * count) / all.length),
  );
}
