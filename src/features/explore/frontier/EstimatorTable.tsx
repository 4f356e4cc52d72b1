import { Fragment, useCallback, useMemo, useState } from 'react';
import type { CurveState } from '../../../app/context/curveState.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { estimateAssessor } from '../../../app/side/assessEstimates.ts';
import type { CurveSettings } from '../../../app/side/curves/curveRequest.ts';
import type { LossSide } from '../../../app/side/sideOf.ts';
import { formatCost } from '../../../app/words/format.ts';
import { lossDigits, writeLoss } from '../../../app/words/lossDigits.ts';
import { strategyNames } from '../../../app/words/strategyNames.ts';
import { saidBy } from '../../../base/i18n/message.ts';
import { formatNumber, t, words } from '../../../base/i18n/text.ts';
import { useAsync } from '../../../base/ui/hooks/useAsync.ts';
import { ScrollRegion } from '../../../base/ui/ScrollRegion.tsx';
import type { Frontier } from '../../../core/frontier/frontier.ts';
import { applyObjective, type ObjectiveKey, tasksWithoutSingle } from '../../../core/search/objective.ts';
import { findRegrets } from '../../../core/strategies/estimatorQuality.ts';
import { type StrategyKey, strategyKeys } from '../../../core/strategies/strategy.ts';
import { traitsOf } from '../../../core/strategies/traits.ts';
import { keepNetworks } from '../../../core/tables/keepNetworks.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { measureOf } from '../../../core/tables/measureOf.ts';
import { indexOf } from '../../../core/tables/tableIndex.ts';
import styles from './FrontierPanel.module.css';

/** The strategies that estimate, against which the truth can be held: `optimal` chooses by the truth itself. */
const estimating = strategyKeys.filter(key => key !== 'optimal' && traitsOf(key) !== undefined);

