/** Short enough that a page drawn at 60 frames a second stays smooth beside it. */
const pageSliceMs = 10;

/** Where steps stand after a slice: at their end, or at what they yielded last. */
export type Slice<P, T> =
  | { readonly isDone: true; readonly value: T }
  | { readonly isDone: false; readonly at: P };

/** Runs a generator for about `ms` milliseconds, one step at the least. */
export function runSlice<P, T>(
  steps: Generator<P, T>,
  ms: number = pageSliceMs,
  now: () => number = () => performance.now(),
  isIdle: () => boolean = () => false,
): Slice<P, T> {
  const end = now() + ms;
  for (;;) {
    const next = steps.next();
    if (next.done) return { isDone: true, value: next.value };
    if (isIdle() || now() >= end) return { isDone: false, at: next.value };
  }
}

/** How work is cut into slices, where it is not that of a page. */
export interface Slicing {
  /** Milliseconds that a slice takes; asked before each. */
  sliceMs?(): number;
  /** Milliseconds. */
  now?(): number;
  /** Whether the work has to wait for others: a slice then ends. */
  isIdle?(): boolean;
}

/**
 * What a generator returns, computed in slices; or, where `pause` gave a reason between two of them, that reason: the generator
 * can then be gone on with. `pause` gets what was yielded last.
 */
export async function runWithPauses<P, T, Reason extends string>(
  steps: Generator<P, T>,
  pause: (at: P) => Promise<Reason | undefined>,
  { sliceMs = () => pageSliceMs, now, isIdle }: Slicing = {},
): Promise<{ readonly value: T } | { readonly stopped: Reason }> {
  for (;;) {
    const slice = runSlice(steps, sliceMs(), now, isIdle);
    if (slice.isDone) return { value: slice.value };
    const stopped = await pause(slice.at);
    if (stopped !== undefined) return { stopped };
  }
}

/**
 * What a generator returns, computed in slices between which the page stays responsive; `onSlice` gets what was yielded last
 * before each pause. Rejects with what it throws, and with the signal's reason once that is aborted.
 */
export async function runInSlices<P, T>(
  steps: Generator<P, T>,
  { signal, onSlice }: { readonly signal?: AbortSignal; readonly onSlice?: (at: P) => void } = {},
): Promise<T> {
  signal?.throwIfAborted();
  for (;;) {
    const slice = runSlice(steps);
    if (slice.isDone) return slice.value;
    onSlice?.(slice.at);
    await new Promise(resolve => setTimeout(resolve));
    signal?.throwIfAborted();
  }
}
