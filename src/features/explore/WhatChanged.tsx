import { useHighlight } from '../../app/context/hooks.ts';
import { curveAt } from '../../core/frontier/curveAt.ts';
import type { Grouping } from '../../core/frontier/frontier.ts';
import type { StrategyCurve } from '../../core/frontier/traceCurve.ts';
import { changeWords } from './changeWords.ts';
import type { ExploreData } from './useExplore.ts';
import { useReadAloud } from './useReadAloud.ts';

interface WhatChangedProps {
  readonly data: ExploreData;
  readonly curve: StrategyCurve;
  readonly budget: number;
  readonly grouping: Grouping;
}

/** What the last step of the budget bought, in one sentence; while the budgets are played it is read aloud now and then. */
export function WhatChanged({ data, curve, budget, grouping }: WhatChangedProps) {
  const before = data.range.stops.findLast(stop => stop < budget - 1e-9);
  const old =
    before === undefined ? undefined : { budget: before, grouping: curveAt(curve, before)?.grouping };
  const words = changeWords(data.table, old, { budget, grouping });
  const isPlaying = useHighlight(state => state.isPlaying);
  const said = useReadAloud(words, isPlaying);
  return (
    <>
      <p className={`panel-finding what-changed${isPlaying ? ' is-playing' : ''}`}>{words}</p>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </>
  );
}
