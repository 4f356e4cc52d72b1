import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useSetting } from '../../../app/context/hooks.ts';
import { isUnderWay, type RunSpec } from '../state/oneRun.ts';
import { useLab } from './useLab.ts';

/** What a reader can do with the run. */
export interface TrainActions {
  /** Starts, pauses or goes on. */
  toggle(): void;
  /** One step: of the paused run, or as the first of a new one. */
  step(): void;
  cancel(): void;
}

/** The actions for what is asked for at present; the same object as long as that stays. */
export function useTrainActions(asked: RunSpec): TrainActions {
  const { trainOne } = useLab();
  const backend = useSetting('backend');
  return useMemo(() => {
    const now = () => {
      const { run } = trainOne.getState();
      return run && isUnderWay(run) ? run : undefined;
    };
    const { recipe, network, seed } = asked;
    const start = (isPaused: boolean) =>
      trainOne.getState().start({ recipe, network, seed }, backend, isPaused);
    const tell = (order: 'pause' | 'resume' | 'step' | 'cancel') => trainOne.getState().order(order);
    return {
      toggle() {
        const run = now();
        if (!run) start(false);
        else tell(run.phase.kind === 'paused' ? 'resume' : 'pause');
      },
      step() {
        if (!now()) start(true);
        tell('step');
      },
      cancel: () => tell('cancel'),
    };
  }, [trainOne, backend, asked]);
}

/** Elements that mean something else by the same keys. */
const own = ['input', 'select', 'textarea', 'button', 'a', 'summary', '[contenteditable]'].join();

/** Space and S, while the focus is within an element but in no field or button. */
export function useTrainKeys(ref: RefObject<HTMLElement | null>, actions: TrainActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  }, [actions]);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const isOurs = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
      if (!isOurs || !(target instanceof Element)) return;
      const isField = target.closest(own) !== null;
      // A button has no letters of its own.
      const isButton = target.closest('button, summary') !== null;
      if (event.key === ' ' && !isField) latest.current.toggle();
      else if (event.key.toLowerCase() === 's' && (!isField || isButton)) latest.current.step();
      else return;
      event.preventDefault();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [ref]);
}
