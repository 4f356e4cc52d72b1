import { curveAt } from '../../core/frontier/curveAt.ts';
import { type StrategyKey, strategyKeys } from '../../core/strategies/strategy.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { LoadedLosses, LoadedTable } from '../../files/table/parseTable.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { type CurveState, curveSoFar } from '../context/curveState.ts';
import type { SessionState } from '../context/sessionStore.ts';
import { objectiveWords } from '../words/objectiveWords.ts';
import { type AffinitySide, makeAffinitySideOf } from './affinities/affinitySide.ts';
import { judgeIdOf } from './affinities/judgeIdOf.ts';
import { budgetRange } from './budgetRange.ts';
import { type CurveSettings, curveKey, withoutConstraints } from './curves/curveRequest.ts';
import { curveSettingsOf, guessOf, searchedBefore } from './curves/curveSettingsOf.ts';
import { keepLast } from './keepLast.ts';
import { searchedTable } from './searchedTable.ts';
import {
  makeServedTogether,
  makeTableParts,
  type SideCurve,
  type SideParts,
  type TableParts,
} from './sideParts.ts';

/** A configuration with its table of measured networks and what its searches have given so far. */
export interface LossSide extends SideParts {
  readonly kind: 'losses';
  readonly loaded: LoadedLosses;
  /** The table that is searched: with predicted networks, where they are wanted. */
  readonly table: LossTable;
  /** How many networks that were never trained could be predicted. */
  readonly predictable: number;
  /** Whether another problem is solved than the paper's: its published totals would mislead beside the answer. */
  readonly isOtherProblem: boolean;
  /** Of every strategy, searched or not. */
  readonly curves: Readonly<Record<StrategyKey, SideCurve>>;
}

/** One configuration with all that is computed from it: Explore shows one, Compare two. */
export type Side = LossSide | AffinitySide;

/** What is at hand: tables that are loaded, and what searches have given. */
export type SideSession = Pick<SessionState, 'tables' | 'curves'>;

/** The side of a configuration; `undefined` until its table is there. */
export function sideOf(configuration: Configuration, session: SideSession): Side | undefined {
  return makeSideOf()(configuration, session);
}

/**
 * What computes sides like {@link sideOf}, one after another: parts whose inputs did not change stay the same objects, so that
 * nothing renders or is computed without need.
 */
export function makeSideOf(): typeof sideOf {
  const ofLosses = makeLossSideOf();
  const ofAffinities = makeAffinitySideOf();
  return (configuration, session) => {
    const loaded = tableIn(session, configuration.data);
    if (!loaded) return undefined;
    return loaded.kind === 'losses'
      ? ofLosses(configuration, loaded, session)
      : ofAffinities(configuration, loaded, tableIn(session, judgeIdOf(configuration)), session.curves);
  };
}

function makeLossSideOf() {
  const partsOf = makeTableParts();
  const searchedOf = keepLast((loaded: LoadedLosses, predicted: boolean) => {
    const { table, predictable } = searchedTable(loaded.table, predicted);
    return { table, networks: table, predictable, range: budgetRange(table) };
  });
  const guessIn = keepLast(guessOf);
  const settingsOf = makeSettingsOf();
  const wordsOf = keepLast(objectiveWords);
  const curvesOf = makeCurvesOf();
  const freeOf = makeFreeOf();
  const valueAt = keepLast(curveAt);
  const groupsOf = makeServedTogether();
  const wholeOf = keepLast(
    (
      parts: TableParts,
      searched: ReturnType<typeof searchedOf>,
      loaded: LoadedLosses,
      configuration: Configuration,
      settings: CurveSettings,
      curves: LossSide['curves'],
      free: SideCurve | undefined,
    ): LossSide => {
      const { strategy, budget, objective, weights } = configuration;
      const { table } = searched;
      const curve = curveSoFar(curves[strategy].state);
      const value = curve && valueAt(curve, budget);
      const isPlain = objective === 'sum' && weights.length === 0 && settings.constraints.length === 0;
      return {
        kind: 'losses',
        ...parts,
        ...searched,
        ...{ configuration, loaded, settings, curves, free, curve, strategy, budget, budgetField: 'budget' },
        isOtherProblem: table.predictedFrom !== undefined || !isPlain,
        words: wordsOf(objective, weights, table),
        value,
        groups: groupsOf(configuration.order, value?.grouping, table.tasks),
      };
    },
  );
  return (configuration: Configuration, loaded: LoadedLosses, session: SideSession) => {
    const searched = searchedOf(loaded, configuration.predicted);
    const { table } = searched;
    const affinities = configuration.guess && tableIn(session, configuration.guess);
    const guess =
      affinities && affinities.kind === 'affinity'
        ? guessIn(configuration.guess, affinities.table, table)
        : undefined;
    const settings = settingsOf(configuration, table, guess);
    const curves = curvesOf(table, settings, session.curves);
    const parts = partsOf(configuration, table, table.tasks);
    const free = freeOf(table, configuration.strategy, settings, session.curves);
    return wholeOf(parts, searched, loaded, configuration, settings, curves, free);
  };
}

/** The settings of a configuration's curves: the same object until something changes that a search depends on. */
function makeSettingsOf(): typeof curveSettingsOf {
  const settingsOf = keepLast(curveSettingsOf);
  let kept: Configuration | undefined;
  return (configuration, table, guess) => {
    kept = kept ? searchedBefore(kept, configuration) : configuration;
    return settingsOf(kept, table, guess);
  };
}

/** The search of a strategy without constraints, where there are any: the same object until it has given something new. */
function makeFreeOf() {
  const idOf = keepLast((table: LossTable, strategy: StrategyKey, settings: CurveSettings) =>
    settings.constraints.length > 0 ? curveKey(table, strategy, withoutConstraints(settings)) : undefined,
  );
  const freeOf = keepLast((id: string, state: CurveState | undefined): SideCurve => ({ id, state }));
  return (
    table: LossTable,
    strategy: StrategyKey,
    settings: CurveSettings,
    known: SideSession['curves'],
  ): SideCurve | undefined => {
    const id = idOf(table, strategy, settings);
    return id === undefined ? undefined : freeOf(id, known[id]);
  };
}

/** The searches of every strategy: the same list until one of them is another or has given something new. */
function makeCurvesOf() {
  const idsOf = keepLast((table: LossTable, settings: CurveSettings) =>
    strategyKeys.map(strategy => curveKey(table, strategy, settings)),
  );
  const each = strategyKeys.map(() =>
    keepLast((id: string, state: CurveState | undefined): SideCurve => ({ id, state })),
  );
  const recordOf = keepLast((...curves: readonly SideCurve[]) => {
    const entries = strategyKeys.map((strategy, i) => [strategy, curves[i]] as const);
    return Object.fromEntries(entries) as Readonly<Record<StrategyKey, SideCurve>>;
  });
  return (table: LossTable, settings: CurveSettings, known: SideSession['curves']) => {
    const ids = idsOf(table, settings);
    return recordOf(...each.flatMap((keep, i) => keep(ids[i] ?? '', known[ids[i] ?? ''])));
  };
}

function tableIn({ tables }: SideSession, id: string): LoadedTable | undefined {
  const state = tables[id];
  return state?.kind === 'loaded' ? state.loaded : undefined;
}
