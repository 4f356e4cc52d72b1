import { useEffect, useMemo, useState } from 'react';
import { runInSlices, runSlice } from '../../steps/runInSlices.ts';

/** How work stands that takes its time. */
export interface AsyncState<T> {
  /** What the present work gave; `undefined` until it is there. */
  readonly value: T | undefined;
  /** What was given last, by the present work or by an earlier one. */
  readonly latest: T | undefined;
  /** Why the work that ended last failed; `undefined` where it did not. */
  readonly error: unknown;
  readonly isRunning: boolean;
}

/**
 * What work comes to. `work` must be the same function for the same work (`useCallback`): another one aborts it and starts anew,
 * none is no work. What aborted work still gives is of no interest.
 */
export function useAsync<T>(work: ((signal: AbortSignal) => Promise<T>) | undefined): AsyncState<T> {
  const [ended, setEnded] = useState<{ work?: object; value?: T; latest?: T; error?: unknown }>({});
  useEffect(() => {
    if (!work) return;
    const controller = new AbortController();
    const { signal } = controller;
    work(signal).then(
      value => !signal.aborted && setEnded({ work, value, latest: value }),
      (error: unknown) =>
        !signal.aborted &&
        setEnded(({ latest }) => ({ work, error, ...(latest === undefined ? {} : { latest }) })),
    );
    return () => controller.abort();
  }, [work]);
  const isEnded = ended.work === work;
  return {
    value: work && isEnded ? ended.value : undefined,
    latest: ended.latest,
    error: ended.error,
    isRunning: work !== undefined && !isEnded,
  };
}

/** What is done at once, before the first paint: most tables are small enough for all of it. */
const firstSliceMs = 8;

/**
 * What a generator returns, computed in slices between which the page stays responsive; `undefined` until it is there. `start`
 * stands for its work as that of {@link useAsync} does. Throws what the generator throws.
 */
export function useSliced<T>(start: (() => Generator<unknown, T>) | undefined): T | undefined {
  const { first, rest } = useMemo(() => {
    const steps = start?.();
    const slice = steps && runSlice(steps, firstSliceMs);
    if (!steps || !slice || slice.isDone) return { first: slice };
    const rest = async (signal: AbortSignal) => {
      await new Promise(resolve => setTimeout(resolve));
      return await runInSlices(steps, { signal });
    };
    return { rest };
  }, [start]);
  const { value, error, isRunning } = useAsync(rest);
  if (rest && !isRunning && error !== undefined) throw error;
  return first?.isDone ? first.value : value;
}
