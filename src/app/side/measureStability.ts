import type { StoreApi } from 'zustand/vanilla';
import { saidBy } from '../../base/i18n/message.ts';
import type { Noise } from '../../core/stability/perturbLosses.ts';
import { summariseStability } from '../../core/stability/stability.ts';
import type { GroupedStrategyKey } from '../../core/strategies/strategy.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { SearchPool } from '../../work/search/searchPool.ts';
import { assumedNoise } from '../configuration/viewFields.ts';
import type { SessionState } from '../context/sessionStore.ts';
import { type CurveSettings, choiceRulesOf, curveKey } from './curveRequest.ts';
import { reportedSplit } from './reportedSplit.ts';

/** Perturbed tables per measurement. */
export const perturbedTables = 400;
/** Of the noise: fixed, so that the same link shows the same numbers. */
const seed = 1;

/** How noisy losses are taken to be: as said, else by replicates, else as is assumed, which then must be said. */
export function noiseOf(
  said: readonly number[] | null,
  { errors }: Pick<LossTable, 'errors'>,
): { readonly noise: Noise; readonly isAssumed: boolean } {
  const percent = said ?? (errors ? [] : [assumedNoise]);
  const noise: Noise = percent.length > 0 ? { kind: 'percent', percent } : { kind: 'replicates' };
  return { noise, isAssumed: said === null && !errors };
}

/** One question of stability: of what a strategy chooses at a budget, under noise. */
export interface StabilityQuestion {
  readonly table: LossTable;
  readonly strategy: GroupedStrategyKey;
  readonly settings: CurveSettings;
  /** In the table's cost unit. */
  readonly budget: number;
  readonly noise: Noise;
  /** The networks of the grouping in question. */
  readonly networks: readonly number[];
}

/** The key of all that the answer depends on. */
export function stabilityKey({
  table,
  strategy,
  settings,
  budget,
  noise,
  networks,
}: StabilityQuestion): string {
  return `${curveKey(table, strategy, settings)}/${JSON.stringify([budget, noise, networks])}`;
}

/** Measures stability on demand and keeps what came of it in the session. */
export class StabilityMeter {
  readonly #session: StoreApi<SessionState>;
  readonly #pool: Pick<SearchPool, 'perturb'>;
  readonly #running = new Map<string, AbortController>();

  constructor(session: StoreApi<SessionState>, pool: Pick<SearchPool, 'perturb'>) {
    this.#session = session;
    this.#pool = pool;
  }

  /** Starts the measurement; one that is running for another question is cancelled. */
  async measure(question: StabilityQuestion): Promise<void> {
    for (const key of this.#running.keys()) this.cancel(key);
    const key = stabilityKey(question);
    const controller = new AbortController();
    const { signal } = controller;
    this.#running.set(key, controller);
    const { setStability } = this.#session.getState();
    const { table, strategy, settings, budget, noise, networks } = question;
    const rules = { ...choiceRulesOf(strategy, settings), report: reportedSplit(table) };
    const request = { strategy, ...rules, budget, noise, seed, first: 0, count: perturbedTables };
    const onProgress = (progress: number) => {
      if (!signal.aborted) setStability(key, { kind: 'running', progress });
    };
    onProgress(0);
    try {
      const choices = await this.#pool.perturb(table, request, { signal, onProgress });
      signal.throwIfAborted();
      const stability = summariseStability(table.tasks.length, networks, choices);
      setStability(key, { kind: 'done', stability });
    } catch (error) {
      if (signal.aborted) return;
      setStability(key, { kind: 'failed', message: saidBy(error) });
    } finally {
      if (this.#running.get(key) === controller) this.#running.delete(key);
    }
  }

  /** Stops a measurement: it can be started anew. */
  cancel(key: string): void {
    this.#running.get(key)?.abort();
    this.#running.delete(key);
    this.#session.getState().forgetStability(key);
  }
}
