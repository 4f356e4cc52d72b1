/** How many tables a plan draws. */
export interface PlanDraws {
  readonly all: number;
  /** For a plan that is shown until that of all is there; the same where all are drawn at once. */
  readonly first: number;
}

/** Up to so many tasks all draws take a second or so, and up to so many a minute. */
const taskCounts = { atOnce: 8, soon: 12 } as const;

/** The draws of a plan for so many tasks: fewer where each of their optima takes a second and not some milliseconds. */
export function drawCounts(tasks: number): PlanDraws {
  if (tasks <= taskCounts.atOnce) return { all: 96, first: 96 };
  return tasks <= taskCounts.soon ? { all: 96, first: 16 } : { all: 24, first: 6 };
}
