import { useEffect, useState } from 'react';
import type { HandNetwork } from '../../../core/frontier/handGrouping.ts';
import type { DropPlace } from './useTaskDrag.ts';

/** A task that was chosen to be put somewhere; `from` is the network that it stands in, −1 for none. */
interface LiftedTask {
  readonly task: number;
  readonly from: number;
}

export interface TaskLift {
  readonly lifted: LiftedTask | undefined;
  /** A press on a task: lifts it, or puts it back; in another network it is the lifted one's place. Without networks it makes a first one. */
  press(task: number, from: number): void;
  /** Puts the lifted task there; without one nothing happens. */
  place(to: DropPlace): void;
  /** Puts it back. */
  letGo(): void;
}

/** Moving tasks without dragging: choose one, then where it goes. Escape puts it back; so does whatever takes it from its place. */
export function useLiftedTask(
  networks: readonly HandNetwork[],
  put: (task: number, from: number, to: DropPlace) => void,
): TaskLift {
  const [chosen, setChosen] = useState<LiftedTask>();
  const isThere = chosen && (chosen.from < 0 || networks[chosen.from]?.tasks.includes(chosen.task));
  const lifted = isThere ? chosen : undefined;
  const isLifted = lifted !== undefined;
  useEffect(() => {
    if (!isLifted) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && setChosen(undefined);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isLifted]);
  const place = (to: DropPlace) => {
    if (!lifted) return;
    setChosen(undefined);
    put(lifted.task, lifted.from, to);
  };
  const press = (task: number, from: number) => {
    if (lifted?.task === task && lifted.from === from) setChosen(undefined);
    else if (lifted && from >= 0) place(from);
    else if (networks.length === 0) put(task, -1, 'new');
    else setChosen({ task, from });
  };
  return { lifted, press, place, letGo: () => setChosen(undefined) };
}
