import { useEffect, useMemo, useState } from 'react';
import { useSetting } from '../../../app/context/hooks.ts';
import { curveSoFar } from '../../../app/context/sessionStore.ts';
import type { LossSide } from '../../../app/side/sideOf.ts';
import { t } from '../../../base/i18n/text.ts';
import { curveAt } from '../../../core/frontier/curveAt.ts';
import type { PublishedSeries } from '../../../figures/frontier/frontierData.ts';

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
  const [scoring, setScoring] = useState<typeof import('../../../figures/grouping/handScore.ts')>();
  useEffect(() => {
    if (isByHand && !scoring) void import('../../../figures/grouping/handScore.ts').then(setScoring);
  }, [isByHand, scoring]);
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
