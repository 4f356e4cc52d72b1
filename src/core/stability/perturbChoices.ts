import { mapSteps } from '../../base/steps/runSteps.ts';
import type { ChoiceRules } from '../frontier/strategyCurve.ts';
import { traceCurve } from '../frontier/traceCurve.ts';
import type { GroupedStrategyKey } from '../strategies/strategy.ts';
import type { LossTable } from '../tables/lossTable.ts';
import { type Noise, perturbLosses } from './perturbLosses.ts';
import { seedOfTable } from './seededNormal.ts';
import type { PerturbedChoice } from './stability.ts';

export interface PerturbOptions extends ChoiceRules {
  readonly strategy: GroupedStrategyKey;
  /** In the table's cost unit. */
  readonly budget: number;
  readonly noise: Noise;
  readonly seed: number;
}

/**
 * What the strategy chooses at the budget on each of the perturbed tables `first` to `first + count − 1`. Table i is made
 * from the seed and i alone, so that parts of the range give the same wherever they are computed. Yields the done share.
 */
export function* perturbChoices(
  table: LossTable,
  options: PerturbOptions,
  first: number,
  count: number,
): Generator<number, readonly PerturbedChoice[]> {
  const { strategy, budget, noise, seed, ...rest } = options;
  const choices: PerturbedChoice[] = [];
  for (let i = first; i < first + count; i++) {
    const perturbed = perturbLosses(table, noise, seedOfTable(seed, i));
    const of = { ...rest, maximumBudget: budget, budgets: [budget], seed };
    const curve = yield* mapSteps(traceCurve(strategy, perturbed, of), () => (i - first) / count);
    const grouping =
      curve.kind === 'frontier' ? curve.frontier.steps.at(-1)?.grouping : curve.points.at(-1)?.grouping;
    choices.push(grouping && { networks: grouping.networks, heads: grouping.heads, total: grouping.total });
    yield (i + 1 - first) / count;
  }
  return choices;
}
