import { expose } from 'comlink';
import { passThrownMessages } from '../thrownMessages.ts';
import { makeSearchServer } from './searchServer.ts';

passThrownMessages();
expose(
  makeSearchServer({
    now: () => performance.now(),
    nextTask: ms => new Promise<void>(resolve => setTimeout(resolve, ms)),
  }),
);
