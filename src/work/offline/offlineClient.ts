import { type OfflineAnswer, type OfflineQuestion, pageLock } from './offlineApi.ts';

/** How many files are asked for at a time: as many as take little of what else the page may want. */
const batch = 6;

/** What the page needs of its surroundings to keep the site. */
export interface KeepPlatform {
  /** Until the page has nothing else to do. */
  rest(): Promise<void>;
  /** How far it is: at the start, and whenever more is kept. */
  tell(answer: OfflineAnswer): void;
}

/** Asks a service worker to keep so many more files; `undefined` where it could not do so. */
function askToKeep(
  worker: Pick<ServiceWorker, 'postMessage'>,
  count: number,
): Promise<OfflineAnswer | undefined> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<OfflineAnswer | undefined>) => {
      port1.close();
      resolve(data);
    };
    worker.postMessage({ ask: 'keep', count } satisfies OfflineQuestion, [port2]);
  });
}

/**
 * Lets a service worker keep all files of its version, some at a time while the page rests; of a page that shall be sparing
 * only counts them. Whether it came to its end.
 */
export async function keepAll(
  worker: Pick<ServiceWorker, 'postMessage'>,
  isSparing: boolean,
  { rest, tell }: KeepPlatform,
): Promise<boolean> {
  let answer = await askToKeep(worker, 0);
  while (answer) {
    tell(answer);
    if (isSparing || answer.left === 0) return true;
    await rest();
    answer = await askToKeep(worker, batch);
  }
  return false;
}

/** As long as this page is open, the files of its version stay on this device. */
export function holdPage(locks: LockManager, script: string): void {
  void locks.request(pageLock + script, { mode: 'shared' }, () => new Promise<void>(() => undefined));
}

/** Calls back once a worker has come so far. */
export function onceWorker(worker: ServiceWorker, states: readonly ServiceWorkerState[]): Promise<void> {
  return new Promise(resolve => {
    const look = () => {
      if (!states.includes(worker.state)) return;
      worker.removeEventListener('statechange', look);
      resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
