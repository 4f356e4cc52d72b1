import { defaultConfiguration } from '../../app/configuration/fields.ts';
import { BadFlagValue } from '../../app/flags/flag.ts';
import { positiveNumber, readCount } from '../../app/flags/flagTexts.ts';
import { budgetRange } from '../../app/side/budgetRange.ts';
import { curveSettingsOf } from '../../app/side/curves/curveSettingsOf.ts';
import { planBudgets } from '../../app/side/planBudgets.ts';
import { countedCosts } from '../../core/plan/affinityTasks.ts';
import { withCandidates } from '../../core/plan/candidateNetworks.ts';
import type { Plan, PlanOptions } from '../../core/plan/makePlan.ts';
import { measuredLosses, type PlanEvidence } from '../../core/plan/planEvidence.ts';
import { costsByCount } from '../../core/plan/plannedCosts.ts';
import { type TotalSense, totalSense } from '../../core/search/totalSense.ts';
import type { LossTable, Split } from '../../core/tables/lossTable.ts';
import { lossTableOf } from '../../files/plan/lossTableOf.ts';
import { isPlan, readPlan } from '../../files/plan/readPlan.ts';
import { networkSizes, type PlannedRun } from '../../files/plan/runPlan.ts';
import { byNetwork } from '../../files/plan/runTable.ts';
import type { Io } from '../command.ts';
import { loadNamedTable } from '../files/loadNamedTable.ts';
import { aboutAffinities, aboutNetworks, readingAnswers } from '../files/readingAnswers.ts';
import { givenFields, givenValues } from '../options/fieldOptions.ts';
import { accepted, choiceOf, countOf, parseBudgets, textOf } from '../options/optionValues.ts';
import type { ParsedArguments } from '../options/parseArguments.ts';
import { ToolError, usageError } from '../toolError.ts';
import { type LoadedRuns, loadRunTable } from './loadRunTable.ts';
import { runPlan } from './runPlan.ts';

type Given = ParsedArguments['given'];

/** What was asked, and what came of it. */
export interface AskedPlan {
  readonly table: LossTable;
  /** What tells each network of the table apart from others of the same tasks. */
  readonly sizes: readonly (string | undefined)[];
  readonly budgets: readonly number[];
  readonly trainingCosts: Float64Array | undefined;
  readonly plan: Plan;
  /** In which sense the totals of its frontier are shown. */
  readonly sense: TotalSense;
  /** Networks that are trained after the proposals whatever they are expected to help, the smaller and cheaper first. */
  readonly rest: readonly number[];
  /** The expected regret at which enough is trained; absent where none was given. */
  readonly goal: number | undefined;
}

/** So many networks are looked ahead where only a regret says when to stop. */
const mostAhead = 60;
const usualBatch = 4;
const mostThreads = 64;

/** Plans what to train next for a command line. Throws where the table cannot be planned for, and an exit code of its own at Ctrl-C. */
export async function askedPlan(names: readonly string[], given: Given, io: Io): Promise<AskedPlan> {
  const fields = givenFields(given, ['choosing', 'constraining']);
  const goal = accepted('regret', () => numberOf(textOf(given, 'regret')));
  const trainingBudget = accepted('training-budget', () => numberOf(textOf(given, 'training-budget')));
  const count = countOf(given, 'batch', 1000, goal === undefined ? usualBatch : mostAhead);
  const threadCount = countOf(given, 'threads', mostThreads, Math.min(mostThreads, io.threadCount));
  const effort = choiceOf(given, 'training-cost', ['each', 'tasks', 'cost'], 'each');
  const told = await evidenceOf(given, io);
  const answers = readingAnswers(given);
  const loaded = await loadRunTable(names, told.affinities ? aboutNetworks(answers) : answers, io);
  const { runs } = loaded;
  if (loaded.affinities && told.affinities)
    throw usageError(`${names.join(', ')} is a table of affinities itself: leave out --affinities.`);
  const evidence = loaded.affinities ? { ...told, affinities: loaded.affinities } : told;
  if (loaded.affinities && !given.has('cost-by-size'))
    io.err(
      'taskmates: note: nothing says what networks cost, so that each counts 1 and a budget is a number of networks. Say it as --cost-by-size 0.5,1.\n',
    );
  const table = candidateTable(lossTableOf(runs, { id: 'own', name: names.join(', ') }), loaded, given);
  const configuration = { ...defaultConfiguration(), ...givenValues(fields, table) };
  const { objective, weights, constraints } = curveSettingsOf(configuration, table);
  const trainingCosts = costsOfTraining(table, effort);
  const budgets = budgetsOf(table, textOf(given, 'budgets'));
  const sizes = [...byNetwork(runs.rows).map(([row]) => row.size || undefined)];
  const options: PlanOptions = {
    ...{ budgets, count, objective, weights, constraints, evidence },
    seed: countOf(given, 'seed', 2 ** 31 - 1, 1),
    split: splitOf(table),
    untrainable: await networksOf('untrainable', table, sizes, given, io),
    running: await networksOf('running', table, sizes, given, io),
    ...(trainingCosts ? { trainingCosts } : {}),
    ...(trainingBudget === undefined ? {} : { trainingBudget }),
  };
  const plan = await runPlan(table, options, threadCount, io);
  return {
    ...{ table, budgets, trainingCosts, goal, sense: totalSense(table, objective, weights) },
    rest: given.has('sweep') ? restOf(table, plan, options) : [],
    sizes: Array.from({ length: table.networkCount }, (_, i) => sizes[i] ?? networkSizes(table)[i]),
    plan: goal === undefined ? plan : untilGoal(plan, goal),
  };
}

/** Chosen by validation, where the table has it, as groupings are. */
function splitOf({ losses }: LossTable): Split {
  return losses.validation || !losses.test ? 'validation' : 'test';
}

