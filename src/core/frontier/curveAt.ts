import { type Grouping, type Proof, stepAt } from './frontier.ts';
import type { StrategyCurve } from './strategyCurve.ts';

/** What a curve has at one budget. */
export interface CurveValue {
  readonly total: number;
  readonly grouping?: Grouping;
  readonly proof?: Proof;
}

/** The value of a curve at a budget; `undefined` where the strategy can choose nothing. The same object each time. */
export function curveAt(curve: StrategyCurve, budget: number): CurveValue | undefined {
  if (curve.kind === 'points') return curve.points.findLast(point => point.budget <= budget * (1 + 1e-9));
  const step = stepAt(curve.frontier, budget);
  return step && { total: step.grouping.total, grouping: step.grouping, proof: step.proof };
}
