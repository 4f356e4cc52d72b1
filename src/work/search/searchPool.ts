import type { PairValues } from '../../core/gains/gains.ts';
import { type DrawRange, dealDraws } from '../../core/plan/dealDraws.ts';
import { drawCounts } from '../../core/plan/drawCounts.ts';
import type { PlanOptions } from '../../core/plan/makePlan.ts';
import type { GroupedChoice } from '../../core/stability/perturbGroupings.ts';
import type { PerturbedChoice } from '../../core/stability/stability.ts';
import type { EstimateError } from '../../core/strategies/estimatorQuality.ts';
import type { StrategyKey } from '../../core/strategies/strategy.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { WorkerLike } from '../workerBridge.ts';
import type {
  CurveAnswer,
  CurveRequest,
  GroupRequest,
  PerturbGroupingsRequest,
  PerturbRequest,
  PlanAnswer,
  PlanWork,
} from './searchApi.ts';
import { SearchClient, type SearchOptions } from './searchClient.ts';
import { shareTable } from './shareTable.ts';

/** The parts into which perturbed tables are dealt out: small enough that no worker waits long for another. */
const partsPerWorker = 4;
/** How much of a large plan the optima of its draws are, about. */
const optimaShare = 0.85;

/** A worker, and how much it is asked for at present. */
interface PoolClient {
  readonly client: SearchClient;
  running: number;
}

/**
 * Several search workers as one. Each curve is traced by the worker that has least to do, a stopped one by the worker
 * that holds it; perturbed tables are dealt out in parts. The answers do not depend on the number of workers.
 */
export class SearchPool {
  readonly #clients: readonly PoolClient[];
  /** Where a search of this key was last. */
  readonly #homes = new Map<string, PoolClient>();

