import { mapSteps } from '../../base/steps/runSteps.ts';
import { seededRandom } from '../stability/seededRandom.ts';
import { earlyStopping } from '../strategies/earlyStopping.ts';
import { higherOrder } from '../strategies/higherOrder.ts';
import type { LossTable, Split } from '../tables/lossTable.ts';
import { indexOf } from '../tables/tableIndex.ts';
import { type FrontierFinder, frontierFinder, type ValueRules } from './frontierValues.ts';
import { makePlan } from './makePlan.ts';
import { measuredLosses, type PlanEvidence } from './planEvidence.ts';
import { type RegretUnit, regretJudge } from './regret.ts';

/** The ways to choose what to train next that race on a complete table. */
export const racers = ['plan', 'plan-early', 'higher-order', 'early-stopping', 'by-size', 'random'] as const;
export type Racer = (typeof racers)[number];

export interface ReplayOptions extends ValueRules {
  /** Ascending, in the table's cost unit: regret is the mean over them. */
  readonly budgets: readonly number[];
  readonly seed: number;
  /** Of the plan: 96 when absent. */
  readonly draws?: number;
  readonly split?: Split;
  readonly evidence?: PlanEvidence;
  /** Trained networks at which the race ends; all when absent. */
  readonly until?: number;
  /** Orders of which `random` is the mean: 200 when absent. */
  readonly orders?: number;
}

/** Where a racer is after each network. */
interface ReplayStep {
  /** How many networks are trained. */
  readonly count: number;
  /** The network trained last; −1 for the opening, which is the same for all, and for a mean over orders. */
  readonly network: number;
  /**
   * How far the frontier of the trained networks is above that of all, mean over budgets: in percent of it, or in the objective's own unit where
   * that can be 0 or less. A budget at which they do not serve every task counts as the worst losses of the table.
   */
  readonly regret: number;
  /** What the plan expected the regret to be. */
  readonly expected?: number;
}

export interface Replay {
  readonly racer: Racer;
  readonly unit: RegretUnit;
  /** The networks that every racer starts with: one of all tasks and the cheapest single-task networks, as far as the table has them. */
  readonly opening: readonly number[];
  /** From the opening on; a racer that has trained all that it chooses stops early. */
  readonly steps: readonly ReplayStep[];
}

/** How far a replay is: the done share, 0 to 1, and the steps made by then. */
export interface ReplayProgress {
  readonly share: number;
  readonly steps: readonly ReplayStep[];
}

/**
 * Replays how one racer trains the networks of a complete table, without looking at a loss before it is trained
 * (`early-stopping` and `plan-early` see the early losses of all, which are had at a fraction of the cost). `undefined` where the table's
 * networks serve no budget under the constraints, or the racer has nothing to choose by.
 */
export function* replayTable(
  racer: Racer,
  table: LossTable,
  options: ReplayOptions,
): Generator<ReplayProgress, Replay | undefined> {
  const { split = 'validation', until = table.networkCount } = options;
  const steps: ReplayStep[] = [];
  const opening = openingNetworks(table);
  const last = Math.min(until, table.networkCount);
  const at = () => ({ share: steps.length / (last - opening.length + 1), steps });
  const losses = measuredLosses(table, split);
  const finder = frontierFinder(table, options.budgets, options);
  const judge = yield* mapSteps(regretJudge(table, losses, finder, options), at);
  const isEarly = racer === 'early-stopping' || racer === 'plan-early';
  if (!judge || (isEarly && !table.losses.early)) return undefined;
  const orders = racer === 'random' ? (options.orders ?? 200) : 1;
  const totals = new Float64Array(last + 1);
  for (let order = 0; order < orders; order++) {
    const known = new Set(opening);
    const next = nextOf(racer, table, losses, finder, options, order);
    let made = { network: -1 } as { network: number; expected?: number };
    for (;;) {
      const regret = yield* mapSteps(judge.regretOf(known), at);
      const count = known.size;
      totals[count] = (totals[count] as number) + regret;
      steps[count - opening.length] =
        orders === 1
          ? { count, regret, ...made }
          : { count, network: -1, regret: (totals[count] as number) / (order + 1) };
      yield at();
      if (count >= last) break;
      const found = yield* mapSteps(next(known), at);
      if (!found) break;
      made = found;
      known.add(made.network);
    }
  }
  return { racer, unit: judge.unit, opening, steps };
}

