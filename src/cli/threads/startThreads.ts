import { Worker } from 'node:worker_threads';
import type { GroupingAnswer, GroupingPart } from '../../core/affinity/parts/groupingPart.ts';

/** Threads beside the tool's own that do parts of a search. */
export interface Threads {
  /** Rejects where no thread is free, or the one that was asked broke down. */
  ask(part: GroupingPart): Promise<GroupingAnswer>;
  end(): Promise<void>;
}

/** Up to so many threads, each of them started when it is first needed; `onLost` hears why one broke down. */
export function startThreads(script: URL, most: number, onLost: (error: Error) => void): Threads {
  const all: Worker[] = [];
  const free: Worker[] = [];
  const take = () => {
    const known = free.pop();
    if (known || all.length >= most) return known;
    const started = new Worker(script);
    // What ends the tool does not wait for them, and an idle one that breaks down is asked no more.
    started.unref();
    started.on('error', error => {
      onLost(error);
      if (free.includes(started)) free.splice(free.indexOf(started), 1);
    });
    all.push(started);
    return started;
  };
  return {
    ask: part =>
      new Promise((resolve, reject) => {
        const worker = take();
        if (!worker) return reject(new Error('no thread is free'));
        const onMessage = (answer: GroupingAnswer) => {
          worker.off('error', reject);
          free.push(worker);
          resolve(answer);
        };
        worker.once('message', onMessage);
        worker.once('error', reject);
        worker.postMessage(part);
      }),
    async end() {
      await Promise.all(all.map(worker => worker.terminate()));
    },
  };
}
