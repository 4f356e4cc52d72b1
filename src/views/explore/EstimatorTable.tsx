import { Fragment, useMemo } from 'react';
import { estimateError, findRegrets } from '../../domain/estimatorQuality.ts';
import type { Frontier } from '../../domain/frontier.ts';
import type { PairValues } from '../../domain/gains.ts';
import type { LossTable } from '../../domain/lossTable.ts';
import {
  applyObjective,
  type ObjectiveKey,
  type ObjectiveLosses,
  tasksWithoutSingle,
} from '../../domain/objective.ts';
import { estimatorOf } from '../../domain/strategies/registry.ts';
import { type StrategyKey, strategyKeys } from '../../domain/strategies/strategy.ts';
import type { CurveState } from '../../state/sessionStore.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { formatCost } from '../format.ts';
import { useSetting } from '../hooks.ts';
import { strategyNames } from '../strategyNames.ts';
import { useGuess } from '../useGuess.ts';
import { type ExploreData, useCurve } from './useExplore.ts';

/** The strategies that estimate, against which the truth can be held: `optimal` chooses by the truth itself. */
const estimating = strategyKeys.filter(key => key !== 'optimal' && estimatorOf(key) !== undefined);

/** How good the estimates of the strategies shown are, and what choosing by them costs. */
export function EstimatorTable({ data }: { data: ExploreData }) {
  const { table } = data;
  const shown = useSetting('shown');
  const strategy = useSetting('strategy');
  const budget = useSetting('budget');
  const counted = useCounted(table);
  const rows = estimating.filter(key => key === strategy || shown.includes(key));
  if (rows.length === 0 || !table.losses.validation)
    return <p>Nothing is estimated here: show early stopping, higher order or affinity on the chart.</p>;
  return (
    <>
      <p className="estimator-note">
        Estimates against validation losses, networks of three tasks or more; regret is what the choice loses
        against the optimum on validation.
      </p>
      <ScrollRegion title="Table of the quality of estimates">
        <table className="data-table estimator-table">
          <caption className="visually-hidden">Quality of estimates by strategy</caption>
          <thead>
            <tr>
              <th scope="col">strategy</th>
              <th scope="col">r (n)</th>
              <th scope="col">r within tasks</th>
              <th scope="col">mean error</th>
              <th scope="col">
                regret at {formatCost(budget)} {table.costUnit}
              </th>
              <th scope="col">worst regret</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(key => (
              <EstimatorRow key={key} data={data} counted={counted} strategy={key} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

/** A regret in the unit of the objective. */
function formatRegret(value: number, objective: ObjectiveKey): string {
  if (objective === 'sum' || !Number.isFinite(value)) return formatDifference(value);
  return `${value.toFixed(1).replace('-', '−')} points`;
}

interface EstimatorRowProps {
  readonly data: ExploreData;
  readonly counted: ObjectiveLosses | undefined;
  readonly strategy: StrategyKey;
}

function EstimatorRow({ data, counted, strategy }: EstimatorRowProps) {
  const { table } = data;
  const guess = useGuess(useSetting('guess'), table);
  const { correlation, withinTasks, meanAbsoluteError } = useEstimateError(
    data.loaded.table,
    strategy,
    guess?.values,
  );
  // Affinities of another table are no losses: only their order can be compared.
  const isLoss = !(estimatorOf(strategy)?.takesAffinities && guess);
  const { here, worst } = useRegret(data, counted, strategy);
  // Without losses that count there is none; with them it is still being searched.
  const missing = counted ? '…' : '–';
  const objective = useSetting('objective');
  const { name, color } = strategyNames[strategy];
  return (
    <tr>
      <th scope="row" style={{ color }}>
        {name}
      </th>
      <td>
        {formatR(correlation.r)} ({correlation.n})
      </td>
      <td>{formatR(withinTasks.r)}</td>
      <td>{isLoss ? formatDifference(meanAbsoluteError) : '–'}</td>
      <td>{here === undefined ? missing : formatRegret(here, objective)}</td>
      <td>
        {worst === undefined ? (
          missing
        ) : (
          <Fragment>
            {formatRegret(worst.regret, objective)}
            {worst.regret > 0 && ` at ${formatCost(worst.budget)}`}
          </Fragment>
        )}
      </td>
    </tr>
  );
}

function useEstimateError(table: LossTable, strategy: StrategyKey, affinities: PairValues | undefined) {
  return useMemo(() => {
    const estimate = estimatorOf(strategy)?.estimate(table, affinities);
    return estimateError(table, estimate ?? new Float64Array());
  }, [table, strategy, affinities]);
}

/** The regret at the present budget and the largest of all; `undefined` until both searches are done. */
function useRegret(
  { table, range }: ExploreData,
  counted: ObjectiveLosses | undefined,
  strategy: StrategyKey,
) {
  const budget = useSetting('budget');
  const chosen = frontierOf(useCurve(table, strategy));
  const optimal = frontierOf(useCurve(table, 'optimal'));
  const worst = useMemo(() => {
    if (!counted || !chosen || !optimal) return undefined;
    const all = findRegrets(counted, chosen, optimal, range.stops);
    const known = all.filter(({ regret }) => Number.isFinite(regret));
    return known.reduce((most, other) => (other.regret > most.regret ? other : most), known[0] ?? nothing);
  }, [counted, range, chosen, optimal]);
  const here = counted && chosen && optimal && findRegrets(counted, chosen, optimal, [budget])[0]?.regret;
  return { here, worst };
}

/** The losses as they count in the objective; `undefined` where the table cannot serve it. */
function useCounted(table: LossTable): ObjectiveLosses | undefined {
  const objective = useSetting('objective');
  const weights = useSetting('weights');
  return useMemo(() => {
    // What was never trained has no truth to hold a choice against.
    if (table.predictedFrom !== undefined) return undefined;
    const isServed = objective === 'sum' || tasksWithoutSingle(table).length === 0;
    return isServed ? applyObjective(table, objective, weights) : undefined;
  }, [table, objective, weights]);
}

const nothing = { budget: Number.NaN, regret: Number.NaN };

/** Only of a search that is done: before, what it would choose is not yet known. */
function frontierOf(state: CurveState | undefined): Frontier | undefined {
  return state?.kind === 'done' && state.curve.kind === 'frontier' ? state.curve.frontier : undefined;
}

function formatR(r: number): string {
  return Number.isFinite(r) ? r.toFixed(3).replace('-', '−') : '–';
}

/** A difference of losses or totals; nothing smaller than the last digit is told apart from none. */
function formatDifference(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return Math.abs(value) < 5e-5 ? '0' : value.toFixed(4).replace('-', '−');
}
