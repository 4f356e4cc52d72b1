import { listedText } from '../../model/recipe.ts';
import type { Sweep } from './sweep.ts';
import type { SweepPlan } from './sweepPlan.ts';
import { workOf } from './sweepWork.ts';

/** The sweep with what its plan says now. */
export function withPlan(sweep: Sweep, plan: SweepPlan): Sweep {
  const { planned } = sweep.head;
  if (!planned || !plan.isServed) return { ...sweep, plan };
  const { trained, regret } = plan;
  const path = [...planned.path.filter(point => point.trained < trained), { trained, regret }];
  return { ...sweep, plan, head: { ...sweep.head, planned: { ...planned, path } } };
}

/** Whether a sweep that follows a plan has reached its goal with what is trained by now. */
export function isEnough(sweep: Sweep): boolean {
  const { planned } = sweep.head;
  const last = planned?.path.at(-1);
  if (!planned?.isFollowed || !last) return false;
  return last.regret <= planned.goal && last.trained === trainedNetworks(sweep);
}

/** The number of networks of which all runs have ended, and at least one is in the table. */
export function trainedNetworks({ head, runs, states }: Pick<Sweep, 'head' | 'runs' | 'states'>): number {
  const networks = runs.length / head.recipe.seeds.length;
  const kindAt = (at: number) => states.get(runs[at]?.id ?? '')?.kind;
  // Runs are all networks with the first seed, then all with the next.
  return Array.from({ length: networks }, (_, i) =>
    head.recipe.seeds.map((_, s) => kindAt(s * networks + i)),
  ).filter(
    kinds => kinds.includes('finished') && !kinds.some(kind => kind === 'waiting' || kind === 'running'),
  ).length;
}

/** What a sweep has not trained of its recipe. */
export interface SavedWork {
  /** Those of which no run has begun. */
  readonly networks: number;
  /** Of training; an upper bound where the stop rule may end it earlier. */
  readonly steps: number;
  /** Of the multiply-adds of all, 0 to 1. */
  readonly share: number;
}

/** What a sweep has not trained so far, against all of its recipe. */
export function savedBy({ head, runs, states }: Pick<Sweep, 'head' | 'runs' | 'states'>): SavedWork {
  const { recipe } = head;
  const left = new Map<string, number>();
  let [steps, saved, all] = [0, 0, 0];
  for (const run of runs) {
    const state = states.get(run.id);
    const work = workOf(recipe, run);
    all += work;
    if (state && state.kind !== 'waiting') continue;
    const open = 1 - Math.min(1, (state?.step ?? 0) / recipe.steps);
    steps += Math.round(open * recipe.steps);
    saved += open * work;
    const network = listedText(run.design);
    if (open === 1) left.set(network, (left.get(network) ?? 0) + 1);
  }
  const networks = [...left.values()].filter(count => count === recipe.seeds.length).length;
  return { networks, steps, share: all > 0 ? saved / all : 0 };
}
