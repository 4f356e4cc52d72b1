import { Worker } from 'node:worker_threads';
import type { ThreadAnswer, ThreadWork } from './threadWork.ts';

/** Threads beside the tool's own that do parts of a search or of a plan. */
export interface Threads {
  /** Rejects where no thread is free, or the one that was asked broke down. `onShare` hears how far it is, 0 to 1, where it knows. */
  ask<Work extends ThreadWork>(work: Work, onShare?: (share: number) => void): Promise<ThreadAnswer<Work>>;
  /** Ends them, and with them whatever they do. */
  end(): Promise<void>;
}

/** What a thread says. */
type Said<Work extends ThreadWork> = { readonly share: number } | { readonly answer: ThreadAnswer<Work> };

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
    ask: <Work extends ThreadWork>(work: Work, onShare?: (share: number) => void) =>
      new Promise<ThreadAnswer<Work>>((resolve, reject) => {
        const worker = take();
        if (!worker) return reject(new Error('no thread is free'));
        const onMessage = (said: Said<Work>) => {
          if ('share' in said) return onShare?.(said.share);
          worker.off('error', reject);
          worker.off('message', onMessage);
          free.push(worker);
          resolve(said.answer);
        };
        worker.on('message', onMessage);
        worker.once('error', reject);
        worker.postMessage(work);
      }),
    async end() {
      await Promise.all(all.map(worker => worker.terminate()));
    },
  };
}
