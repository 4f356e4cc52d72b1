import type { BudgetTotal } from '../charts/frontierData.ts';
import { type Grouping, type Proof, stepAt } from '../domain/frontier.ts';
import type { StrategyCurve } from '../domain/traceCurve.ts';

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

/** The totals of a curve over its budgets, as charts draw them. */
export function curveSteps(curve: StrategyCurve): readonly BudgetTotal[] {
  return curve.kind === 'frontier'
    ? curve.frontier.steps.map(step => ({ budget: step.budget, total: step.grouping.total }))
    : curve.points.map(({ budget, total }) => ({ budget, total }));
}
