import { useHighlight } from '../../../app/context/hooks.ts';
import type { LossSide } from '../../../app/side/sideOf.ts';
import { curveAt } from '../../../core/frontier/curveAt.ts';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import type { StrategyCurve } from '../../../core/frontier/traceCurve.ts';
import { changeWords } from './changeWords.ts';
import { useReadAloud } from './useReadAloud.ts';

interface WhatChangedProps {
  readonly side: LossSide;
  readonly curve: StrategyCurve;
  readonly grouping: Grouping;
}

/** What the last step of the budget bought, in one sentence; while the budgets are played it is read aloud now and then. */
export function WhatChanged({ side, curve, grouping }: WhatChangedProps) {
  const { budget } = side.configuration;
  const before = side.range.stops.findLast(stop => stop < budget - 1e-9);
  const old =
    before === undefined ? undefined : { budget: before, grouping: curveAt(curve, before)?.grouping };
  const words = changeWords(side.table, old, { budget, grouping });
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