  constructor(size: number, makeWorker: () => WorkerLike) {
    this.#clients = Array.from({ length: size }, () => ({
      client: new SearchClient(makeWorker),
      running: 0,
    }));
  }

  /** The curve of a request; see {@link SearchClient.trace}. */
  async trace(table: LossTable, request: CurveRequest, options: SearchOptions): Promise<CurveAnswer> {
    return await this.#atHome(
      request.key,
      async ({ client }) => await client.trace(await shareTable(table), request, options),
    );
  }

  /** The frontier of groupings by affinities; see {@link SearchClient.group}. All other workers take on parts of it. */
  async group(request: GroupRequest, options: SearchOptions): Promise<CurveAnswer> {
    const own = { signal: options.signal, onProgress: () => undefined };
    return await this.#atHome(request.key, home => {
      const others = this.#clients.filter(each => each !== home);
      return home.client.group(request, options, others.length, part =>
        this.#on(idlest(others), ({ client }) => client.groupPart(part, own)),
      );
    });
  }

  async #atHome(key: string, work: (home: PoolClient) => Promise<CurveAnswer>): Promise<CurveAnswer> {
    const home = this.#homes.get(key) ?? idlest(this.#clients);
    return await this.#on(home, async () => {
      this.#homes.set(key, home);
      const answer = await work(home);
      // What is done is never asked again of a worker.
      if (answer.kind === 'done') this.#homes.delete(key);
      return answer;
    });
  }

  /** What is chosen on the perturbed tables, in their order. */
  async perturb(
    table: LossTable,
    request: PerturbRequest,
    options: SearchOptions,
  ): Promise<readonly PerturbedChoice[]> {
    return await this.#dealOut(request, options, async (client, part, own) =>
      client.perturb(await shareTable(table), part, own),
    );
  }

  /** What is grouped on the perturbed affinity tables, in their order. */
  async perturbGroupings(
    request: PerturbGroupingsRequest,
    options: SearchOptions,
  ): Promise<readonly GroupedChoice[]> {
    return await this.#dealOut(request, options, (client, part, own) => client.perturbGroupings(part, own));
  }

  /** The answers for a range of tables, dealt out in parts to all workers, in their order. */
  async #dealOut<R extends { readonly first: number; readonly count: number }, T>(
    request: R,
    { signal, onProgress }: SearchOptions,
    ask: (client: SearchClient, part: R, options: SearchOptions) => Promise<readonly T[]>,
  ): Promise<readonly T[]> {
    const size = Math.max(1, Math.ceil(request.count / (partsPerWorker * this.#clients.length)));
    const parts = Array.from({ length: Math.ceil(request.count / size) }, (_, i) => ({
      ...request,
      first: request.first + i * size,
      count: Math.min(size, request.count - i * size),
    }));
    const shares = parts.map(() => 0);
    const tell = (i: number, share: number) => {
      shares[i] = share;
      const done = parts.reduce((sum, part, j) => sum + part.count * (shares[j] as number), 0);
      onProgress(done / request.count);
    };
    const waiting = [...parts.entries()];
    const answers: (readonly T[])[] = [];
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [i, part] = next;
        const own = { signal, onProgress: (share: number) => tell(i, share) };
        answers[i] = await this.#on(idlest(this.#clients), ({ client }) => ask(client, part, own));
        tell(i, 1);
      }
    };
    await Promise.all(this.#clients.map(work));
    return answers.flat();
  }

  /** What comes of the work of a plan; see {@link SearchClient.plan}. The optima of a large table's draws are dealt out to all workers. */
  async plan(table: LossTable, work: PlanWork, options: SearchOptions): Promise<PlanAnswer> {
    if (work.kind !== 'plan') return await this.#plan(table, work, options);
    const draws = work.options.draws ?? drawCounts(table.tasks.length).all;
    const parts = dealDraws(table.tasks.length, draws, this.#clients.length);
    return parts.length > 0
      ? await this.#planTogether(table, work.options, parts, options)
      : await this.#plan(table, work, options);
  }

  async #planTogether(
    table: LossTable,
    options: PlanOptions,
    parts: readonly DrawRange[],
    { signal, onProgress }: SearchOptions,
  ): Promise<PlanAnswer> {
    const shares = parts.map(() => 0);
    const tell = (i: number, share: number) => {
      shares[i] = share;
      onProgress((optimaShare * shares.reduce((sum, each) => sum + each, 0)) / parts.length);
    };
    const found = await Promise.all(
      parts.map(async (part, i) => {
        const own = { signal, onProgress: (share: number) => tell(i, share) };
        return await this.#plan(table, { kind: 'optima', options, ...part }, own);
      }),
    );
    const optima = found.flatMap(part => (part.kind === 'optima' ? (part.value ?? []) : []));
    if (found.some(part => !part.value)) return { kind: 'plan', value: undefined };
    const rest = (share: number) => onProgress(optimaShare + (1 - optimaShare) * share);
    return await this.#plan(table, { kind: 'plan', options, optima }, { signal, onProgress: rest });
  }

  async #plan(table: LossTable, work: PlanWork, options: SearchOptions): Promise<PlanAnswer> {
    return await this.#on(idlest(this.#clients), async ({ client }) =>
      client.plan(await shareTable(table), work, options),
    );
  }

  /** How near the estimates of a strategy come to the truth; see {@link SearchClient.assess}. */
  async assess(table: LossTable, strategy: StrategyKey, affinities?: PairValues): Promise<EstimateError> {
    return await this.#on(idlest(this.#clients), async ({ client }) =>
      client.assess(await shareTable(table), strategy, affinities),
    );
  }

  async #on<T>(chosen: PoolClient, work: (chosen: PoolClient) => Promise<T>): Promise<T> {
    chosen.running++;
    try {
      return await work(chosen);
    } finally {
      chosen.running--;
    }
  }
}

/** The one that has least to do. */
function idlest(clients: readonly PoolClient[]): PoolClient {
  return clients.reduce((a, b) => (b.running < a.running ? b : a));
}
