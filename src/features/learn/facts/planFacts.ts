import { type Racer, type Replay, racers, replayTable } from '../../../core/plan/replay.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { count, type FactContext, type FactKind, FactProblem, percent } from './factContext.ts';

/** Replays of plans take seconds: one for each table and racer. */
const replays = new WeakMap<LossTable, Map<Racer, Replay>>();

/** Facts about the race of ways to choose what to train next, at the budgets of the paper. */
export const planFacts: Readonly<Record<string, FactKind>> = {
  opening: {
    takes: 'table',
    says: 'how many networks every way to choose starts with',
    *of(given) {
      const table = given.table();
      return count((yield* replayOf(table, 'by-size')).opening.length, table);
    },
  },
  raced: {
    takes: 'table racer networks',
    says: 'the regret, in percent, once a racer (plan, plan-early, higher-order, early-stopping, by-size, random) has trained so many networks',
    *of(given) {
      const table = given.table();
      const racer = racerOf(given);
      const networks = given.number('the number of networks');
      const { steps } = yield* replayOf(table, racer);
      const step = steps.findLast(each => each.count <= networks);
      if (!step) throw new FactProblem(`the race begins after ${networks} networks`);
      return percent(step.regret, table);
    },
  },
  enough: {
    takes: 'table racer percent',
    says: 'after how many networks the regret of a racer is so small for the first time',
    *of(given) {
      const table = given.table();
      const racer = racerOf(given);
      const goal = given.number('the regret');
      const { steps } = yield* replayOf(table, racer);
      const step = steps.find(({ regret }) => regret <= goal);
      if (!step) throw new FactProblem(`${racer} never comes within ${goal}% on ${table.id}`);
      return count(step.count, table);
    },
  },
};

function racerOf(given: FactContext): Racer {
  const text = given.next('the racer');
  const racer = racers.find(each => each === text);
  if (!racer) throw new FactProblem(`“${text}” is none of ${racers.join(', ')}`);
  return racer;
}

function* replayOf(table: LossTable, racer: Racer): Generator<unknown, Replay> {
  const known = replays.get(table) ?? new Map<Racer, Replay>();
  replays.set(table, known);
  const found = known.get(racer);
  if (found) return found;
  const full = table.costs.reduce((a, b) => Math.max(a, b), 0);
  // From one network of full size to one for each task, by halves.
  const budgets = Array.from({ length: 2 * table.tasks.length - 1 }, (_, i) => ((i + 2) / 2) * full);
  const replay = yield* replayTable(racer, table, { budgets, seed: 1 });
  if (!replay) throw new FactProblem(`${racer} has nothing to choose by on ${table.id}`);
  if (replay.unit !== 'percent') throw new FactProblem(`regrets on ${table.id} are no percentages`);
  known.set(racer, replay);
  return replay;
}
