import { isWhole as isWholeRun, someOf as someOfAll } from '../e2e/whole.ts';

/** Whether everything is gone through, as in browser tests (`npm run test:whole`, ADR 35). */
export const isWhole = isWholeRun;
/** Of many alike some, spread evenly; all of them in a whole run. */
export const someOf = someOfAll;
