import { useEffect } from 'react';
import { useApp } from '../../context/useApp.ts';
import type { CurveWant } from './traceCurves.ts';

/**
 * Keeps the searches running that are wanted, and cancels what nobody wants any more; with `undefined` all goes on as it is. At every
 * render: a side renders again whenever a search changes, and a search that is there is not asked for again.
 */
export function useWantedCurves(wants: readonly CurveWant[] | undefined): void {
  const { tracer } = useApp();
  useEffect(() => {
    if (!wants) return;
    // In a task of its own: a large table is copied for each worker, and what is seen first is drawn.
    const timer = setTimeout(() => tracer.wantAll(wants));
    return () => clearTimeout(timer);
  });
}
