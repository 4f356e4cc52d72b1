import { expose } from 'comlink';
import type { WorkerLike } from '../workerBridge.ts';

/** A worker whose far side is `api`, over a real message channel; `die` is what an uncaught error in it does. */
export class FakeWorker<Api extends object> implements WorkerLike {
  readonly #channel = new MessageChannel();
  readonly #listeners = new Map<string, Set<(event: Event) => void>>();
  isTerminated = false;

  constructor(api: Api) {
    expose(api, this.#channel.port2);
    this.#channel.port2.start();
    this.#channel.port1.start();
  }

  postMessage = (message: unknown, transfer: unknown) =>
    this.#channel.port1.postMessage(message, transfer as Transferable[]);

  addEventListener = (type: string, listener: unknown) => {
    if (type === 'message') this.#channel.port1.addEventListener(type, listener as EventListener);
    else
      this.#listeners.set(
        type,
        (this.#listeners.get(type) ?? new Set()).add(listener as (event: Event) => void),
      );
  };

  removeEventListener = (type: string, listener: unknown) =>
    this.#channel.port1.removeEventListener(type, listener as EventListener);

  terminate = () => {
    this.isTerminated = true;
    this.#channel.port1.close();
    this.#channel.port2.close();
  };

  die(message: string) {
    for (const listener of this.#listeners.get('error') ?? [])
      listener(Object.assign(new Event('error'), { message }));
  }
}
