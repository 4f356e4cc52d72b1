/** A plan for so many tasks is made by one worker: more than one would do the same work at its start. */
const aloneTasks = 8;

/** Some of a plan's draws. */
export interface DrawRange {
  readonly first: number;
  readonly count: number;
}

/**
 * How the optima of a plan's draws are shared out among so many workers: one part each, as every one makes the posterior anew;
 * none where one alone is as fast.
 */
export function dealDraws(tasks: number, draws: number, workers: number): readonly DrawRange[] {
  if (tasks <= aloneTasks || workers < 2) return [];
  const size = Math.ceil(draws / workers);
  return Array.from({ length: Math.ceil(draws / size) }, (_, i) => ({
    first: i * size,
    count: Math.min(size, draws - i * size),
  }));
}
