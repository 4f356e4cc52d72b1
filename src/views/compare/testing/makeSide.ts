import { curveAt } from '../../../domain/curveAt.ts';
import { stepAt } from '../../../domain/frontier.ts';
import { drain } from '../../../domain/testing/drain.ts';
import { traceCurve } from '../../../domain/traceCurve.ts';
import type { LoadedTable } from '../../../formats/parseTable.ts';
import { budgetRange } from '../../../state/budgetRange.ts';
import type { Configuration } from '../../../state/configuration.ts';
import { constraintsOf } from '../../../state/constraintsOf.ts';
import { choiceRulesOf } from '../../../state/curveKey.ts';
import { defaultConfiguration } from '../../../state/fields.ts';
import { searchedTable } from '../../../state/searchedTable.ts';
import { affinityGroupings } from '../../affinityGrouping.ts';
import type { LoadedSide } from '../useLoadedSide.ts';

/** A side of a comparison with its search done, as the view has it. */
export function makeSide(
  name: 'A' | 'B',
  loaded: LoadedTable,
  patch: Partial<Configuration> = {},
): LoadedSide {
  const configuration: Configuration = { ...defaultConfiguration, ...patch };
  const side = {
    name,
    configuration,
    tableState: { kind: 'loaded', loaded } as const,
    change: () => undefined,
  };
  if (loaded.kind === 'affinity') {
    const { table } = loaded;
    const found = affinityGroupings(table, configuration.least);
    const grouping = stepAt(found.frontier, configuration.groups)?.grouping;
    return { ...side, kind: 'affinity', table, tasks: table.targets, sets: found.sets, grouping };
  }
  const { table } = searchedTable(loaded.table, configuration.predicted);
  const { heads, objective, weights, strategy, budget } = configuration;
  const constraints = constraintsOf(configuration, table);
  const settings = { heads, objective, weights, constraints };
  const range = budgetRange(table);
  const curve = drain(
    traceCurve(strategy, table, {
      ...choiceRulesOf(strategy, settings),
      maximumBudget: range.maximum,
      budgets: range.stops,
      seed: 1,
    }),
  );
  return {
    ...side,
    kind: 'losses',
    table,
    tasks: table.tasks,
    range,
    constraints,
    settings,
    curveId: '',
    curveState: { kind: 'done', curve },
    curve,
    value: curveAt(curve, budget),
  };
}