/** The networks that a replay starts with: the cheapest of all tasks, and the cheapest single-task network of each task. */
function openingNetworks(table: LossTable): readonly number[] {
  const { covering, cheapestSingles } = indexOf(table);
  return [...new Set([covering, ...cheapestSingles])].filter(network => network >= 0);
}

/** What a racer trains next, given what is trained; nothing once it has all that it chooses. */
type Next = (
  known: ReadonlySet<number>,
) => Generator<unknown, { network: number; expected?: number } | undefined>;

function nextOf(
  racer: Racer,
  table: LossTable,
  losses: Float64Array,
  finder: FrontierFinder,
  options: ReplayOptions,
  order: number,
): Next {
  const sizes = Array.from({ length: table.networkCount }, (_, i) => setSize(table, i));
  switch (racer) {
    case 'plan':
    case 'plan-early':
      return known => planned(table, losses, known, options, racer === 'plan-early');
    case 'higher-order':
      return inTurn(
        [...sizes.keys()].filter(i => (sizes[i] as number) <= 2).sort(bySize(sizes)),
        function* (known) {
          const estimate = higherOrder.estimate({ ...table, losses: { validation: losses } });
          return yield* chosenBy(table, finder, withKnown(table, estimate, losses, known), known);
        },
      );
    case 'early-stopping':
      return known => chosenBy(table, finder, earlyStopping.estimate(table), known);
    case 'by-size':
      return inTurn([...sizes.keys()].sort(bySize(sizes)));
    case 'random':
      return inTurn(shuffled(table.networkCount, Math.imul(options.seed, 0x9e3779b1) + order));
  }
}

const setSize = ({ offsets }: LossTable, i: number) => (offsets[i + 1] as number) - (offsets[i] as number);
const bySize = (sizes: readonly number[]) => (a: number, b: number) =>
  (sizes[a] as number) - (sizes[b] as number) || a - b;

/** Networks in the order given, and then what `after` says. */
function inTurn(networks: readonly number[], after?: Next): Next {
  return function* (known) {
    const network = networks.find(each => !known.has(each));
    return network === undefined ? after && (yield* after(known)) : { network };
  };
}

/** What the plan trains next: of networks that promise nothing any more, the first of the table. */
function* planned(
  table: LossTable,
  losses: Float64Array,
  known: ReadonlySet<number>,
  options: ReplayOptions,
  seesEarly: boolean,
): ReturnType<Next> {
  const { split = 'validation', seed } = options;
  const { early } = table.losses;
  const seen = {
    ...table,
    losses: {
      ...(early ? { early: seesEarly ? early : onlyKnown(table, early, known) } : {}),
      [split]: onlyKnown(table, losses, known),
    },
  };
  const plan = yield* makePlan(seen, { ...options, count: 1, seed: Math.imul(seed, 1000) + known.size });
  const network = plan?.proposals[0]?.network ?? [...table.costs.keys()].find(i => !known.has(i));
  return network === undefined || !plan ? undefined : { network, expected: plan.regret };
}

/** Of the networks that the frontier of estimated losses holds, the untrained one that most budgets choose; the first among equals. */
function* chosenBy(
  table: LossTable,
  finder: FrontierFinder,
  estimate: Float64Array,
  known: ReadonlySet<number>,
): ReturnType<Next> {
  const { groupings } = yield* finder.over(finder.allowed)(finder.count(estimate));
  const times = new Float64Array(table.networkCount);
  for (const grouping of groupings)
    for (const network of grouping?.networks ?? [])
      if (!known.has(network)) times[network] = (times[network] as number) + 1;
  const most = Math.max(...times);
  return most > 0 ? { network: times.indexOf(most) } : undefined;
}

/** The losses of known networks; `NaN` for the others. */
function onlyKnown(table: LossTable, losses: Float64Array, known: ReadonlySet<number>): Float64Array {
  return withKnown(table, new Float64Array(losses.length).fill(Number.NaN), losses, known);
}

/** Estimates, with the losses of known networks in their places. */
function withKnown(
  { offsets }: LossTable,
  estimate: Float64Array,
  losses: Float64Array,
  known: ReadonlySet<number>,
): Float64Array {
  const values = Float64Array.from(estimate);
  for (const i of known) values.set(losses.subarray(offsets[i], offsets[i + 1]), offsets[i]);
  return values;
}

function shuffled(count: number, seed: number): readonly number[] {
  const random = seededRandom(seed);
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [order[i], order[other]] = [order[other] as number, order[i] as number];
  }
  return order;
}
