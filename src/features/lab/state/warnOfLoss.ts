import type { StoreApi } from 'zustand/vanilla';
import { isUnderWay } from './runs/oneRun.ts';
import type { TrainOneState } from './runs/trainOne.ts';
import type { FineTuneState } from './tuning/fineTune.ts';

interface Trainings {
  readonly trainOne: StoreApi<TrainOneState>;
  readonly fineTune: StoreApi<FineTuneState>;
}

/**
 * Has the browser ask before the page is left, while that would lose a training: a grouping's networks are kept nowhere before they
 * are all trained, a single run where its shelf fails. Sweeps go on after a reload.
 */
export function warnOfLoss({ trainOne, fineTune }: Trainings, page: EventTarget): void {
  const ask = (event: Event) => event.preventDefault();
  const update = () => {
    const { run, warning } = trainOne.getState();
    const isTuning = Object.values(fineTune.getState().runs).some(
      ({ kind }) => kind === 'waiting' || kind === 'running',
    );
    const isLost = isTuning || (run !== undefined && isUnderWay(run) && warning !== '');
    // Whoever listens keeps the browser from bringing the page back at once.
    if (isLost) page.addEventListener('beforeunload', ask);
    else page.removeEventListener('beforeunload', ask);
  };
  trainOne.subscribe(update);
  fineTune.subscribe(update);
}
