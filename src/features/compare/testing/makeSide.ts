import type { Configuration } from '../../../app/configuration/configuration.ts';
import { defaultConfiguration } from '../../../app/configuration/fields.ts';
import { curveRequest } from '../../../app/side/curves/curveRequest.ts';
import { sideOf } from '../../../app/side/sideOf.ts';
import { traceGroupings } from '../../../core/affinity/traceGroupings.ts';
import { traceCurve } from '../../../core/frontier/traceCurve.ts';
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
  const { strategy, data } = configuration;
  const tableState = { kind: 'loaded', loaded } as const;
  const slot = { name, configuration, tableState, change: () => undefined };
  const tables = { [data]: tableState };
  const side = sideOf(configuration, { tables, curves: {} });
  if (!side) throw new Error('There is no side without its table.');
  if (side.kind === 'affinity') {
    const { problem } = side;
    if (!problem) return { ...slot, ...side };
    const { key, pairs, rules } = problem.request;
    const curve = drain(traceGroupings(pairs, rules));
    const grouped = sideOf(configuration, { tables, curves: { [key]: { kind: 'done', curve } } });
    if (grouped?.kind !== 'affinity') throw new Error('The table stays the same.');
    return { ...slot, ...grouped };
  }
  const curve = drain(traceCurve(strategy, side.table, curveRequest(side.table, strategy, side.settings, 0)));
  const curves = { [side.curves[strategy].id]: { kind: 'done', curve } as const };
  const searched = sideOf(configuration, { tables, curves });
  if (searched?.kind !== 'losses') throw new Error('The table stays the same.');
  return { ...slot, ...searched };
}
