/** What a generator returns, without a pause. */
export function runSteps<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}

/** The same generator, with each value that it yields turned into another: what it returns stays. */
export function* mapSteps<P, Q, T>(steps: Generator<P, T>, turn: (progress: P) => Q): Generator<Q, T> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    yield turn(next.value);
  }
}
