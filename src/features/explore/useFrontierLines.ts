import { useMemo } from 'react';
import { useSession, useSetting } from '../../app/context/hooks.ts';
import { curveSoFar } from '../../app/context/sessionStore.ts';
import { curveKey } from '../../app/side/curveKey.ts';
import { publishedOnly, strategyNames } from '../../app/words/strategyNames.ts';
import { t } from '../../base/i18n/text.ts';
import type { StrategyCurve } from '../../core/frontier/traceCurve.ts';
import { type StrategyKey, strategyKeys } from '../../core/strategies/strategy.ts';
import type { BoundBand, FrontierLine, PublishedSeries } from '../../figures/frontier/frontierData.ts';
import { curveSteps } from '../../figures/frontier/frontierData.ts';
import { type ExploreData, useCurveSettings, useIsOtherProblem } from './useExplore.ts';

/** The lines and published marks of the frontier chart under the present configuration. */
export function useFrontierLines(data: ExploreData): {
  readonly lines: readonly FrontierLine[];
  /** What the lines are drawn from, in their order. */
  readonly shownCurves: readonly StrategyCurve[];
  readonly published: readonly PublishedSeries[];
  /** Of the drawn strategy, where its steps are not proved: how much lower the total may be. */
  readonly bands: readonly BoundBand[];
  /** Whether a line is still to come. */
  readonly isSearching: boolean;
} {
  const { table, loaded } = data;
  const shown = useSetting('shown');
  const strategy = useSetting('strategy');
  const settings = useCurveSettings(table);
  const isOther = useIsOtherProblem(table);
  const showPublished = useSetting('published');
  const curves = useSession(state => state.curves);

  const shownCurves = useMemo(() => {
    const wanted = strategyKeys.filter(key => key === strategy || shown.includes(key));
    return wanted.flatMap(key => curveSoFar(curves[curveKey(table, key, settings)]) ?? []);
  }, [table, shown, strategy, settings, curves]);

  const lines = useMemo(
    () => shownCurves.map(curve => lineOf(curve.strategy, curve, curve.strategy === strategy)),
    [shownCurves, strategy],
  );

  const published = useMemo(() => {
    if (!showPublished || !loaded.published || isOther) return [];
    const { budgets, totals } = loaded.published;
    return Object.entries(totals).flatMap(([key, values]): PublishedSeries[] => {
      const known = strategyKeys.find(candidate => candidate === key);
      const isShown =
        known === undefined ||
        known === strategy ||
        shown.includes(known) ||
        known === 'all-in-one' ||
        known === 'independent';
      const style = known ? strategyNames[known] : publishedOnly[key];
      if (!isShown || !style) return [];
      const points = values.flatMap((total, i) =>
        total === null ? [] : [{ budget: budgets[i] as number, total }],
      );
      return [{ key, name: t(style.name), color: style.color, points }];
    });
  }, [loaded, showPublished, shown, strategy, isOther]);

  const bands = useMemo(() => {
    const curve = curveSoFar(curves[curveKey(table, strategy, settings)]);
    return curve ? bandsOf(curve) : [];
  }, [table, strategy, settings, curves]);

  const isSearching = strategyKeys.some(
    key =>
      (key === strategy || shown.includes(key)) && curves[curveKey(table, key, settings)]?.kind === 'running',
  );
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

function lineOf(key: StrategyKey, curve: StrategyCurve, emphasised: boolean): FrontierLine {
  const { name, color } = strategyNames[key];
  const isBaseline = key === 'random' || key === 'worst' || key === 'independent' || key === 'all-in-one';
  return {
    key,
    name: t(name),
    color,
    emphasised,
    dash: isBaseline,
    steps: curveSteps(curve),
    kind: curve.kind === 'frontier' ? 'steps' : 'points',
  };
}
