/** Regret over the number of networks trained, for one way to choose them. */
export interface RaceLine {
  readonly key: string;
  readonly name: string;
  readonly color: string;
  /** Drawn stronger, above the others. */
  readonly emphasised?: boolean;
  /** Ascending counts, one more network each. */
  readonly steps: readonly { readonly count: number; readonly regret: number }[];
}

/** What is in force at a count: a line that ended keeps its last regret; `undefined` before it begins. */
export function regretAtCount({ steps }: Pick<RaceLine, 'steps'>, count: number): number | undefined {
  return steps.findLast(step => step.count <= count)?.regret;
}

/** The first and the last count of any line. */
export function raceRange(lines: readonly Pick<RaceLine, 'steps'>[]): readonly [least: number, most: number] {
  const counts = lines.flatMap(({ steps }) => [steps[0]?.count ?? 0, steps.at(-1)?.count ?? 0]);
  return counts.length === 0 ? [0, 0] : [Math.min(...counts), Math.max(...counts)];
}
