import { expose } from 'comlink';
import { makeSearchServer } from './searchServer.ts';

expose(
  makeSearchServer({
    now: () => performance.now(),
    nextTask: () => new Promise<void>(resolve => setTimeout(resolve, 0)),
  }),
);
