import { join } from 'node:path';
import type { LabRun } from '../../src/features/lab/model/labRuns.ts';
import { listedText } from '../../src/features/lab/model/recipe.ts';

/** Where the runs of a recording are kept until all are there; not part of the repository. */
export function workFolder(recording: string): string {
  return join('.cache', 'lab', recording);
}

/** The file of what a run measured. */
export function runFile(recording: string, run: LabRun): string {
  return join(workFolder(recording), `${nameOf(run)}.json`);
}

/** The file of the parameters that a run ended with, as 32-bit numbers. */
export function weightsFile(recording: string, run: LabRun): string {
  return join(workFolder(recording), `${nameOf(run)}.f32`);
}

function nameOf({ design, seed }: LabRun): string {
  return `${listedText(design)}.${seed}`;
}
