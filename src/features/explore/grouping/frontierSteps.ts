import type { Grouping } from '../../../core/frontier/frontier.ts';
import type { StrategyCurve } from '../../../core/frontier/traceCurve.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { changeWords } from './changeWords.ts';

/** One step of what a strategy chooses over budgets, with what it bought against the step before in words. */
export interface FrontierStepWords {
  /** The least budget at which it is chosen. */
  readonly budget: number;
  readonly grouping: Grouping;
  readonly caption: string;
}

/** Every step of a curve up to a budget. */
export function frontierSteps(
  table: LossTable,
  curve: StrategyCurve,
  maximumBudget: number,
): readonly FrontierStepWords[] {
  const all: readonly { budget: number; grouping?: Grouping }[] =
    curve.kind === 'frontier' ? curve.frontier.steps : curve.points;
  const steps = all.flatMap(({ budget, grouping }) =>
    grouping && budget <= maximumBudget * (1 + 1e-9) ? [{ budget, grouping }] : [],
  );
  return steps.map((step, i) => ({ ...step, caption: changeWords(table, steps[i - 1], step).trim() }));
}
