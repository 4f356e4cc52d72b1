import type { OneRun, RunSpec } from './oneRun.ts';

/** Runs before the latest one that are remembered, those to compare among them. */
const mostPrevious = 4;

/** Who trains a second network wants to know how it does against the first: that is kept for comparison, unless others are. */
export function comparedBeside(
  { network }: RunSpec,
  before: OneRun | undefined,
  compared: readonly number[],
): readonly number[] {
  if (!before || compared.length > 0 || before.curves.evaluations.length === 0) return compared;
  const isAlike = before.network.tasks.some(task => network.tasks.includes(task));
  return isAlike ? [before.id] : compared;
}

/** Runs to remember: all that are compared, and the latest others as far as there is room. */
export function rememberedRuns(runs: readonly OneRun[], compared: readonly number[]): readonly OneRun[] {
  const isCompared = (run: OneRun) => compared.includes(run.id);
  const room = mostPrevious - runs.filter(isCompared).length;
  const others = runs
    .filter(run => !isCompared(run) && run.curves.training.length > 0)
    .slice(0, Math.max(0, room));
  return runs.filter(run => isCompared(run) || others.includes(run));
}
