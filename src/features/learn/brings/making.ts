import { tabTexts } from '../../../app/storage/keptTexts.ts';

const storageKey = 'taskmates.making';
const listeners = new Set<() => void>();

/** Whether a lesson is being made in this tab: what is shown can then be captured as a step. It lasts over a reload. */
export const making = {
  isOn: () => tabTexts.getItem(storageKey) !== null,
  set(isOn: boolean) {
    if (isOn) tabTexts.setItem(storageKey, 'yes');
    else tabTexts.removeItem(storageKey);
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};
