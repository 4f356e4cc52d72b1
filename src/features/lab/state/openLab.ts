import type { AppContext } from '../../../app/context/useApp.ts';
import type { Lab, LabSurroundings } from './startLab.ts';

const labs = new WeakMap<AppContext['session'], Promise<Lab>>();

/** The Lab of an application; its code loads when it is first needed. The same promise at every call. */
export function openLab({ configuration, session, measured }: LabSurroundings): Promise<Lab> {
  const open =
    labs.get(session) ??
    import('./startLab.ts').then(({ startLab }) => startLab({ configuration, session, measured }));
  labs.set(session, open);
  return open;
}
