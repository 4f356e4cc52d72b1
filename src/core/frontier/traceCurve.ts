import { searchFrontier } from '../search/searchFrontier.ts';
import type { StrategyKey } from '../strategies/strategy.ts';
import type { LossTable } from '../tables/lossTable.ts';
import type { CurveOptions, CurveProgress, StrategyCurve } from './strategyCurve.ts';
import { traceDrawn } from './traceDrawn.ts';
import { isSearched, traceSearched } from './traceSearched.ts';

/**
 * The curve of any strategy. Yields how far it is now and then, so that a caller may stop in between. Where constraints
 * leave a search without a grouping, its frontier names those that conflict. Throws `MessageError` for an objective that
 * the table cannot serve.
 */
export function traceCurve(
  strategy: StrategyKey,
  table: LossTable,
  options: CurveOptions,
): Generator<CurveProgress, StrategyCurve> {
  return isSearched(strategy)
    ? traceSearched(strategy, table, options, searchFrontier)
    : traceDrawn(strategy, table, options);
}
