/** Short enough that a page drawn at 60 frames a second stays smooth beside it. */
const sliceMs = 10;

/** Runs a generator for about `ms` milliseconds; its value once it is done, `undefined` before. */
export function runSlice<T>(steps: Generator<unknown, T>, ms = sliceMs): { readonly value: T } | undefined {
  const end = performance.now() + ms;
  do {
    const next = steps.next();
    if (next.done) return { value: next.value };
  } while (performance.now() < end);
  return undefined;
}

/** What a generator returns, computed in slices between which the page stays responsive. Rejects with what it throws. */
export async function runInSlices<T>(steps: Generator<unknown, T>): Promise<T> {
  for (;;) {
    const done = runSlice(steps);
    if (done) return done.value;
    await new Promise(resolve => setTimeout(resolve));
  }
}
