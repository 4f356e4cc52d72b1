import type { StoreApi } from 'zustand/vanilla';
import type { SearchClient } from '../clients/searchClient.ts';
import type { LossTable } from '../domain/lossTable.ts';
import type { StrategyKey } from '../domain/strategies/strategy.ts';
import type { StrategyCurve } from '../domain/traceCurve.ts';
import { budgetRange } from './budgetRange.ts';
import { type CurveSettings, curveKey } from './curveKey.ts';
import { curveSoFar, type SessionState } from './sessionStore.ts';

/** The seed of sampled baselines: fixed, so that the same link shows the same numbers. */
const seed = 1;

/** Runs the searches that the page asks for and keeps what came of them in the session. */
export class CurveTracer {
  readonly #session: StoreApi<SessionState>;
  readonly #client: SearchClient;
  readonly #running = new Map<string, AbortController>();

  constructor(session: StoreApi<SessionState>, client: SearchClient) {
    this.#session = session;
    this.#client = client;
  }

  /**
   * Makes the given curves the wanted ones: starts those not there yet, in order, and cancels running ones that
   * nobody wants any more (they start anew when wanted again).
   */
  want(table: LossTable, strategies: readonly StrategyKey[], settings: CurveSettings): void {
    const keys = new Map(strategies.map(strategy => [curveKey(table.id, strategy, settings), strategy]));
    for (const [key, controller] of this.#running) {
      if (!keys.has(key)) {
        controller.abort();
        this.#session.getState().forgetCurve(key);
      }
    }
    for (const [key, strategy] of keys) {
      if (!this.#session.getState().curves[key]) void this.#run(key, table, strategy, settings);
    }
  }

  /** Stops one running search at the user's word, keeping the best so far; it stays stopped until {@link retry}. */
  cancel(key: string): void {
    const controller = this.#running.get(key);
    if (!controller) return;
    controller.abort();
    const { curves, setCurve } = this.#session.getState();
    const best = curveSoFar(curves[key]);
    setCurve(key, best ? { kind: 'cancelled', best } : { kind: 'cancelled' });
  }

  /** Forgets a failed or cancelled search, so that the next {@link want} starts it anew. */
  retry(key: string): void {
    this.#session.getState().forgetCurve(key);
  }

  async #run(key: string, table: LossTable, strategy: StrategyKey, settings: CurveSettings): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    const session = this.#session.getState();
    this.#running.set(key, controller);
    session.setCurve(key, { kind: 'running', progress: 0 });
    const range = budgetRange(table);
    const { heads: headRule, ...choice } = settings;
    const request = {
      table,
      strategy,
      headRule,
      ...choice,
      maximumBudget: range.maximum,
      budgets: range.stops,
      seed,
    };
    try {
      let best: StrategyCurve | undefined;
      const onProgress = (progress: number, better?: StrategyCurve) => {
        if (signal.aborted) return;
        best = better ?? best;
        session.setCurve(key, best ? { kind: 'running', progress, best } : { kind: 'running', progress });
      };
      const curve = await this.#client.trace(request, { signal, onProgress });
      // The answer may have been under way when the search was cancelled.
      signal.throwIfAborted();
      session.setCurve(key, { kind: 'done', curve });
    } catch (error) {
      if (signal.aborted) return;
      const message = error instanceof Error ? error.message : String(error);
      session.setCurve(key, { kind: 'failed', message });
    } finally {
      if (this.#running.get(key) === controller) this.#running.delete(key);
    }
  }
}
