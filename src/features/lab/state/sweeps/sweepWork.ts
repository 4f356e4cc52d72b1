import type { LabRun } from '../../model/labRuns.ts';
import { labTaskSets } from '../../model/labTasks.ts';
import { planNetwork } from '../../model/networkPlan.ts';
import type { Recipe } from '../../model/recipe.ts';
import { isWatchedIn } from './labTables.ts';

/** A step forwards and backwards is about three predictions of its batch. */
const passesPerStep = 3;
/** Looks at what tasks do to one another in a watched run; each is a pass backwards and a prediction per task. */
const probes = 20;

/** The multiply-adds of a whole run; an upper bound where the stop rule may end it earlier. */
export function workOf(recipe: Recipe, { design }: Pick<LabRun, 'design'>): number {
  const { steps, batchSize } = recipe;
  const step = passesPerStep * batchSize * planNetwork(design).multiplyAdds;
  const isWatched = isWatchedIn(recipe, design.tasks);
  return step * (steps + (isWatched ? Math.min(probes, steps) * design.tasks.length : 0));
}

/** The multiply-adds of one step of the network by which backends are measured: large, five tasks, batch 32. */
export const probeStepWork =
  passesPerStep *
  32 *
  planNetwork({ size: 'large', scale: 'full', tasks: labTaskSets[1], imageSize: 32 }).multiplyAdds;

/**
 * Seconds until all is done: `left` are multiply-adds of the runs under way and then of those that wait, in their order, dealt
 * out to workers as each becomes free. `NaN` while no speed is known.
 */
export function secondsLeft(left: readonly number[], workers: number, perWorkerSecond: number): number {
  if (!(perWorkerSecond > 0)) return left.length === 0 ? 0 : Number.NaN;
  const ends = new Array<number>(Math.max(1, workers)).fill(0);
  for (const work of left) {
    const soonest = ends.indexOf(Math.min(...ends));
    ends[soonest] = (ends[soonest] as number) + work / perWorkerSecond;
  }
  return Math.max(...ends);
}
