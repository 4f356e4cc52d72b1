import { flagGroups } from '../../app/flags/flag.ts';
import type { StrategyCurve } from '../../core/frontier/traceCurve.ts';
import { searchAffinity } from '../../core/search/searchAffinity.ts';
import type { AffinityTable } from '../../core/tables/affinityTable.ts';
import { frontierJson } from '../../files/write/frontierJson.ts';
import type { Io } from '../command.ts';
import { fieldOptions } from '../options/optionGroups.ts';
import { countOf, parseBudgets, textOf } from '../options/optionValues.ts';
import type { ParsedArguments } from '../options/parseArguments.ts';
import { exitCodes, ToolError, usageError } from '../toolError.ts';
import { frontierReport } from './frontierReport.ts';

type Given = ParsedArguments['given'];

/** Finds the groupings of 1, 2, ... networks with the highest total of affinities and prints them; returns the exit code. */
export function frontierOfAffinities(table: AffinityTable, given: Given, io: Io): number {
  const { most, minimumTasks } = affinityOptions(table, given);
  const count = table.targets.length;
  const isHigher = table.better === 'higher';
  const stops = Array.from({ length: most }, (_, i) => i + 1);
  const budgets = parseBudgets(textOf(given, 'budgets') ?? 'stops', stops);
  const values = isHigher ? table.values : table.values.map(value => -value);
  const pairs = { rows: table.sources, columns: table.targets, values };
  const { table: sets, frontier } = searchAffinity(pairs, { maximumNetworks: count, minimumTasks });
  // Affinities are no losses: there is none to report.
  const steps = frontier.steps
    .filter(step => step.budget <= most)
    .map(step => ({ ...step, grouping: { ...step.grouping, total: Number.NaN } }));
  const curve: StrategyCurve = {
    kind: 'frontier',
    strategy: 'affinity',
    frontier: { ...frontier, steps },
  };
  const json = frontierJson({ ...sets, id: table.id, name: table.name }, [curve], budgets);
  if (given.has('json')) io.out(`${JSON.stringify(json, null, 2)}\n`);
  else {
    const about = [
      `${table.name} (${table.id}): affinities of ${count} tasks. ${table.meaning}; ${table.better} is better.`,
      'Value: the sum over tasks of the mean of their affinities from the others of their network.',
      'Networks: the tasks of each, auxiliary tasks in brackets.',
    ];
    const sign = isHigher ? -1 : 1;
    io.out(
      frontierReport(json, {
        about,
        total: 'value',
        notes: {},
        // 0 − value, not −value: no value is −0.
        valueOf: ({ estimate }) => (estimate === null ? null : 0 + sign * estimate),
      }),
    );
  }
  const points = json.strategies.affinity ?? [];
  if (points.every(({ networks }) => networks.length === 0)) {
    throw new ToolError(
      'no networks of these sizes hold every task by known affinities: allow more networks, or smaller ones.',
    );
  }
  return exitCodes.done;
}

/** The most networks and the fewest tasks of a network; throws a usage error for options that need losses. */
export function affinityOptions(
  table: AffinityTable,
  given: Given,
): { readonly most: number; readonly minimumTasks: number } {
  refuseLossOptions(given);
  const count = table.targets.length;
  const minimumTasks = countOf(given, 'min-tasks', 60, 2);
  if (table.better === 'lower' && minimumTasks < 2) {
    throw usageError(
      '--min-tasks 1: lower values are better in this table, and of a task alone it has none; it takes 2 or more.',
    );
  }
  return { most: Math.min(countOf(given, 'max-networks', 60, count), count), minimumTasks };
}

/** What has a meaning only where there are losses or costs. */
function refuseLossOptions(given: Given): void {
  const served = ['strategy', 'max-networks', 'min-tasks', 'time-limit'];
  const names = flagGroups.filter(group => group !== 'gaining').flatMap(fieldOptions);
  const refused = names.map(({ name }) => name).find(name => given.has(name) && !served.includes(name));
  if (refused !== undefined) {
    throw usageError(`--${refused} needs a table of losses; this is one of affinities.`);
  }
  const strategy = textOf(given, 'strategy');
  if (strategy !== undefined && strategy !== 'affinity') {
    throw usageError(
      `--strategy ${strategy} needs a table of losses; in one of affinities networks are chosen by affinity.`,
    );
  }
}
