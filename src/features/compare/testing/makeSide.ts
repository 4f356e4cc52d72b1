import type { Configuration } from '../../../app/configuration/configuration.ts';
import { defaultConfiguration } from '../../../app/configuration/fields.ts';
import { budgetRange } from '../../../app/side/budgetRange.ts';
import { choiceRulesOf } from '../../../app/side/curveKey.ts';
import { curveSettingsOf } from '../../../app/side/curveSettingsOf.ts';
import { searchedTable } from '../../../app/side/searchedTable.ts';
import { curveAt } from '../../../core/frontier/curveAt.ts';
import { stepAt } from '../../../core/frontier/frontier.ts';
import { traceCurve } from '../../../core/frontier/traceCurve.ts';
import { drain } from '../../../core/testing/drain.ts';
import { affinityGroupings } from '../../../figures/grouping/affinityGrouping.ts';
import type { LoadedTable } from '../../../files/table/parseTable.ts';
import type { LoadedSide } from '../useLoadedSide.ts';

/** A side of a comparison with its search done, as the view has it. */
export function makeSide(
  name: 'A' | 'B',
  loaded: LoadedTable,
  patch: Partial<Configuration> = {},
): LoadedSide {
  const configuration: Configuration = { ...defaultConfiguration(), ...patch };
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
  const { strategy, budget } = configuration;
  const settings = curveSettingsOf(configuration, table);
  const { constraints } = settings;
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
