import type { Configuration } from '../../../app/configuration/configuration.ts';
import { defaultConfiguration } from '../../../app/configuration/fields.ts';
import { curveRequest } from '../../../app/side/curveRequest.ts';
import { sideOf } from '../../../app/side/sideOf.ts';
import { affinityGroupingOf, affinityProblem } from '../../../app/side/useAffinityGrouping.ts';
import { traceCurve } from '../../../core/frontier/traceCurve.ts';
import { searchAffinity } from '../../../core/search/searchAffinity.ts';
import { drain } from '../../../core/testing/drain.ts';
import type { LoadedTable } from '../../../files/table/parseTable.ts';
import type { ComparedSide } from '../sides/useComparedSide.ts';

/** A side of a comparison with its search done, as the view has it. */
export function makeSide(
  name: 'A' | 'B',
  loaded: LoadedTable,
  patch: Partial<Configuration> = {},
): ComparedSide {
  const configuration: Configuration = { ...defaultConfiguration(), ...patch };
  const { strategy, data, groups, least } = configuration;
  const tableState = { kind: 'loaded', loaded } as const;
  const slot = { name, configuration, tableState, change: () => undefined };
  const tables = { [data]: tableState };
  const side = sideOf(configuration, { tables, curves: {} });
  if (!side) throw new Error('There is no side without its table.');
  if (side.kind === 'affinity') {
    const problem = affinityProblem(side.table, least);
    const found = problem && searchAffinity(problem.pairs, problem.options);
    return { ...slot, ...side, ...affinityGroupingOf(groups, problem, found) };
  }
  const curve = drain(traceCurve(strategy, side.table, curveRequest(side.table, strategy, side.settings, 0)));
  const curves = { [side.curves[strategy].id]: { kind: 'done', curve } as const };
  const searched = sideOf(configuration, { tables, curves });
  if (searched?.kind !== 'losses') throw new Error('The table stays the same.');
  return { ...slot, ...searched };
}
