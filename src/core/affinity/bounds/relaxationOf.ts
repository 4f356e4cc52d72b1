import type { GroupingProblem } from '../groupingProblem.ts';
import { CoverRelaxation } from './coverRelaxation.ts';
import { PartitionRelaxation } from './partitionRelaxation.ts';
import type { Relaxation } from './relaxation.ts';

/** The relaxation that bounds a problem's groupings. */
export function relaxationOf(problem: GroupingProblem): Relaxation {
  return problem.groups === 'cover' ? new CoverRelaxation(problem) : new PartitionRelaxation(problem);
}
