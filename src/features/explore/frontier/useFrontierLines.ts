import { useMemo, useState } from 'react';
import { curveSoFar } from '../../../app/context/curveState.ts';
import { useSetting } from '../../../app/context/hooks.ts';
import { lackingSplit } from '../../../app/side/lackingSplit.ts';
import { totalErrorOf } from '../../../app/side/sideErrors.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { publishedOnly, strategyNames } from '../../../app/words/strategyNames.ts';
import { t } from '../../../base/i18n/text.ts';
import { retryable } from '../../../base/steps/retryable.ts';
import { useAsync } from '../../../base/ui/hooks/useAsync.ts';
import { curveAt } from '../../../core/frontier/curveAt.ts';
import type { StrategyCurve } from '../../../core/frontier/strategyCurve.ts';
import { type StrategyKey, strategyKeys } from '../../../core/strategies/strategy.ts';
import type { BoundBand, FrontierLine, PublishedSeries } from '../../../figures/frontier/frontierData.ts';
import { curveSteps, freeKey } from '../../../figures/frontier/frontierData.ts';

/** The lines and published marks of the frontier chart of a side. */
export function useFrontierLines(side: Side): {
  readonly lines: readonly FrontierLine[];
  /** Those that were switched off while the panel stands: their names stay, to switch them on again. */
  readonly offLines: readonly FrontierLine[];
  /** What the lines are drawn from, in their order. */
  readonly shownCurves: readonly StrategyCurve[];
  readonly published: readonly PublishedSeries[];
  /** Of the drawn strategy: how much lower the total may be where it is not proved, else its standard error where that is known. */
  readonly bands: readonly BoundBand[];
  /** Whether a line is still to come. */
  readonly isSearching: boolean;
} {
  const { strategy, curves, curve, networks, settings, words } = side;
  const shown = useSetting('shown');
  const showPublished = useSetting('published');

  const losses = side.kind === 'losses' ? side.table : undefined;
  const isGuessed = side.configuration.guess !== '';
  const wanted = useMemo(() => {
    // What the table has no losses for cannot be switched on, and is in no file.
    const canShow = (key: StrategyKey) =>
      shown.includes(key) && !(losses && lackingSplit(losses, key, isGuessed));
    return strategyKeys.filter(key => curves[key] && (key === strategy || canShow(key)));
  }, [shown, strategy, curves, losses, isGuessed]);
  const shownCurves = useMemo(
    () => wanted.flatMap(key => curveSoFar(curves[key]?.state) ?? []),
    [wanted, curves],
  );
  const freeCurve = curveSoFar(side.free?.state);
  const lines = useMemo(() => {
    const of = { networks, settings, words };
    return [
      ...(freeCurve ? [ghostOf(of, freeCurve)] : []),
      ...shownCurves.map(each => lineOf(of, each, each.strategy === strategy)),
    ];
  }, [networks, settings, words, shownCurves, strategy, freeCurve]);
  const before = useShownBefore(shown);
  const offLines = useMemo(() => {
    const off = before.filter(key => curves[key] && !wanted.includes(key));
    return off.flatMap(key => {
      const curveOff = curveSoFar(curves[key]?.state);
      return curveOff ? [{ ...lineOf({ networks, settings, words }, curveOff, false), isOff: true }] : [];
    });
  }, [before, wanted, curves, networks, settings, words]);
  const isOtherProblem = side.kind === 'affinity' || side.isOtherProblem;
  const printed = side.kind === 'losses' ? side.loaded.published : undefined;

  const published = useMemo(() => {
    if (!showPublished || !printed || isOtherProblem) return [];
    const { budgets, totals } = printed;
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
  }, [printed, showPublished, wanted, isOtherProblem]);

  const bands = useMemo(() => {
    const bounds = curve ? bandsOf(curve, words) : [];
    return bounds.length > 0 || !curve ? bounds : errorBandsOf({ networks, settings, words }, curve);
  }, [curve, networks, settings, words]);
  const isSearching = wanted.some(key => curves[key]?.state?.kind === 'running');
  return { lines, offLines, shownCurves, published, bands, isSearching };
}

