import type { FinishedRun } from './recordedTable.ts';
import type { TrainingOutcome } from './trainingRun.ts';

/** How a run ended, with the trained parameters, and what enters the table where it finished. */
export interface RunResult {
  readonly outcome: TrainingOutcome;
  readonly parameters: Float32Array;
  readonly finished: FinishedRun | null;
}
