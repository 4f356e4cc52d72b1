import { defaultConfiguration } from '../../app/configuration/fields.ts';
import { mostGroupedTasks } from '../../app/configuration/groupingFields.ts';
import { flagGroups } from '../../app/flags/flag.ts';
import { networkRange } from '../../app/side/affinities/affinitySide.ts';
import { type AffinityProblem, affinityProblem } from '../../app/side/affinities/groupRequest.ts';
import { englishWords } from '../../base/i18n/message.ts';
import { AskedHelpers } from '../../base/steps/askedHelpers.ts';
import { setTable } from '../../core/affinity/foundGroupings.ts';
import { budgetOf, isCounted } from '../../core/affinity/groupingProblem.ts';
import type { GroupingAnswer, SearchPart } from '../../core/affinity/parts/groupingPart.ts';
import { traceGroupings } from '../../core/affinity/traceGroupings.ts';
import type { Frontier } from '../../core/frontier/frontier.ts';
import type { StrategyCurve } from '../../core/frontier/strategyCurve.ts';
import type { AffinityTable } from '../../core/tables/affinityTable.ts';
import { type FrontierPointJson, frontierJson } from '../../files/write/frontierJson.ts';
import type { Io } from '../command.ts';
import { type ChooseOptions, givenValues } from '../options/fieldOptions.ts';
import { fieldOptions } from '../options/optionGroups.ts';
import { countOf, parseBudgets, textOf } from '../options/optionValues.ts';
import type { ParsedArguments } from '../options/parseArguments.ts';
import { printable } from '../terminalText.ts';
import { exitCodes, ToolError, usageError } from '../toolError.ts';
import { frontierReport } from './frontierReport.ts';
import { runSearch, stoppedWords } from './runSearch.ts';

const mostThreads = 64;

type Given = ParsedArguments['given'];
type FrontierCurve = Extract<StrategyCurve, { kind: 'frontier' }>;

/** Finds the groupings of 1, 2, ... networks with the highest total of affinities and prints them; resolves to the exit code. */
export async function frontierOfAffinities(
  table: AffinityTable,
  chosen: ChooseOptions,
  given: Given,
  io: Io,
): Promise<number> {
  const { choices, most } = affinityChoices(table, chosen, given);
  const threadCount = countOf(given, 'threads', mostThreads, Math.min(mostThreads, io.threadCount));
  const configuration = { ...defaultConfiguration(), ...choices };
  const problem = affinityProblem(table, configuration, most);
  if (!problem) throw new ToolError(whyNotGrouped(table));
  const { pairs, rules } = problem.request;
  const count = Math.min(most ?? rules.maximumNetworks, rules.maximumNetworks);
  const last = budgetOf(rules.cost, pairs.columns.length, count);
  const budgetsOf = (frontier?: Frontier) =>
    parseBudgets(
      textOf(given, 'budgets') ?? 'stops',
      networkRange(problem, frontier).stops.filter(budget => isWithin(budget, last)),
    );
  // What cannot be read is refused before the search.
  budgetsOf();
  let wasInterrupted = false;
  const release = io.onInterrupt(() => {
    wasInterrupted = true;
  });
  const note = (text: string) => io.err(`taskmates: note: ${text}\n`);
  const threads = io.startThreads(threadCount - 1, error =>
    note(`a thread of the search broke down (${printable(error.message)}); it goes on without it.`),
  );
  const helpers = new AskedHelpers<SearchPart, GroupingAnswer>();
  helpers.employ(threadCount - 1, threads.ask);
  const { curve, stopped } = await runSearch(traceGroupings(pairs, rules, helpers), 'affinity', io, {
    timeLimit: configuration.timeLimit,
    isInterrupted: () => wasInterrupted,
    isIdle: () => helpers.isAwaited,
  });
  helpers.dismiss();
  await threads.end();
  release();
  if (problem.leftOut.length > 0) note(leftOutWords(problem));
  const found = curve?.kind === 'frontier' ? curve : nothingFound(problem);
  const within = withinBudget(found, last);
  const json = frontierJson(
    { ...(found.sets ?? setTable(pairs.columns, [])), id: table.id, name: table.name },
    [within],
    budgetsOf(within.frontier),
  );
  if (given.has('json')) io.out(`${JSON.stringify(json, null, 2)}\n`);
  else {
    const sign = table.better === 'higher' || problem.isRelative ? -1 : 1;
    const notes = stopped ? { affinity: stoppedWords(stopped, curve) } : {};
    const signed = ({ estimate }: FrontierPointJson) => (estimate === null ? null : 0 + sign * estimate);
    io.out(
      frontierReport(json, { about: aboutWords(table, problem), total: 'value', notes, valueOf: signed }),
    );
  }
  const points = json.strategies.affinity ?? [];
  if (!stopped && points.every(({ networks }) => networks.length === 0))
    throw new ToolError(nothingWords(found));
  return !stopped && within.frontier.steps.every(({ proof }) => proof.proved)
    ? exitCodes.done
    : exitCodes.unproved;
}

