import { createStore } from 'zustand/vanilla';
import type { AppContext } from '../../../app/context/useApp.ts';
import { type Message, saidBy } from '../../../base/i18n/message.ts';
import type { PlanAnswer } from '../../../work/search/searchApi.ts';
import type { PlanAsk } from './planQuestion.ts';

/** What became of one piece of work, kept under the key of all that it depends on. */
export type PlanState =
  | { readonly kind: 'running'; readonly progress: number }
  | { readonly kind: 'done'; readonly answer: PlanAnswer }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: Message };

/** Progress is told in steps of this share. */
const leastStep = 0.01;

type States = Readonly<Record<string, PlanState>>;

/** Has plans made, replayed and calibrated as they are wanted, and keeps what came of it as long as the page is open. */
export class Planner {
  readonly store = createStore<{ readonly states: States }>(() => ({ states: {} }));
  readonly #pool: AppContext['pool'];
  readonly #running = new Map<string, AbortController>();

  constructor(pool: AppContext['pool']) {
    this.#pool = pool;
  }

  /** Starts what is wanted and not there yet, in order, and stops what nobody wants any more. */
  want(asks: readonly PlanAsk[]): void {
    const wanted = new Set(asks.map(({ key }) => key));
    for (const [key, controller] of this.#running) {
      if (wanted.has(key)) continue;
      controller.abort();
      this.#running.delete(key);
      this.goOn(key);
    }
    for (const ask of asks) if (!this.store.getState().states[ask.key]) void this.#run(ask);
  }

  /** Stops work at the reader's word; it stays stopped until {@link goOn}. */
  cancel(key: string): void {
    this.#running.get(key)?.abort();
    this.#running.delete(key);
    this.#set(key, { kind: 'stopped' });
  }

  /** Forgets what was stopped or failed: it starts anew with the next {@link want}. */
  goOn(key: string): void {
    const { [key]: _, ...states } = this.store.getState().states;
    this.store.setState({ states });
  }

  #set(key: string, state: PlanState): void {
    this.store.setState(({ states }) => ({ states: { ...states, [key]: state } }));
  }

  async #run({ key, table, work }: PlanAsk): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    this.#running.set(key, controller);
    let shown = 0;
    const onProgress = (progress: number) => {
      // What is not to be seen is not worth drawing the page for.
      if (signal.aborted || progress < shown + leastStep) return;
      shown = progress;
      this.#set(key, { kind: 'running', progress });
    };
    this.#set(key, { kind: 'running', progress: 0 });
    try {
      const answer = await this.#pool.plan(table, work, { signal, onProgress });
      signal.throwIfAborted();
      this.#set(key, { kind: 'done', answer });
    } catch (error) {
      if (!signal.aborted) this.#set(key, { kind: 'failed', message: saidBy(error) });
    } finally {
      if (this.#running.get(key) === controller) this.#running.delete(key);
    }
  }
}

const planners = new WeakMap<AppContext['pool'], Planner>();

/** The planner of an application. */
export function plannerOf({ pool }: Pick<AppContext, 'pool'>): Planner {
  const planner = planners.get(pool) ?? new Planner(pool);
  planners.set(pool, planner);
  return planner;
}