/** What is left of all networks that may be trained, up to the size of the batch. */
function restOf(table: LossTable, { trained, proposals }: Plan, options: PlanOptions): readonly number[] {
  const { running = [], untrainable = [], count } = options;
  const done = new Set([...trained, ...running, ...untrainable, ...proposals.map(({ network }) => network)]);
  const sizeOf = (i: number) => (table.offsets[i + 1] as number) - (table.offsets[i] as number);
  return Array.from({ length: table.networkCount }, (_, i) => i)
    .filter(i => !done.has(i))
    .sort((a, b) => sizeOf(a) - sizeOf(b) || (table.costs[a] as number) - (table.costs[b] as number) || a - b)
    .slice(0, Math.max(0, count - proposals.length));
}

/** The plan up to where its goal is reached. */
function untilGoal(plan: Plan, goal: number): Plan {
  if (plan.regret <= goal) return { ...plan, proposals: [] };
  const at = plan.proposals.findIndex(({ regretAfter }) => regretAfter <= goal);
  return at < 0 ? plan : { ...plan, proposals: plan.proposals.slice(0, at + 1) };
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = positiveNumber(text);
  if (Number.isNaN(value)) throw new BadFlagValue(text, 'a number above 0');
  return value;
}

async function evidenceOf(given: Given, io: Io): Promise<PlanEvidence> {
  const [affinities, sister] = [textOf(given, 'affinities'), textOf(given, 'sister')];
  const answers = readingAnswers(given);
  const pairs =
    affinities === undefined ? undefined : await loadNamedTable([affinities], aboutAffinities(answers), io);
  if (pairs?.kind === 'losses')
    throw new ToolError(`${affinities}: this is a table of losses, not of affinities.`);
  const other = sister === undefined ? undefined : await loadNamedTable([sister], aboutNetworks(answers), io);
  if (other?.kind === 'affinity')
    throw new ToolError(`${sister}: this is a table of affinities, not of losses.`);
  return { ...(pairs ? { affinities: pairs.table } : {}), ...(other ? { sister: other.table } : {}) };
}

/** The table with the networks that could be trained: those that it lists without losses, or else all that it lacks. */
function candidateTable(table: LossTable, { runs, affinities }: LoadedRuns, given: Given): LossTable {
  const listed = accepted('cost-by-size', () => costBySize(textOf(given, 'cost-by-size')));
  const byList = listed ?? (affinities && countedCosts.costOf);
  const measured = measuredLosses(table, splitOf(table));
  const isListed = Array.from({ length: table.networkCount }, (_, i) => i).some(i =>
    measured.subarray(table.offsets[i], table.offsets[i + 1]).some(Number.isNaN),
  );
  const which = choiceOf(given, 'candidates', ['listed', 'all'], isListed ? 'listed' : 'all');
  if (which === 'listed' && runs.rows.length > 0) return table;
  if (table.networkCount === 0 && !byList) {
    throw usageError(
      'The table has no network yet: say what networks of one, two, ... tasks cost, as --cost-by-size 0.5,1.',
    );
  }
  return withCandidates(table, byList ? { costOf: byList } : {});
}

/** The cost by the number of tasks, the last for all from there on. */
function costBySize(text: string | undefined): ((size: number) => number) | undefined {
  if (text === undefined) return undefined;
  const costOf = costsByCount(text);
  if (costOf) return costOf;
  throw new BadFlagValue(
    text,
    'numbers above 0, separated by commas: what a network of one task costs, of two, ...',
  );
}

function costsOfTraining(table: LossTable, effort: 'each' | 'tasks' | 'cost'): Float64Array | undefined {
  if (effort === 'each') return undefined;
  if (effort === 'cost') return table.costs;
  return Float64Array.from(
    table.costs,
    (_, i) => (table.offsets[i + 1] as number) - (table.offsets[i] as number),
  );
}

function budgetsOf(table: LossTable, text: string | undefined): readonly number[] {
  return text === undefined ? planBudgets(table) : parseBudgets(text, budgetRange(table).stops);
}

/** The networks that an option lists: by their numbers, or by a file with a plan. */
async function networksOf(
  option: string,
  table: LossTable,
  sizes: readonly (string | undefined)[],
  given: Given,
  io: Io,
): Promise<readonly number[]> {
  const found: number[] = [];
  for (const text of given.get(option) ?? []) {
    if (/^[\d,]+$/.test(text)) {
      const most = table.networkCount;
      found.push(...text.split(',').map(each => accepted(option, () => readCount(each, most)) - 1));
      continue;
    }
    const file = await io.readFile(text).then(
      bytes => new TextDecoder().decode(bytes),
      () => '',
    );
    if (!isPlan(file))
      throw usageError(
        `--${option}: “${text}” is neither numbers of networks, as 3,7, nor a file with a plan.`,
      );
    found.push(
      ...readPlan(file)
        .runs.map(run => networkOf(run, table, sizes))
        .filter(network => network >= 0),
    );
  }
  return [...new Set(found)];
}

/** The network of a run; −1 where the table lacks it. */
function networkOf(
  { tasks, size, cost }: PlannedRun,
  table: LossTable,
  sizes: readonly (string | undefined)[],
): number {
  const wanted = tasks
    .map(task => table.tasks.findIndex(({ id }) => id === task))
    .sort((a, b) => a - b)
    .join();
  const alike = Array.from({ length: table.networkCount }, (_, i) => i).filter(
    i => table.members.slice(table.offsets[i], table.offsets[i + 1]).join() === wanted,
  );
  return alike.find(i => sizes[i] === size) ?? alike.find(i => table.costs[i] === cost) ?? -1;
}