function isWithin(budget: number, most: number): boolean {
  return budget <= most * (1 + 1e-9);
}

/** What a search has that was stopped before it found anything. */
function nothingFound({ request: { pairs, rules } }: AffinityProblem): FrontierCurve {
  const maximumBudget = budgetOf(rules.cost, pairs.columns.length, rules.maximumNetworks);
  const frontier = { steps: [], maximumBudget };
  return { kind: 'frontier', strategy: 'affinity', frontier, sets: setTable(pairs.columns, []) };
}

/** The frontier up to a budget. Affinities are no losses: there is none to report. */
function withinBudget(curve: FrontierCurve, most: number): FrontierCurve {
  const steps = curve.frontier.steps
    .filter(step => isWithin(step.budget, most))
    .map(step => ({ ...step, grouping: { ...step.grouping, total: Number.NaN } }));
  return { ...curve, frontier: { ...curve.frontier, steps } };
}

function aboutWords(
  table: AffinityTable,
  { isRelative, relativeTo, request }: AffinityProblem,
): readonly string[] {
  const { groups, value, cost } = request.rules;
  const meaning = isRelative
    ? `How much better than ${relativeTo ? `from ${printable(relativeTo.id)}` : 'the task’s own'} it is, in percent: ${englishWords(table.meaning)}`
    : englishWords(table.meaning);
  const what =
    value === 'mean'
      ? 'mean of their affinities from the others'
      : 'sum of their affinities from the others, by the size';
  return [
    `${englishWords(table.name)} (${table.id}): affinities of ${request.pairs.columns.length} tasks. ${meaning}; ${isRelative ? 'higher' : table.better} is better.`,
    `Value: the sum over tasks of the ${what} of their network.`,
    groups === 'cover'
      ? 'Networks: the tasks of each, auxiliary tasks in brackets.'
      : 'Networks: the tasks of each; every task is in one.',
    ...(isCounted(cost)
      ? []
      : [`A network costs ${cost.trunk}, and ${cost.decoder} for each task that it trains.`]),
  ];
}

function leftOutWords({ leftOut, request }: AffinityProblem): string {
  const names = leftOut.map(({ id }) => printable(id)).join(', ');
  return `the ${request.pairs.columns.length} tasks that stand in rows and columns are grouped; left out: ${names}.`;
}

function whyNotGrouped({ sources, targets }: AffinityTable): string {
  return targets.length > mostGroupedTasks && sources.length > mostGroupedTasks
    ? `groupings by affinity are searched for up to ${mostGroupedTasks} tasks; this table has ${targets.length}.`
    : 'a grouping by affinity needs two tasks at the least that stand in rows and in columns.';
}

function nothingWords({ frontier }: FrontierCurve): string {
  return frontier.infeasible || frontier.steps.length > 0
    ? 'no networks of these sizes hold every task by known affinities and under these constraints: allow more networks, or smaller ones.'
    : 'no networks of these sizes that hold every task were found: allow more networks, or smaller ones.';
}

/** The choices of a command line; throws a usage error for options that need losses. */
export function affinityChoices(table: AffinityTable, chosen: ChooseOptions, given: Given) {
  refuseLossOptions(given);
  const choices = givenValues(chosen.fields, { tasks: table.targets, networkCount: 0 });
  const sizes = choices.sizes ?? defaultConfiguration().sizes;
  const least = countOf(given, 'min-tasks', mostGroupedTasks, sizes.least);
  if (sizes.most > 0 && least > sizes.most) {
    throw usageError(`--min-tasks ${least} leaves no network of at most ${sizes.most} tasks.`);
  }
  const isRelative = choices.relative === 'own';
  const source = choices.relative?.startsWith('to:') ? choices.relative.slice(3) : undefined;
  if (source !== undefined && !table.sources.some(({ id }) => id === source)) {
    throw usageError(
      `--relative to:${printable(source)}: no row is called so; there is ${table.sources.map(({ id }) => printable(id)).join(', ')}.`,
    );
  }
  const isGiven = given.has('min-tasks') || given.has('set-size');
  if (table.better === 'lower' && !isRelative && isGiven && least < 2) {
    const option = given.has('min-tasks') ? '--min-tasks 1' : '--set-size 1';
    throw usageError(
      `${option}: lower values are better in this table, and of a task alone it has none; it takes 2 or more.`,
    );
  }
  const most = given.has('max-networks') ? countOf(given, 'max-networks', mostGroupedTasks, 1) : undefined;
  const { most: _, fewest: __, ...rest } = choices;
  return { choices: { ...rest, sizes: { ...sizes, least } }, most };
}

/** What has a meaning only where there are losses or costs. */
function refuseLossOptions(given: Given): void {
  const served = ['strategy', 'max-networks', 'min-tasks', 'alone', 'together', 'apart', 'time-limit'];
  const lossGroups = flagGroups.filter(group => group !== 'gaining' && group !== 'grouping');
  const names = lossGroups.flatMap(fieldOptions);
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
