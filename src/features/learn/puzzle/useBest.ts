import { useEffect, useMemo } from 'react';
import { useApp } from '../../../app/context/useApp.ts';
import { wantOf } from '../../../app/side/curves/wantOf.ts';
import type { HandBench, HandSettings } from '../../../app/side/handBench.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { t, words } from '../../../base/i18n/text.ts';
import { curveAt } from '../../../core/frontier/curveAt.ts';
import { scoreOfGrouping } from '../../../figures/grouping/builder/handScore.ts';

/** The optimum at the budget, searched for behind the scenes, and scored as the reader's own grouping is. */
export function useBest(side: Side, bench: HandBench, settings: HandSettings) {
  const { tracer } = useApp();
  const { budget, networks } = side;
  const { id, state } = side.kind === 'losses' ? side.curves.optimal : side.curves.affinity;
  const kind = state?.kind;
  useEffect(() => {
    // One that was stopped elsewhere goes on: a puzzle needs the whole answer.
    if (kind === 'stopped') tracer.goOn(id);
    if (kind === undefined) tracer.wantAll(wantOf(side, ['optimal']));
  }, [tracer, side, id, kind]);
  const curve = state?.kind === 'done' ? state.curve : undefined;
  const value = curve && curveAt(curve, budget);
  // Only what is known to be the best can be found.
  const isOpen = value?.proof?.proved === false;
  const grouping = isOpen ? undefined : value?.grouping;
  const best = useMemo(
    () => grouping && scoreOfGrouping(bench, networks, grouping, settings),
    [grouping, bench, networks, settings],
  );
  return {
    best,
    onAgain: state?.kind === 'failed' ? () => tracer.goOn(id) : undefined,
    failure:
      state?.kind === 'failed'
        ? words(state.message)
        : isOpen
          ? t(
              'The search cannot tell for certain which grouping is the best here: choose another budget or fewer tasks.',
            )
          : '',
    isSearching: state?.kind !== 'done',
  };
}
