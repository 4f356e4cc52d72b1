import { useEffect, useMemo, useState } from 'react';
import type { Configuration } from '../../app/configuration/configuration.ts';
import type { ConfigurationState } from '../../app/configuration/configurationStore.ts';
import type { PanelName } from '../../app/configuration/viewNames.ts';
import { useConfiguration, useSession, useSetting } from '../../app/context/hooks.ts';
import type { CurveState } from '../../app/context/sessionStore.ts';
import { useApp } from '../../app/context/useApp.ts';
import { type BudgetRange, budgetRange } from '../../app/side/budgetRange.ts';
import type { Constraining } from '../../app/side/constraintsOf.ts';
import { type CurveSettings, curveKey } from '../../app/side/curveKey.ts';
import { curveSettingsOf, searchedBefore } from '../../app/side/curveSettingsOf.ts';
import { searchedTable } from '../../app/side/searchedTable.ts';
import { taskColors } from '../../app/words/taskColors.ts';
import type { Constraint } from '../../core/search/constraints.ts';
import type { StrategyKey } from '../../core/strategies/strategy.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { useGuess } from '../../figures/heatmap/useGuess.ts';
import type { LoadedLosses } from '../../files/table/parseTable.ts';
import { wantedStrategies } from './wantedStrategies.ts';

/** What all panels of one loss table share. */
export interface ExploreData {
  readonly loaded: LoadedLosses;
  readonly table: LossTable;
  /** How many networks that were never trained could be predicted. */
  readonly predictable: number;
  readonly range: BudgetRange;
  readonly colors: readonly string[];
}

export function useExploreData(loaded: LoadedLosses): ExploreData {
  const isFilled = useSetting('predicted');
  return useMemo(() => {
    const { table, predictable } = searchedTable(loaded.table, isFilled);
    return { loaded, table, predictable, range: budgetRange(table), colors: taskColors(table.tasks) };
  }, [loaded, isFilled]);
}

/** Keeps the searches running that the present configuration needs for what is shown, the cheap ones first. */
export function useWantedCurves(table: LossTable, lone: PanelName | ''): void {
  const { tracer } = useApp();
  const strategy = useSetting('strategy');
  const shown = useSetting('shown');
  const settings = useCurveSettings(table);
  const timeLimit = useSetting('timeLimit');
  // A curve that is to go on is forgotten in the session: the count of curves then tells to start it again.
  const known = useSession(state => Object.keys(state.curves).length);
  useEffect(() => {
    void known;
    tracer.want(table, wantedStrategies(lone, strategy, shown), settings, timeLimit);
  }, [tracer, table, lone, strategy, shown, settings, timeLimit, known]);
}

/** What every curve depends on; the same object until one of its parts changes. */
export function useCurveSettings(table: LossTable): CurveSettings {
  const configuration = useSearched();
  const guess = useGuess(useSetting('guess'), table);
  return useMemo(() => curveSettingsOf(configuration, table, guess), [configuration, table, guess]);
}

/** The configuration as the search sees it: the same object until something changes that a search depends on. */
function useSearched(): Configuration {
  const [keep] = useState(() => {
    let kept: Configuration | undefined;
    return ({ configuration }: ConfigurationState) => {
      kept = kept ? searchedBefore(kept, configuration) : configuration;
      return kept;
    };
  });
  return useConfiguration(keep);
}

/** What the groupings must comply with; the same list until one of its parts changes. */
export function useConstraints(table: LossTable): readonly Constraint[] {
  return useCurveSettings(table).constraints;
}

/** The parts of the configuration that constrain what may be chosen; the same object until one of them changes. */
export function useConstraining(): Constraining {
  const most = useSetting('most');
  const fewest = useSetting('fewest');
  const excluded = useSetting('excluded');
  const alone = useSetting('alone');
  const together = useSetting('together');
  const apart = useSetting('apart');
  return useMemo(
    () => ({ most, fewest, excluded, alone, together, apart }),
    [most, fewest, excluded, alone, together, apart],
  );
}

/** Whether another problem is solved than the paper's: its published totals would mislead beside the answer. */
export function useIsOtherProblem(table: LossTable): boolean {
  const { objective, weights, constraints } = useCurveSettings(table);
  const isFilled = table.predictedFrom !== undefined;
  return isFilled || objective !== 'sum' || weights.length > 0 || constraints.length > 0;
}

/** The state of one strategy's curve under the present head rule. */
export function useCurve(table: LossTable, strategy: StrategyKey): CurveState | undefined {
  const settings = useCurveSettings(table);
  return useSession(state => state.curves[curveKey(table, strategy, settings)]);
}
