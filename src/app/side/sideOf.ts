import { type CurveValue, curveAt } from '../../core/frontier/curveAt.ts';
import type { StrategyCurve } from '../../core/frontier/strategyCurve.ts';
import { type StrategyKey, strategyKeys } from '../../core/strategies/strategy.ts';
import type { AffinityTable } from '../../core/tables/affinityTable.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { Task } from '../../core/tables/task.ts';
import type { LoadedLosses, LoadedTable } from '../../files/table/parseTable.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { type CurveState, curveSoFar, type SessionState } from '../context/sessionStore.ts';
import { type ObjectiveWords, objectiveWords } from '../words/objectiveWords.ts';
import { taskColors } from '../words/taskColors.ts';
import { type AffinityGrouping, affinityGroupingOf } from './affinities/affinityGroupings.ts';
import { affinityProblem } from './affinities/groupRequest.ts';
import { type BudgetRange, budgetRange } from './budgetRange.ts';
import { type CurveSettings, curveKey } from './curveRequest.ts';
import { curveSettingsOf, guessOf, searchedBefore } from './curveSettingsOf.ts';
import { searchedTable } from './searchedTable.ts';
import { type SidePairs, sidePairs } from './sidePairs.ts';

/** One strategy's search under a side's settings. */
interface SideCurve {
  /** The key under which the session has it. */
  readonly id: string;
  readonly state: CurveState | undefined;
}

/** What a link points at, by ids: the pinned pair of tasks and the pinned task; `undefined` and empty for none. */
export interface SideSelection {
  readonly row: string | undefined;
  readonly column: string | undefined;
  readonly task: string;
}

interface SideParts {
  readonly configuration: Configuration;
  /** Those that are chosen for: of an affinity table those that stand in rows and in columns, or else its targets. */
  readonly tasks: readonly Task[];
  /** A CSS colour for each task. */
  readonly colors: readonly string[];
  readonly selection: SideSelection;
  /** The gains or affinities of its pairs: computed at the first call, which not every view makes. */
  readonly pairs: () => SidePairs;
}

/** A configuration with its table of measured networks and what its searches have given so far. */
export interface LossSide extends SideParts {
  readonly kind: 'losses';
  readonly loaded: LoadedLosses;
  /** The table that is searched: with predicted networks, where they are wanted. */
  readonly table: LossTable;
  /** How many networks that were never trained could be predicted. */
  readonly predictable: number;
  readonly range: BudgetRange;
  /** What every curve depends on. */
  readonly settings: CurveSettings;
  /** Whether another problem is solved than the paper's: its published totals would mislead beside the answer. */
  readonly isOtherProblem: boolean;
  /** Of the objective. */
  readonly words: ObjectiveWords;
  /** Of every strategy, searched or not. */
  readonly curves: Readonly<Record<StrategyKey, SideCurve>>;
  /** What the search of the drawn strategy has given so far. */
  readonly curve: StrategyCurve | undefined;
  /** What that has at the budget. */
  readonly value: CurveValue | undefined;
}

/** A configuration with its table of affinities, and what the search of its groupings has given so far. */
export interface AffinitySide extends SideParts, AffinityGrouping {
  readonly kind: 'affinity';
  readonly table: AffinityTable;
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
      : ofAffinities(configuration, loaded.table, session.curves);
  };
}

