import { useMemo } from 'react';
import { useSetting } from '../../../app/context/hooks.ts';
import { curveSoFar } from '../../../app/context/sessionStore.ts';
import { totalErrorOf } from '../../../app/side/sideErrors.ts';
import type { LossSide } from '../../../app/side/sideOf.ts';
import { publishedOnly, strategyNames } from '../../../app/words/strategyNames.ts';
import { t } from '../../../base/i18n/text.ts';
import { retryable } from '../../../base/steps/retryable.ts';
import { useAsync } from '../../../base/ui/hooks/useAsync.ts';
import { curveAt } from '../../../core/frontier/curveAt.ts';
import type { StrategyCurve } from '../../../core/frontier/strategyCurve.ts';
import { strategyKeys } from '../../../core/strategies/strategy.ts';
import type { BoundBand, FrontierLine, PublishedSeries } from '../../../figures/frontier/frontierData.ts';
import { curveSteps } from '../../../figures/frontier/frontierData.ts';

/** The lines and published marks of the frontier chart of a side. */
export function useFrontierLines(side: LossSide): {
  readonly lines: readonly FrontierLine[];
  /** What the lines are drawn from, in their order. */
  readonly shownCurves: readonly StrategyCurve[];
  readonly published: readonly PublishedSeries[];
  /** Of the drawn strategy: how much lower the total may be where it is not proved, else its standard error where that is known. */
  readonly bands: readonly BoundBand[];
  /** Whether a line is still to come. */
  readonly isSearching: boolean;
} {
  const { loaded, isOtherProblem, curves, curve, table, settings } = side;
  const shown = useSetting('shown');
  const strategy = useSetting('strategy');
  const showPublished = useSetting('published');

  const wanted = useMemo(
    () => strategyKeys.filter(key => key === strategy || shown.includes(key)),
    [shown, strategy],
  );
  const shownCurves = useMemo(
    () => wanted.flatMap(key => curveSoFar(curves[key].state) ?? []),
    [wanted, curves],
  );
  const lines = useMemo(
    () => shownCurves.map(each => lineOf({ table, settings }, each, each.strategy === strategy)),
    [table, settings, shownCurves, strategy],
  );

  const published = useMemo(() => {
    if (!showPublished || !loaded.published || isOtherProblem) return [];
    const { budgets, totals } = loaded.published;
    return Object.entries(totals).flatMap(([key, values]): PublishedSeries[] => {
      const known = strategyKeys.find(candidate => candidate === key);
      const isShown =
        known === undefined || wanted.includes(known) || known === 'all-in-one' || known === 'independent';
      const style = known ? strategyNames[known] : publishedOnly[key];
      if (!isShown || !style) return [];
      const points = values.flatMap((total, i) =>
        total === null ? [] : [{ budget: budgets[i] as number, total }],
      );
      return [{ key, name: t(style.name), color: style.color, points }];
    });
  }, [loaded, showPublished, wanted, isOtherProblem]);

  const bands = useMemo(() => {
    const bounds = curve ? bandsOf(curve) : [];
    return bounds.length > 0 || !curve ? bounds : errorBandsOf({ table, settings }, curve);
  }, [curve, table, settings]);
  const isSearching = wanted.some(key => curves[key].state?.kind === 'running');
  return { lines, shownCurves, published, bands, isSearching };
}

/**
 * The gap of each step below the total that is drawn: the bound is of the losses used to choose, so its distance counts.
 * Empty once everything is proved.
 */
function bandsOf(curve: StrategyCurve): readonly BoundBand[] {
  if (curve.kind !== 'frontier') return [];
  const { steps } = curve.frontier;
  if (steps.every(({ proof }) => proof.proved || !Number.isFinite(proof.gap))) return [];
  return steps.map(({ budget, grouping, proof }) => ({
    budget,
    low: grouping.total - proof.gap,
    high: grouping.total,
  }));
}

/** One standard error about each step, where replicates tell it. */
function errorBandsOf(
  side: Pick<LossSide, 'table' | 'settings'>,
  curve: StrategyCurve,
): readonly BoundBand[] {
  if (curve.kind !== 'frontier') return [];
  return curve.frontier.steps.flatMap(({ budget, grouping }) => {
    const error = totalErrorOf(side)(grouping);
    const { total } = grouping;
    return Number.isFinite(error) ? [{ budget, low: total - error, high: total + error }] : [];
  });
}

function lineOf(
  side: Pick<LossSide, 'table' | 'settings'>,
  curve: StrategyCurve,
  emphasised: boolean,
): FrontierLine {
  const { strategy: key } = curve;
  const { name, color } = strategyNames[key];
  const isBaseline = key === 'random' || key === 'worst' || key === 'independent' || key === 'all-in-one';
  return {
    key,
    name: t(name),
    color,
    emphasised,
    dash: isBaseline,
    steps: curveSteps(curve, totalErrorOf(side)),
    kind: curve.kind === 'frontier' ? 'steps' : 'points',
  };
}

const loadScoring = retryable(() => import('../../../figures/grouping/builder/handScore.ts'));

/** The reader's own grouping as a point of the frontier, named with its distance to the optimum at its cost. */
export function useHandPoint({
  loaded,
  range,
  settings,
  words,
  curves,
}: LossSide): PublishedSeries | undefined {
  const isByHand = useSetting('pick') === 'hand';
  const hand = useSetting('hand');
  const curve = curveSoFar(curves.optimal.state);
  // Loaded when it is needed.
  const { value: scoring, error } = useAsync(isByHand ? loadScoring : undefined);
  if (error !== undefined) throw error;
  return useMemo(() => {
    if (!isByHand || !scoring || hand.length === 0) return undefined;
    const { grouping } = scoring.scoreOfHand(loaded.table, hand, settings);
    const { cost: budget, total } = grouping;
    if (!Number.isFinite(total) || budget > range.maximum * (1 + 1e-9)) return undefined;
    const best = curve && curveAt(curve, budget)?.total;
    const side =
      best === undefined ? 'none' : words.isSame(total, best) ? 'same' : total > best ? 'above' : 'below';
    const name = t(
      'Yours{side, select, none {} same {, as the optimum} below {, {distance} below the optimum} other {, {distance} above the optimum}}',
      { side, distance: best === undefined ? '' : words.distance(total, best) },
    );
    return { key: 'hand', name, color: 'var(--ink)', points: [{ budget, total }], isOwn: true };
  }, [isByHand, scoring, hand, settings, loaded, range, curve, words]);
}
