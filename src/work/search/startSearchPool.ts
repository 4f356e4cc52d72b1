import { SearchPool } from './searchPool.ts';

/** The pool of real search workers: one fewer than the machine runs at once, at least one. */
export function startSearchPool(): SearchPool {
  const size = Math.max(1, (navigator.hardwareConcurrency || 2) - 1);
  return new SearchPool(
    size,
    () =>
      new Worker(new URL('../server/search.worker.ts', import.meta.url), { type: 'module', name: 'search' }),
  );
}