/** The strategies that were shown at some time since the panel stands. */
function useShownBefore(shown: readonly StrategyKey[]): readonly StrategyKey[] {
  const [before, setBefore] = useState(shown);
  const all = [...before, ...shown.filter(key => !before.includes(key))];
  if (all.length > before.length) setBefore(all);
  return before;
}

/**
 * The gap of each step below the total that is drawn: the bound is of the losses used to choose, so its distance counts.
 * Empty once everything is proved.
 */
function bandsOf(curve: StrategyCurve, { shown }: Side['words']): readonly BoundBand[] {
  if (curve.kind !== 'frontier') return [];
  const { steps } = curve.frontier;
  if (steps.every(({ proof }) => proof.proved || !Number.isFinite(proof.gap))) return [];
  return steps.map(({ budget, grouping, proof }) => {
    const ends = [shown(grouping.total), shown(grouping.total - proof.gap)];
    return { budget, low: Math.min(...ends), high: Math.max(...ends) };
  });
}

/** One standard error about each step, where replicates tell it. */
function errorBandsOf(
  side: Pick<Side, 'networks' | 'settings' | 'words'>,
  curve: StrategyCurve,
): readonly BoundBand[] {
  if (curve.kind !== 'frontier') return [];
  return curve.frontier.steps.flatMap(({ budget, grouping }) => {
    const error = totalErrorOf(side)(grouping);
    const total = side.words.shown(grouping.total);
    return Number.isFinite(error) ? [{ budget, low: total - error, high: total + error }] : [];
  });
}

function lineOf(
  side: Pick<Side, 'networks' | 'settings' | 'words'>,
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
    steps: curveSteps(curve, side),
    kind: curve.kind === 'frontier' ? 'steps' : 'points',
  };
}

/** What the same strategy would reach without the constraints. */
function ghostOf(side: Pick<Side, 'networks' | 'settings' | 'words'>, curve: StrategyCurve): FrontierLine {
  const { strategy } = curve;
  return {
    ...lineOf(side, curve, false),
    key: freeKey(strategy),
    name: t('{name} without constraints', { name: t(strategyNames[strategy].name) }),
    short: t('unconstrained'),
    color: 'var(--ink-2)',
    dash: true,
    isGhost: true,
  };
}

const loadScoring = retryable(() => import('../../../figures/grouping/builder/handScore.ts'));

/** The reader's own grouping as a point of the frontier, named with its distance to the best at its cost. */
export function useHandPoint(side: Side): PublishedSeries | undefined {
  const { range, settings, words, curves } = side;
  const isByHand = useSetting('pick') === 'hand';
  const hand = useSetting('hand');
  const curve = curveSoFar((side.kind === 'losses' ? curves.optimal : curves.affinity)?.state);
  // Loaded when it is needed.
  const { value: scoring, error } = useAsync(isByHand ? loadScoring : undefined);
  if (error !== undefined) throw error;
  const bench = useMemo(() => scoring?.benchOf(side), [scoring, side]);
  return useMemo(() => {
    if (!bench || !scoring || hand.length === 0) return undefined;
    const { grouping } = scoring.scoreOfHand(bench, hand, settings);
    const { cost: budget, total } = grouping;
    if (!Number.isFinite(total) || budget > range.maximum * (1 + 1e-9)) return undefined;
    const best = curve && curveAt(curve, budget)?.total;
    const place =
      best === undefined
        ? 'none'
        : words.isSame(total, best)
          ? 'same'
          : words.shown(total) > words.shown(best)
            ? 'above'
            : 'below';
    const name = t(
      'Yours{side, select, none {} same {, as the optimum} below {, {distance} below the optimum} other {, {distance} above the optimum}}',
      { side: place, distance: best === undefined ? '' : words.distance(total, best) },
    );
    return {
      key: 'hand',
      name,
      color: 'var(--ink)',
      points: [{ budget, total: words.shown(total) }],
      isOwn: true,
    };
  }, [bench, scoring, hand, settings, range, curve, words]);
}
