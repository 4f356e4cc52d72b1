import { errorText, type Message, MessageError, saidBy, say } from '../i18n/message.ts';

/** What is loaded once and then at hand. */
export interface Retryable<T> {
  /** For rendering: the same promise at every call; one that failed is given until {@link tryAgain}. */
  (): Promise<T>;
  /** For what a reader just did: one that failed is forgotten, and loaded anew. */
  anew(): Promise<T>;
}

/** Something could not be loaded; it says so in words. */
export class LoadFailure extends MessageError {
  override readonly name = 'LoadFailure';
}

/** How often was tried: what failed in an earlier round is loaded anew when it is asked for next. */
let round = 0;
let mend = async () => {};

/** From now on whatever failed to load is loaded anew when it is asked for. */
export function tryAgain(): void {
  round++;
}

/** What is done first wherever something is loaded that failed before: in a page, loading its missing style sheets. */
export function beforeLoadingAnew(mendPage: () => Promise<void>): void {
  mend = mendPage;
}

/** Loads at the first call and remembers what came, but never that it failed: see {@link Retryable}. */
export function retryable<T>(load: () => Promise<T>): Retryable<T> {
  let promise: Promise<T> | undefined;
  let failedIn: number | undefined;
  const start = async (isAnew: boolean) => {
    try {
      if (isAnew) await mend();
      return await load();
    } catch (error) {
      failedIn = round;
      throw error instanceof LoadFailure ? error : new LoadFailure(whyNotLoaded(error), { cause: error });
    }
  };
  const begin = () => {
    const isAnew = failedIn !== undefined;
    failedIn = undefined;
    promise = start(isAnew);
    // Whoever asked is told; nobody else has to be.
    promise.catch(() => undefined);
    return promise;
  };
  const loaded = () => (promise && (failedIn === undefined || failedIn === round) ? promise : begin());
  return Object.assign(loaded, {
    anew: () => (failedIn === undefined && promise ? promise : begin()),
  });
}

/** The words of browsers for a module, and of Vite for a style sheet, that did not come. */
const missing = /dynamically imported module|importing a module script failed|unable to preload css/i;

/** Why something was not loaded, in words. */
function whyNotLoaded(error: unknown): Message {
  return missing.test(errorText(error))
    ? say('a file of the site did not come: the connection may be gone, or the site has a new version.')
    : saidBy(error);
}
