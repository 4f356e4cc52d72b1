import { useEffect, useMemo } from 'react';
import type { LossTable } from '../../domain/lossTable.ts';
import type { StrategyKey } from '../../domain/strategies/strategy.ts';
import type { LoadedLosses } from '../../formats/parseTable.ts';
import { type BudgetRange, budgetRange } from '../../state/budgetRange.ts';
import { type CurveSettings, curveKey } from '../../state/curveKey.ts';
import type { CurveState } from '../../state/sessionStore.ts';
import { useApp } from '../appContext.ts';
import { useSession, useSetting } from '../hooks.ts';
import { taskColors } from '../taskColors.ts';

/** What all panels of one loss table share. */
export interface ExploreData {
  readonly loaded: LoadedLosses;
  readonly table: LossTable;
  readonly range: BudgetRange;
  readonly colors: readonly string[];
}

export function useExploreData(loaded: LoadedLosses): ExploreData {
  return useMemo(() => {
    const { table } = loaded;
    return { loaded, table, range: budgetRange(table), colors: taskColors(table.tasks) };
  }, [loaded]);
}

/** Needed for the headline whatever is shown on the frontier; all of them are cheap. */
const headlineStrategies: readonly StrategyKey[] = ['optimal', 'all-in-one', 'independent'];

/** Keeps the searches running that the present configuration needs, the cheap ones first. */
export function useWantedCurves(table: LossTable): void {
  const { tracer } = useApp();
  const strategy = useSetting('strategy');
  const shown = useSetting('shown');
  const settings = useCurveSettings();
  // A retried curve is forgotten in the session: the count of curves then tells to start it anew.
  const known = useSession(state => Object.keys(state.curves).length);
  useEffect(() => {
    void known;
    tracer.want(table, [...new Set([...headlineStrategies, strategy, ...shown])], settings);
  }, [tracer, table, strategy, shown, settings, known]);
}

/** What every curve depends on; the same object until one of its parts changes. */
export function useCurveSettings(): CurveSettings {
  const heads = useSetting('heads');
  const excluded = useSetting('excluded');
  const weights = useSetting('weights');
  const most = useSetting('most');
  return useMemo(() => ({ heads, excluded, weights, most }), [heads, excluded, weights, most]);
}

/** The state of one strategy's curve under the present head rule. */
export function useCurve(table: LossTable, strategy: StrategyKey): CurveState | undefined {
  const settings = useCurveSettings();
  return useSession(state => state.curves[curveKey(table.id, strategy, settings)]);
}
