import { MessageError, say } from '../../base/i18n/message.ts';
import { runSteps } from '../../base/steps/runSteps.ts';
import type { Frontier } from '../frontier/frontier.ts';
import type { PairValues } from '../gains/gains.ts';
import { meanAffinity } from '../strategies/affinityLosses.ts';
import { buildLossTable, type LossTable, type NetworkRow } from '../tables/lossTable.ts';
import { searchFrontier } from './searchFrontier.ts';

/** The most tasks of an affinity table that is searched: 2^12 task sets. */
export const mostAffinityTasks = 12;

export interface AffinitySearchOptions {
  /** The most networks that a grouping may have, from 1. */
  readonly maximumNetworks: number;
  /** Smaller task sets are no candidates: 2 leaves out single tasks, as TAG does. */
  readonly minimumTasks: number;
}

/** The candidates made of an affinity table, and the best groupings of 1, 2, ... networks among them. */
export interface AffinityFrontier {
  /** Every candidate task set as a network of cost 1; its losses are minus the values of its tasks. */
  readonly table: LossTable;
  /** The budget is a number of networks; a grouping's value is minus its `chosenBy`. */
  readonly frontier: Frontier;
}

/**
 * The groupings of the highest total value under 1, 2, ... networks, searched in an affinity table alone. Every task
 * set of at least `minimumTasks` is a candidate; the value of a task in it is the mean of its affinities from the
 * others (rows help, columns are affected; higher is better), 0 for a task alone. A task may be in several chosen sets
 * and counts where its value is highest. Cells of a task with itself are not read; a missing pair makes the tasks it
 * would help unservable in that set. Throws `MessageError` for more than {@link mostAffinityTasks} tasks, for tables
 * whose rows and columns are not the same tasks, and for options that are not whole numbers from 1.
 */
export function searchAffinity(affinities: PairValues, options: AffinitySearchOptions): AffinityFrontier {
  return runSteps(searchAffinityInSteps(affinities, options));
}

/** The same, yielding now and then, so that a caller may let others work in between. */
export function* searchAffinityInSteps(
  affinities: PairValues,
  options: AffinitySearchOptions,
): Generator<unknown, AffinityFrontier> {
  checkSearch(affinities, options);
  const table = yield* candidatesOf(affinities, options.minimumTasks);
  const chooseBy = table.losses.validation ?? new Float64Array();
  const maximumBudget = options.maximumNetworks;
  const frontier = yield* searchFrontier(table, { chooseBy, headRule: 'validation', maximumBudget });
  return { table, frontier };
}

function* candidatesOf({ columns, values }: PairValues, minimumTasks: number): Generator<unknown, LossTable> {
  const count = columns.length;
  const affinity = (helper: number, affected: number) => values[helper * count + affected] as number;
  const rows: NetworkRow[] = [];
  for (let set = 1; set < 2 ** count; set++) {
    const tasks = [...columns.keys()].filter(task => (set & (1 << task)) !== 0);
    if (tasks.length < minimumTasks) continue;
    // 0 − value, not −value: a task alone has a loss of 0, never of −0.
    const losses = tasks.map(task => 0 - meanAffinity(tasks, task, affinity));
    rows.push({ tasks, cost: 1, losses: { validation: losses, test: losses } });
    if (set % 256 === 0) yield;
  }
  const source = { title: 'Every task set, valued by its affinities', licence: 'MIT' };
  const head = { id: 'affinity-sets', name: 'Task sets by affinity', source, costUnit: 'networks' };
  return buildLossTable({ ...head, tasks: columns }, rows);
}

function checkSearch({ rows, columns }: PairValues, options: AffinitySearchOptions): void {
  if (columns.length > mostAffinityTasks) {
    throw new MessageError(
      say('Groupings by affinity are searched for up to {most} tasks; this table has {count}.', {
        most: mostAffinityTasks,
        count: columns.length,
      }),
    );
  }
  if (rows.length !== columns.length || rows.some((task, i) => task.id !== columns[i]?.id)) {
    throw new MessageError(say('A grouping by affinity needs the same tasks as rows and as columns.'));
  }
  for (const [name, value] of Object.entries(options)) {
    if (!(Number.isInteger(value) && value >= 1)) {
      throw new MessageError(
        say('{name} must be a whole number from 1, not {value}.', { name, value: String(value) }),
      );
    }
  }
}
