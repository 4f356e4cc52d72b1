import { useEffect, useMemo } from 'react';
import { useSession } from '../../app/context/hooks.ts';
import { type CurveState, curveSoFar } from '../../app/context/sessionStore.ts';
import { useApp } from '../../app/context/useApp.ts';
import { type BudgetRange, budgetRange } from '../../app/side/budgetRange.ts';
import { type CurveSettings, curveKey } from '../../app/side/curveKey.ts';
import { curveSettingsOf } from '../../app/side/curveSettingsOf.ts';
import { searchedTable } from '../../app/side/searchedTable.ts';
import { type CurveValue, curveAt } from '../../core/frontier/curveAt.ts';
import { type Grouping, stepAt } from '../../core/frontier/frontier.ts';
import type { StrategyCurve } from '../../core/frontier/traceCurve.ts';
import type { Constraint } from '../../core/search/constraints.ts';
import { mostAffinityTasks } from '../../core/search/searchAffinity.ts';
import type { AffinityTable } from '../../core/tables/affinityTable.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { Task } from '../../core/tables/task.ts';
import { affinityGroupings } from '../../figures/grouping/affinityGrouping.ts';
import { isSquare } from '../../figures/heatmap/affinityScale.ts';
import { useGuess } from '../../figures/heatmap/useGuess.ts';
import type { Side } from './useSides.ts';

/** A side of measured networks, with what its search has given. */
export interface LossSide extends Side {
  readonly kind: 'losses';
  readonly table: LossTable;
  readonly tasks: readonly Task[];
  readonly range: BudgetRange;
  readonly constraints: readonly Constraint[];
  readonly settings: CurveSettings;
  readonly curveId: string;
  readonly curveState: CurveState | undefined;
  readonly curve: StrategyCurve | undefined;
  /** What the curve has at the side's budget. */
  readonly value: CurveValue | undefined;
}

/** A side of affinities, with its best grouping where its tasks can be grouped. */
export interface AffinitySide extends Side {
  readonly kind: 'affinity';
  readonly table: AffinityTable;
  readonly tasks: readonly Task[];
  /** Every set of tasks as a network. */
  readonly sets: LossTable | undefined;
  readonly grouping: Grouping | undefined;
}

export type LoadedSide = LossSide | AffinitySide;

/** A side with all that is computed from its table; `undefined` until the table is there. */
export function useLoadedSide(side: Side | undefined): LoadedSide | undefined {
  const losses = useLossSide(side);
  const affinity = useAffinitySide(side);
  return losses ?? affinity;
}

function useLossSide(side: Side | undefined): LossSide | undefined {
  const configuration = side?.configuration;
  const loaded = side?.tableState?.kind === 'loaded' ? side.tableState.loaded : undefined;
  const measured = loaded?.kind === 'losses' ? loaded.table : undefined;
  const isFilled = configuration?.predicted ?? false;
  const table = useMemo(
    () => (measured && isFilled ? searchedTable(measured, true).table : measured),
    [measured, isFilled],
  );
  const range = useMemo(() => table && budgetRange(table), [table]);
  const guess = useGuess(configuration?.guess ?? '', table);
  const settings = useMemo(() => {
    if (!configuration || !table) return undefined;
    return curveSettingsOf(configuration, table, guess);
  }, [configuration, table, guess]);
  const strategy = configuration?.strategy ?? 'optimal';
  const curveId = table && settings ? curveKey(table, strategy, settings) : '';
  const curveState = useSession(state => state.curves[curveId]);
  const curve = curveSoFar(curveState);
  const budget = configuration?.budget ?? 0;
  const value = useMemo(() => curve && curveAt(curve, budget), [curve, budget]);
  if (!side || !table || !range || !settings) return undefined;
  const { constraints } = settings;
  return {
    ...side,
    kind: 'losses',
    table,
    tasks: table.tasks,
    range,
    constraints,
    settings,
    curveId,
    curveState,
    curve,
    value,
  };
}

function useAffinitySide(side: Side | undefined): AffinitySide | undefined {
  const loaded = side?.tableState?.kind === 'loaded' ? side.tableState.loaded : undefined;
  const table = loaded?.kind === 'affinity' ? loaded.table : undefined;
  const least = side?.configuration.least ?? '2';
  const groups = side?.configuration.groups ?? 1;
  const found = useMemo(() => {
    const canGroup = table && isSquare(table) && table.targets.length <= mostAffinityTasks;
    return canGroup ? affinityGroupings(table, least) : undefined;
  }, [table, least]);
  if (!side || !table) return undefined;
  const grouping = found && stepAt(found.frontier, Math.min(groups, table.targets.length))?.grouping;
  return { ...side, kind: 'affinity', table, tasks: table.targets, sets: found?.sets, grouping };
}

/** Keeps the searches running that both sides need. */
export function useWantedSides(a: LoadedSide | undefined, b: LoadedSide | undefined): void {
  const { tracer } = useApp();
  // At every render: a side renders again whenever its search changes, and a search that is there is not asked for again.
  useEffect(() => {
    // Until both tables are there, what Explore wanted goes on: it may be what a side wants.
    if (!a || !b) return;
    const wants = [a, b].flatMap(side => (side.kind === 'losses' ? [side] : []));
    tracer.wantAll(
      wants.map(({ table, settings, configuration: { strategy, timeLimit } }) => ({
        table,
        strategies: [strategy],
        settings,
        timeLimit,
      })),
    );
  });
}
