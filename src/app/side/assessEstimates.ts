import type { EstimateError } from '../../core/strategies/estimatorQuality.ts';
import type { StrategyKey } from '../../core/strategies/strategy.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { SearchPool } from '../../work/search/searchPool.ts';
import type { AppContext } from '../context/useApp.ts';
import type { CurveSettings } from './curves/curveRequest.ts';

/** Asks once how good the estimates of a strategy are, and remembers the answer as long as there is the table. */
export class EstimateAssessor {
  readonly #pool: Pick<SearchPool, 'assess'>;
  readonly #known = new WeakMap<LossTable, Map<string, Promise<EstimateError>>>();

  constructor(pool: Pick<SearchPool, 'assess'>) {
    this.#pool = pool;
  }

  /** The error of a strategy's estimates on a table; one that failed is asked for again. */
  assess(table: LossTable, strategy: StrategyKey, guess: CurveSettings['guess']): Promise<EstimateError> {
    const answers = this.#known.get(table) ?? new Map<string, Promise<EstimateError>>();
    this.#known.set(table, answers);
    const key = `${strategy}/${guess?.id ?? ''}`;
    const answer = answers.get(key) ?? this.#pool.assess(table, strategy, guess?.values);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  }
}

const assessors = new WeakMap<object, EstimateAssessor>();

/** The one assessor of an application: it loads with the first part that asks. */
export function estimateAssessor({ session, pool }: Pick<AppContext, 'session' | 'pool'>): EstimateAssessor {
  const assessor = assessors.get(session) ?? new EstimateAssessor(pool);
  assessors.set(session, assessor);
  return assessor;
}
