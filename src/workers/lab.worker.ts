import { expose } from 'comlink';
import { makeLabServer } from './labServer.ts';

expose(
  makeLabServer({
    now: () => performance.now(),
    nextTask: () => new Promise<void>(resolve => setTimeout(resolve, 0)),
  }),
);
