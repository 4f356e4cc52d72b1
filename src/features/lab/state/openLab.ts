import type { AppContext } from '../../../app/context/useApp.ts';
import { type Retryable, retryable } from '../../../base/steps/retryable.ts';
import type { Lab, LabSurroundings } from './startLab.ts';

const labs = new WeakMap<AppContext['session'], Retryable<Lab>>();

/** The Lab of an application; its code loads when it is first needed. The same at every call. */
export function openLab({ configuration, session, measured, pool }: LabSurroundings): Retryable<Lab> {
  const known = labs.get(session);
  if (known) return known;
  const lab = retryable(async () =>
    (await import('./startLab.ts')).startLab({ configuration, session, measured, pool }),
  );
  labs.set(session, lab);
  return lab;
}