function makeLossSideOf() {
  const partsOf = makePartsOf();
  const searchedOf = keepLast((loaded: LoadedLosses, predicted: boolean) => {
    const { table, predictable } = searchedTable(loaded.table, predicted);
    return { table, predictable, range: budgetRange(table) };
  });
  const guessIn = keepLast(guessOf);
  const settingsOf = makeSettingsOf();
  const wordsOf = keepLast(objectiveWords);
  const curvesOf = makeCurvesOf();
  const valueAt = keepLast(curveAt);
  const wholeOf = keepLast(
    (
      parts: Omit<SideParts, 'configuration'>,
      searched: ReturnType<typeof searchedOf>,
      loaded: LoadedLosses,
      configuration: Configuration,
      settings: CurveSettings,
      curves: LossSide['curves'],
    ): LossSide => {
      const { strategy, budget, objective, weights } = configuration;
      const { table } = searched;
      const curve = curveSoFar(curves[strategy].state);
      const isPlain = objective === 'sum' && weights.length === 0 && settings.constraints.length === 0;
      return {
        kind: 'losses',
        ...parts,
        ...searched,
        ...{ configuration, loaded, settings, curves, curve },
        isOtherProblem: table.predictedFrom !== undefined || !isPlain,
        words: wordsOf(objective, weights.length > 0, table),
        value: curve && valueAt(curve, budget),
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
    return wholeOf(parts, searched, loaded, configuration, settings, curves);
  };
}

function makeAffinitySideOf() {
  const partsOf = makePartsOf();
  const wholeOf = keepLast(
    (
      parts: Omit<SideParts, 'configuration'>,
      configuration: Configuration,
      table: AffinityTable,
      groupings: AffinityGrouping,
    ): AffinitySide => ({ kind: 'affinity', ...parts, configuration, table, ...groupings }),
  );
  const problemOf = keepLast(
    (
      table: AffinityTable,
      sets: Configuration['sets'],
      worth: Configuration['worth'],
      sizes: Configuration['sizes'],
      networkCost: Configuration['networkCost'],
      relative: Configuration['relative'],
      alone: Configuration['alone'],
      together: Configuration['together'],
      apart: Configuration['apart'],
    ) => affinityProblem(table, { sets, worth, sizes, networkCost, relative, alone, together, apart }),
  );
  const groupingsOf = keepLast(affinityGroupingOf);
  return (configuration: Configuration, table: AffinityTable, known: SideSession['curves']) => {
    const { groups, sets, worth, sizes, networkCost, relative, alone, together, apart } = configuration;
    const problem = problemOf(table, sets, worth, sizes, networkCost, relative, alone, together, apart);
    const groupings = groupingsOf(groups, problem, problem && known[problem.request.key]);
    const tasks = problem?.pairs.columns ?? table.targets;
    return wholeOf(partsOf(configuration, table, tasks), configuration, table, groupings);
  };
}

/** What a side of either kind has. */
function makePartsOf() {
  const colorsOf = keepLast(taskColors);
  const selectionOf = keepLast((cell: string, task: string): SideSelection => {
    const [row, column] = cell.split('~');
    return { row, column, task };
  });
  const pairsOf = keepLast(
    (
      table: LossTable | AffinityTable,
      gain: Configuration['gain'],
      baseline: Configuration['baseline'],
      split: Configuration['split'],
      pairs: Configuration['pairs'],
      scale: Configuration['scale'],
    ) => keepLast(() => sidePairs(table, { gain, baseline, split, pairs, scale })),
  );
  const partsOf = keepLast(
    (
      tasks: readonly Task[],
      colors: readonly string[],
      selection: SideSelection,
      pairs: () => SidePairs,
    ) => ({ tasks, colors, selection, pairs }),
  );
  return (parts: Configuration, table: LossTable | AffinityTable, tasks: readonly Task[]) =>
    partsOf(
      tasks,
      colorsOf(tasks),
      selectionOf(parts.cell, parts.task),
      pairsOf(table, parts.gain, parts.baseline, parts.split, parts.pairs, parts.scale),
    );
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

/**
 * The same function, which gives its last value again, the same object, as long as its arguments are the same. It remembers one call:
 * a caller of its own for each thing that changes by itself.
 */
function keepLast<A extends readonly unknown[], T>(make: (...inputs: A) => T): (...inputs: A) => T {
  let last: { readonly inputs: A; readonly value: T } | undefined;
  return (...inputs) => {
    const known = last;
    if (known && inputs.every((input, i) => Object.is(input, known.inputs[i]))) return known.value;
    const value = make(...inputs);
    last = { inputs, value };
    return value;
  };
}
