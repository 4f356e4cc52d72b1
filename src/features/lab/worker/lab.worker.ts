import { expose } from 'comlink';
import { passThrownMessages } from '../../../work/thrownMessages.ts';
import { startBackend } from '../engine/backends/startBackend.ts';
import { makeLabServer } from './labServer.ts';
import { makeNextTask } from './nextTask.ts';

passThrownMessages();
expose(
  makeLabServer({
    startBackend,
    now: () => performance.now(),
    nextTask: makeNextTask(),
    holdLock: holdLock(),
  }),
);

/** Locks are only there on secure pages. */
function holdLock(): ((name: string) => Promise<void>) | undefined {
  const { locks } = navigator as { readonly locks?: LockManager };
  return (
    locks &&
    (name =>
      new Promise((resolve, reject) => {
        const forever = () => {
          resolve();
          return new Promise<never>(() => undefined);
        };
        locks.request(name, forever).catch(reject);
      }))
  );
}
