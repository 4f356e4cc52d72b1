import { affinity } from './affinity.ts';
import { earlyStopping } from './earlyStopping.ts';
import { higherOrder } from './higherOrder.ts';
import { optimal } from './optimal.ts';
import type { Estimator, StrategyKey } from './strategy.ts';

/** Every estimator. A new one is a file of its own and a line here. */
const estimators: readonly Estimator[] = [optimal, earlyStopping, higherOrder, affinity];

/** The estimator of a strategy, or `undefined` for a baseline. */
export function estimatorOf(key: StrategyKey): Estimator | undefined {
  return estimators.find(estimator => estimator.key === key);
}
