import type { LossTable } from '../../tables/lossTable.ts';
import { distinctCosts } from '../distinctCosts.ts';

/**
 * The networks of a table in the form that the large search scans: losses less each task's best one, everything
 * divided by a common scale, so that tolerances are absolute.
 */
export interface Candidates {
  readonly taskCount: number;
  readonly networkCount: number;
  readonly offsets: Uint32Array;
  readonly members: Uint16Array;
  /** Aligned with `members`: (loss − best loss of the task) / scale, at least 0; `Infinity` = cannot serve. */
  readonly losses: Float64Array;
  /** Distinct costs, ascending, in the table's unit. */
  readonly costs: Float64Array;
  /** What choosing a network of each cost adds to the value, scaled as losses are: 0 where only losses count. */
  readonly fixed: Float64Array;
  /** Of each network, the index of its cost in `costs`. */
  readonly costClass: Uint32Array;
  /** Sum of the tasks' best losses: what is added to a scaled value times `scale` to have a total. */
  readonly base: number;
  /** Sum over tasks of (worst − best loss), or the sum of magnitudes where all are equal; positive. */
  readonly scale: number;
  /** Whether a chosen network serves all of its tasks, and no other network any of them. */
  readonly isWhole?: boolean;
  /** The numbers by which columns name the networks; their indices when absent. */
  readonly names?: Uint32Array;
}

/** The number by which columns name a network. */
export function networkNumber({ names }: Pick<Candidates, 'names'>, network: number): number {
  return names ? (names[network] as number) : network;
}

/** The candidates of a table by the losses used to choose. Every task must have a finite loss somewhere. */
export function makeCandidates(table: LossTable, chooseBy: Float64Array): Candidates {
  const taskCount = table.tasks.length;
  const { best, worst } = rangesOf(table, chooseBy);
  const spread = worst.reduce((sum, loss, task) => sum + (loss - (best[task] as number)), 0);
  const magnitude = worst.reduce(
    (sum, loss, task) => sum + Math.max(Math.abs(loss), Math.abs(best[task] as number)),
    0,
  );
  // Where the losses hardly differ their spread is rounding only, and no scale.
  const scale = spread > 1e-9 * magnitude ? spread : magnitude || 1;
  const losses = scaleLosses(table, chooseBy, best, scale);
  const costs = distinctCosts(table.costs);
  return {
    taskCount,
    networkCount: table.networkCount,
    offsets: table.offsets,
    members: table.members,
    losses,
    costs,
    fixed: new Float64Array(costs.length),
    costClass: classesOf(table.costs, costs),
    base: best.reduce((sum, loss) => sum + loss, 0),
    scale,
  };
}

/** The least and the greatest finite loss of each task. */
function rangesOf({ tasks, members }: LossTable, chooseBy: Float64Array) {
  const best = new Float64Array(tasks.length).fill(Number.POSITIVE_INFINITY);
  const worst = new Float64Array(tasks.length).fill(Number.NEGATIVE_INFINITY);
  for (let p = 0; p < chooseBy.length; p++) {
    const loss = chooseBy[p] as number;
    const task = members[p] as number;
    if (loss < (best[task] as number) && loss > Number.NEGATIVE_INFINITY) best[task] = loss;
    if (loss > (worst[task] as number) && loss < Number.POSITIVE_INFINITY) worst[task] = loss;
  }
  return { best, worst };
}

/** Each loss less the best one of its task, as parts of the scale; `Infinity` where it is not finite. */
function scaleLosses(
  { members }: LossTable,
  chooseBy: Float64Array,
  best: Float64Array,
  scale: number,
): Float64Array {
  const losses = new Float64Array(chooseBy.length);
  for (let p = 0; p < losses.length; p++) {
    const above = ((chooseBy[p] as number) - (best[members[p] as number] as number)) / scale;
    // An infinite or missing loss less a finite one is no finite number either.
    losses[p] = above < Number.POSITIVE_INFINITY && above >= 0 ? above : Number.POSITIVE_INFINITY;
  }
  return losses;
}

/** Of each network, the index of its cost among the distinct ones. */
function classesOf(costs: Float64Array, distinct: Float64Array): Uint32Array {
  const classOf = new Map([...distinct].map((cost, c) => [cost, c]));
  const classes = new Uint32Array(costs.length);
  for (let i = 0; i < costs.length; i++) {
    classes[i] =
      i > 0 && costs[i] === costs[i - 1]
        ? (classes[i - 1] as number)
        : (classOf.get(costs[i] as number) as number);
  }
  return classes;
}
