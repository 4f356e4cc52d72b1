import type { StoreApi } from 'zustand/vanilla';
import { saidBy } from '../../base/i18n/message.ts';
import { summariseGroupings } from '../../core/stability/groupedStability.ts';
import type { Noise } from '../../core/stability/perturbLosses.ts';
import { summariseStability } from '../../core/stability/stability.ts';
import type { GroupedStrategyKey } from '../../core/strategies/strategy.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { SearchOptions } from '../../work/search/searchClient.ts';
import type { SearchPool } from '../../work/search/searchPool.ts';
import { assumedAffinityNoise, assumedNoise } from '../configuration/viewFields.ts';
import type { SessionState } from '../context/sessionStore.ts';
import type { AppContext } from '../context/useApp.ts';
import type { AffinityProblem } from './affinities/groupRequest.ts';
import { type CurveSettings, choiceRulesOf, curveKey } from './curves/curveRequest.ts';
import { reportedSplit } from './reportedSplit.ts';

/** Perturbed tables per measurement. */
const perturbedTables = 400;
/** Of the noise: fixed, so that the same link shows the same numbers. */
const seed = 1;

/** How noisy losses are taken to be: as said, else by replicates, else as is assumed, which then must be said. */
export function noiseOf(
  said: readonly number[] | null,
  { errors, isOfAffinities, tasks }: Pick<LossTable, 'errors' | 'isOfAffinities' | 'tasks'>,
): { readonly noise: Noise; readonly isAssumed: boolean } {
  const assumed = [isOfAffinities ? assumedAffinityNoise : assumedNoise];
  // Affinities have no replicates, whatever a link says of another table.
  const isFit = !isOfAffinities || said?.length === 1 || said?.length === tasks.length;
  const percent = (isFit ? said : null) ?? (errors ? [] : assumed);
  const noise: Noise = percent.length > 0 ? { kind: 'percent', percent } : { kind: 'replicates' };
  return { noise, isAssumed: percent === assumed };
}

/** One question of stability: of what a strategy chooses at a budget, under noise. */
interface ChoiceQuestion {
  readonly table: LossTable;
  readonly strategy: GroupedStrategyKey;
  readonly settings: CurveSettings;
  /** In the table's cost unit. */
  readonly budget: number;
  readonly noise: Noise;
  /** The networks of the grouping in question. */
  readonly networks: readonly number[];
}

/** The same of a grouping by affinities. */
interface GroupQuestion {
  readonly problem: AffinityProblem;
  readonly budget: number;
  /** Of the noise, in percent of the deviation of the affinities: common, or one for each task. */
  readonly percent: readonly number[];
  readonly sets: readonly (readonly number[])[];
}

export type StabilityQuestion = ChoiceQuestion | GroupQuestion;

/** The key of all that the answer depends on. */
export function stabilityKey(question: StabilityQuestion): string {
  if ('problem' in question) {
    const { problem, ...rest } = question;
    return `${problem.request.key}/${JSON.stringify(rest)}`;
  }
  const { table, strategy, settings, budget, noise, networks } = question;
  return `${curveKey(table, strategy, settings)}/${JSON.stringify([budget, noise, networks])}`;
}

/** On how many perturbed tables a question is answered: of affinities of very many tasks on fewer. */
export function tablesPerturbed(question: StabilityQuestion): number {
  if (!('problem' in question)) return perturbedTables;
  const count = question.problem.pairs.columns.length;
  return count <= 40 ? perturbedTables : count <= 100 ? 100 : 40;
}

/** Measures stability on demand and keeps what came of it in the session. */
class StabilityMeter {
  readonly #session: StoreApi<SessionState>;
  readonly #pool: Pick<SearchPool, 'perturb' | 'perturbGroupings'>;
  readonly #running = new Map<string, AbortController>();

  constructor(session: StoreApi<SessionState>, pool: Pick<SearchPool, 'perturb' | 'perturbGroupings'>) {
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
    const onProgress = (progress: number) => {
      if (!signal.aborted) setStability(key, { kind: 'running', progress });
    };
    onProgress(0);
    try {
      const measured = await this.#answer(question, { signal, onProgress });
      signal.throwIfAborted();
      setStability(key, { kind: 'done', ...measured });
    } catch (error) {
      if (signal.aborted) return;
      setStability(key, { kind: 'failed', message: saidBy(error) });
    } finally {
      if (this.#running.get(key) === controller) this.#running.delete(key);
    }
  }

  async #answer(question: StabilityQuestion, options: SearchOptions) {
    const range = { seed, first: 0, count: tablesPerturbed(question) };
    if ('problem' in question) {
      const { problem, ...asked } = question;
      const { pairs, rules } = problem.request;
      const choices = await this.#pool.perturbGroupings({ pairs, rules, ...asked, ...range }, options);
      return summariseGroupings(pairs.columns, rules.cost, asked.sets, choices);
    }
    const { table, strategy, settings, budget, noise, networks } = question;
    const rules = { ...choiceRulesOf(strategy, settings), report: reportedSplit(table) };
    const choices = await this.#pool.perturb(table, { strategy, ...rules, budget, noise, ...range }, options);
    return { stability: summariseStability(table.tasks.length, networks, choices) };
  }

  /** Stops a measurement: it can be started anew. */
  cancel(key: string): void {
    this.#running.get(key)?.abort();
    this.#running.delete(key);
    this.#session.getState().forgetStability(key);
  }
}

const meters = new WeakMap<object, StabilityMeter>();

/** The one meter of an application: it loads with the first part that measures. */
export function stabilityMeter({ session, pool }: Pick<AppContext, 'session' | 'pool'>): StabilityMeter {
  const meter = meters.get(session) ?? new StabilityMeter(session, pool);
  meters.set(session, meter);
  return meter;
}
