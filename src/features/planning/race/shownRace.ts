import type { LossSide } from '../../../app/side/sideOf.ts';
import { t } from '../../../base/i18n/text.ts';
import type { RegretUnit } from '../../../core/plan/regret.ts';
import type { Racer, Replay } from '../../../core/plan/replay.ts';
import type { RaceLine } from '../../../figures/race/raceData.ts';
import type { PlanSubject } from '../asking/planSubject.ts';
import { racerNames } from '../brings/planFields.ts';
import { racerWords, type WriteRegret } from '../planWords.ts';

/** What the figures of a race show. */
export interface ShownRace {
  readonly side: LossSide;
  readonly subject: PlanSubject;
  /** Those that are there so far. */
  readonly replays: ReadonlyMap<Racer, Replay>;
  readonly unit: RegretUnit;
  readonly write: WriteRegret;
  /** The number of trained networks that the race stands at. */
  readonly count: number;
}

/** The number of networks after which a racer is at the goal for the first time; `undefined` where it never is. */
export function reachedAt({ steps }: Replay, goal: number): number | undefined {
  return steps.find(({ regret }) => regret <= goal)?.count;
}

/** The networks that a racer has trained when so many are: in their order; none for a mean over orders. */
export function trainedAt({ racer, opening, steps }: Replay, count: number): readonly number[] {
  if (racer === 'random') return [];
  return [...opening, ...steps.slice(1).map(({ network }) => network)].slice(
    0,
    Math.max(count, opening.length),
  );
}

/** The lines of the racers that are shown, the followed one stronger. */
export function raceLines(
  replays: ReadonlyMap<Racer, Replay>,
  race: readonly Racer[],
  followed: Racer,
): readonly RaceLine[] {
  return racerNames.flatMap(racer => {
    const replay = replays.get(racer);
    if (!replay || !race.includes(racer)) return [];
    const { name, color } = racerWords[racer];
    return [{ key: racer, name: t(name), color, emphasised: racer === followed, steps: replay.steps }];
  });
}

/** Whether a racer looks at early losses, which not every table has. */
export function needsEarly(racer: Racer): boolean {
  return racer === 'early-stopping' || racer === 'plan-early';
}
