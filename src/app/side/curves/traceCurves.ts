import type { StoreApi } from 'zustand/vanilla';
import { saidBy } from '../../../base/i18n/message.ts';
import type { StrategyCurve } from '../../../core/frontier/strategyCurve.ts';
import type { StrategyKey } from '../../../core/strategies/strategy.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import type { CurveAnswer } from '../../../work/search/searchApi.ts';
import type { SearchOptions } from '../../../work/search/searchClient.ts';
import type { SearchPool } from '../../../work/search/searchPool.ts';
import { curveSoFar } from '../../context/curveState.ts';
import type { SessionState } from '../../context/sessionStore.ts';
import type { AffinityProblem } from '../affinities/groupRequest.ts';
import { type CurveSettings, curveKey, curveRequest } from './curveRequest.ts';

/** Curves of one table that are wanted together. */
interface LossWant {
  readonly table: LossTable;
  /** In the order in which they are to be searched. */
  readonly strategies: readonly StrategyKey[];
  readonly settings: CurveSettings;
  /** Seconds after which a search stops by itself; none when 0 or absent. */
  readonly timeLimit?: number;
}

/** The frontier of the groupings of an affinity table. */
interface GroupWant {
  readonly problem: AffinityProblem;
  readonly timeLimit?: number;
}

export type CurveWant = LossWant | GroupWant;

/** The least share of a search that is worth showing by itself. */
const leastProgress = 0.005;

type Searches = Pick<SearchPool, 'trace' | 'group'>;

/** Asks a pool for one curve. */
type Ask = (pool: Searches, options: SearchOptions) => Promise<CurveAnswer>;

/** Each curve that is wanted, by its key, in order. */
function asksOf(wants: readonly CurveWant[]): ReadonlyMap<string, Ask> {
  const asked = new Map<string, Ask>();
  const add = (key: string, ask: Ask) => {
    if (!asked.has(key)) asked.set(key, ask);
  };
  for (const want of wants) {
    const { timeLimit = 0 } = want;
    if ('problem' in want) {
      const { request } = want.problem;
      add(request.key, (pool, options) => pool.group({ ...request, timeLimit }, options));
      continue;
    }
    const { table, settings } = want;
    for (const strategy of want.strategies) {
      add(curveKey(table, strategy, settings), (pool, options) =>
        pool.trace(table, curveRequest(table, strategy, settings, timeLimit), options),
      );
    }
  }
  return asked;
}

/** Runs the searches that the page asks for and keeps what came of them in the session. */
export class CurveTracer {
  readonly #session: StoreApi<SessionState>;
  readonly #pool: Searches;
  readonly #running = new Map<string, AbortController>();
  /** The best that stopped searches had found, while they go on. */
  readonly #kept = new Map<string, StrategyCurve>();

  constructor(session: StoreApi<SessionState>, pool: Searches) {
    this.#session = session;
    this.#pool = pool;
  }

  /** Makes the given curves of one table the wanted ones: see {@link wantAll}. */
  want(table: LossTable, strategies: readonly StrategyKey[], settings: CurveSettings, timeLimit = 0): void {
    this.wantAll([{ table, strategies, settings, timeLimit }]);
  }

  /**
   * Makes the given curves the wanted ones: starts those not there yet, in order, and cancels running ones that nobody
   * wants any more. A curve wanted twice is searched once, as it is wanted first.
   */
  wantAll(wants: readonly CurveWant[]): void {
    const asked = asksOf(wants);
    for (const [key, controller] of this.#running) {
      if (!asked.has(key)) {
        controller.abort();
        // At once, not when its worker has ended: who hears that it is forgotten may say what is wanted again.
        this.#running.delete(key);
        this.#session.getState().forgetCurve(key);
      }
    }
    for (const [key, ask] of asked) {
      if (!this.#session.getState().curves[key]) void this.#run(key, ask);
    }
  }

  /** Stops one running search at the user's word, keeping the best so far; it stays stopped until {@link goOn}. */
  cancel(key: string): void {
    const controller = this.#running.get(key);
    if (!controller) return;
    controller.abort();
    const { curves, setCurve } = this.#session.getState();
    const best = curveSoFar(curves[key]);
    setCurve(key, { kind: 'stopped', why: 'cancelled', ...(best ? { best } : {}) });
  }

  /**
   * Lets a stopped search go on from where it was, and a failed one start anew, with the next {@link want}. The best so far
   * stays in sight.
   */
  goOn(key: string): void {
    const { curves, forgetCurve } = this.#session.getState();
    const best = curveSoFar(curves[key]);
    if (best) this.#kept.set(key, best);
    forgetCurve(key);
  }

  async #run(key: string, ask: Ask): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    const session = this.#session.getState();
    this.#running.set(key, controller);
    let best = this.#kept.get(key);
    this.#kept.delete(key);
    session.setCurve(key, { kind: 'running', progress: 0, ...(best ? { best } : {}) });
    try {
      let shown = 0;
      const onProgress = (progress: number, better?: StrategyCurve) => {
        // All that shows a curve is drawn anew: only for what can be seen.
        if (signal.aborted || (!better && Math.abs(progress - shown) < leastProgress)) return;
        shown = progress;
        best = better ?? best;
        session.setCurve(key, best ? { kind: 'running', progress, best } : { kind: 'running', progress });
      };
      const answer = await ask(this.#pool, { signal, onProgress });
      // The answer may have been under way when the search was cancelled.
      signal.throwIfAborted();
      if (answer.kind === 'done') session.setCurve(key, answer);
      else session.setCurve(key, { ...answer, ...(best ? { best } : {}) });
    } catch (error) {
      if (signal.aborted) return;
      session.setCurve(key, { kind: 'failed', message: saidBy(error), ...(best ? { best } : {}) });
    } finally {
      if (this.#running.get(key) === controller) this.#running.delete(key);
    }
  }
}