/** How good the estimates of the strategies shown are, and what choosing by them costs. */
export function EstimatorTable({ side }: { side: LossSide }) {
  const { table } = side;
  const { shown, strategy, budget } = side.configuration;
  const isServed = useIsServed(side);
  const rows = estimating.filter(key => key === strategy || shown.includes(key));
  if (rows.length === 0 || !table.losses.validation)
    return (
      <p>{t('Nothing is estimated here: show early stopping, higher order or affinity on the chart.')}</p>
    );
  return (
    <Fragment>
      <p className={styles.estimatorNote}>
        {t(
          'Estimates against validation {measures}, networks of three tasks or more; regret is what the choice loses against the optimum on validation.',
          { measures: measureOf(table).measures },
        )}
      </p>
      <ScrollRegion title={t('Table of the quality of estimates')}>
        <table className={`data-table ${styles.estimatorTable}`}>
          <caption className="visually-hidden">{t('Quality of estimates by strategy')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('strategy')}</th>
              <th scope="col">r (n)</th>
              <th scope="col">{t('r within tasks')}</th>
              <th scope="col">{t('mean error')}</th>
              <th scope="col">
                {t('regret at {budget} {unit}', { budget: formatCost(budget), unit: table.costUnit })}
              </th>
              <th scope="col">{t('worst regret')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(key => (
              <EstimatorRow key={key} side={side} isServed={isServed} strategy={key} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Fragment>
  );
}

/** A regret in the unit of the objective. */
function formatRegret(value: number, objective: ObjectiveKey, decimals: number): string {
  if (objective === 'sum' || !Number.isFinite(value)) return formatDifference(value, decimals);
  return t('{count} points', { count: value.toFixed(1).replace('-', '−') });
}

interface EstimatorRowProps {
  readonly side: LossSide;
  /** Whether there is a truth in the objective. */
  readonly isServed: boolean;
  readonly strategy: StrategyKey;
}

function EstimatorRow({ side, isServed, strategy }: EstimatorRowProps) {
  const { table } = side;
  const { guess, objective } = side.settings;
  const { error, failure, again } = useEstimateError(
    side.loaded.table,
    strategy,
    strategy === 'affinity' ? guess : undefined,
  );
  // Affinities of another table are no losses: only their order can be compared.
  const isLoss = !(traitsOf(strategy)?.takesAffinities && guess);
  const { here, worst } = useRegret(side, isServed, strategy);
  // Without losses that count there is none; with them it is still being searched.
  const missing = isServed ? '…' : '–';
  const decimals = lossDigits(table).total;
  const regretWords = (regret: number) => formatRegret(regret, objective, decimals);
  const { name, color } = strategyNames[strategy];
  return (
    <tr>
      <th scope="row" style={{ color }}>
        {t(name)}
      </th>
      {failure ? (
        <td colSpan={3} className={styles.estimatorFailure}>
          <span role="alert">{words(failure)}</span>{' '}
          <button type="button" className="button" onClick={again}>
            {t('Try again')}
          </button>
        </td>
      ) : (
        <Fragment>
          <td>{error ? `${formatR(error.correlation.r)} (${formatNumber(error.correlation.n)})` : '…'}</td>
          <td>{error ? formatR(error.withinTasks.r) : '…'}</td>
          <td>{!isLoss ? '–' : error ? formatDifference(error.meanAbsoluteError, decimals) : '…'}</td>
        </Fragment>
      )}
      <td>{here === undefined ? missing : regretWords(here)}</td>
      <td>
        {worst === undefined
          ? missing
          : worst.regret > 0
            ? t('{regret} at {budget}', {
                regret: regretWords(worst.regret),
                budget: formatCost(worst.budget),
              })
            : regretWords(worst.regret)}
      </td>
    </tr>
  );
}

/** How near the estimates come to the truth; `error` is absent until the worker has said so, `failure` says why it could not. */
function useEstimateError(table: LossTable, strategy: StrategyKey, guess: CurveSettings['guess']) {
  const estimates = estimateAssessor(useApp());
  const assess = useCallback(
    () => estimates.assess(table, strategy, guess),
    [estimates, table, strategy, guess],
  );
  const [retried, setRetried] = useState({ of: assess, work: assess });
  const { value, error, isRunning } = useAsync(retried.of === assess ? retried.work : assess);
  const failure = isRunning || error === undefined ? undefined : saidBy(error);
  return { error: value, failure, again: () => setRetried({ of: assess, work: () => assess() }) };
}

/** The regret at the present budget and the largest of all; `undefined` until both searches are done. */
function useRegret(side: LossSide, isServed: boolean, strategy: StrategyKey) {
  const { table, range, curves } = side;
  const { objective, weights } = side.settings;
  const { budget } = side.configuration;
  const chosen = frontierOf(curves[strategy].state);
  const optimal = frontierOf(curves.optimal.state);
  const regretsAt = useMemo(() => {
    if (!isServed || !chosen || !optimal) return undefined;
    // Of all networks only those count that are chosen, and those that changes are relative to.
    const networks = [chosen, optimal].flatMap(({ steps }) => steps.flatMap(step => step.grouping.networks));
    const singles = indexOf(table).dearestSingles.filter(network => network >= 0);
    const part = keepNetworks(table, [...networks, ...singles]);
    const counted = applyObjective(part.table, objective, weights);
    const [ours, best] = [part.inPart(chosen), part.inPart(optimal)];
    return (budgets: readonly number[]) => findRegrets(counted, ours, best, budgets);
  }, [isServed, table, objective, weights, chosen, optimal]);
  const worst = useMemo(() => {
    const known = regretsAt?.(range.stops).filter(({ regret }) => Number.isFinite(regret));
    return known?.reduce((most, other) => (other.regret > most.regret ? other : most), known[0] ?? nothing);
  }, [regretsAt, range]);
  return { here: regretsAt?.([budget])[0]?.regret, worst };
}

/** Whether there is a truth in the objective that choices can be held against. */
function useIsServed({ table, settings: { objective } }: LossSide): boolean {
  return useMemo(() => {
    // What was never trained has no truth to hold a choice against.
    if (table.predictedFrom !== undefined) return false;
    return objective === 'sum' || tasksWithoutSingle(table).length === 0;
  }, [table, objective]);
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
function formatDifference(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return '–';
  return Math.abs(value) < 0.5 * 10 ** -decimals ? '0' : writeLoss(value, decimals);
}
