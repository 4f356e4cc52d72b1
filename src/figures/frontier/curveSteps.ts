import type { StrategyCurve } from '../../core/frontier/traceCurve.ts';
import type { BudgetTotal } from './frontierData.ts';

/** The totals of a curve over its budgets, as charts draw them. */
export function curveSteps(curve: StrategyCurve): readonly BudgetTotal[] {
  return curve.kind === 'frontier'
    ? curve.frontier.steps.map(step => ({ budget: step.budget, total: step.grouping.total }))
    : curve.points.map(({ budget, total }) => ({ budget, total }));
}
