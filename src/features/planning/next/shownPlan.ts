import type { LossSide } from '../../../app/side/sideOf.ts';
import type { ObjectiveWords } from '../../../app/words/objectiveWords.ts';
import type { Plan } from '../../../core/plan/makePlan.ts';
import type { PlanSubject } from '../asking/planSubject.ts';
import type { WriteRegret } from '../planWords.ts';

/** What the panels of a plan show. */
export interface ShownPlan {
  readonly side: LossSide;
  readonly subject: PlanSubject;
  /** `undefined` until it is there. */
  readonly plan: Plan | undefined;
  /** The same plan looking further ahead. */
  readonly outlook: Plan | undefined;
  /** Whether losses of a complete table are hidden. */
  readonly isPast: boolean;
  /** Of the values on the frontier. */
  readonly words: ObjectiveWords;
  readonly write: WriteRegret;
}
