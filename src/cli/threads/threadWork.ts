import {
  type GroupingAnswer,
  runGroupingPart,
  type SearchPart,
} from '../../core/affinity/parts/groupingPart.ts';
import type { DrawRange } from '../../core/plan/dealDraws.ts';
import type { FrontierValues } from '../../core/plan/frontierValues.ts';
import { drawnOptima, type PlanOptions } from '../../core/plan/makePlan.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';

/** The optima of some of a plan's draws. */
interface OptimaPart extends DrawRange {
  readonly kind: 'optima';
  readonly table: LossTable;
  readonly options: PlanOptions;
}

/** What a thread beside the tool's own is asked for: a part of a search for groupings or of a plan. */
export type ThreadWork = SearchPart | OptimaPart;

/** What comes of it; of a plan nothing where no networks serve every task. */
export type ThreadAnswer<Work extends ThreadWork> = Work extends OptimaPart
  ? readonly FrontierValues[] | undefined
  : GroupingAnswer;

/** Does the work of a thread. What it yields is the done share, where that is known. */
export function* threadSteps<Work extends ThreadWork>(work: Work): Generator<unknown, ThreadAnswer<Work>> {
  const answer =
    work.kind === 'optima'
      ? yield* drawnOptima(work.table, work.options, work)
      : yield* runGroupingPart(work);
  return answer as ThreadAnswer<Work>;
}
