import type { PaperApi } from '../claims/paperApi.ts';
import { reproduce } from '../claims/reproduce.ts';

/** What the worker of the recomputed paper answers: all in one go, saying how far it is in whole percent. */
export const paperServer: PaperApi = {
  reproduce(tables, onShare) {
    const steps = reproduce(tables);
    let said = 0;
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      const percent = Math.floor(step.value * 100);
      if (percent > said) onShare(percent / 100);
      said = percent;
    }
  },
};
