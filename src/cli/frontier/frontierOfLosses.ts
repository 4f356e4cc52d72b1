import { defaultConfiguration } from '../../app/configuration/fields.ts';
import { budgetRange } from '../../app/side/budgetRange.ts';
import { type CurveSettings, curveRequest } from '../../app/side/curves/curveRequest.ts';
import { curveSettingsOf, guessOf } from '../../app/side/curves/curveSettingsOf.ts';
import { reportedSplit } from '../../app/side/reportedSplit.ts';
import { searchedTable } from '../../app/side/searchedTable.ts';
import { totalErrorOf } from '../../app/side/sideErrors.ts';
import { replicateCount } from '../../app/words/replicateWords.ts';
import { englishWords } from '../../base/i18n/message.ts';
import type { StrategyCurve } from '../../core/frontier/strategyCurve.ts';
import type { ObjectiveKey } from '../../core/search/objective.ts';
import { type TotalSense, totalSense } from '../../core/search/totalSense.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { turnedWords } from '../../files/open/networks/finish/describeLosses.ts';
import { type FrontierPointJson, frontierJson } from '../../files/write/frontierJson.ts';
import type { Io } from '../command.ts';
import { loadNamedTable } from '../files/loadNamedTable.ts';
import { aboutAffinities, type ReadingAnswers, readingAnswers } from '../files/readingAnswers.ts';
import { refuseAffinityOptions } from '../options/affinityOptions.ts';
import { type ChooseOptions, choiceOfTable, fieldValue } from '../options/fieldOptions.ts';
import { parseBudgets, textOf } from '../options/optionValues.ts';
import type { ParsedArguments } from '../options/parseArguments.ts';
import { singlesText } from '../singlesText.ts';
import { countedText, printable } from '../terminalText.ts';
import { exitCodes, ToolError } from '../toolError.ts';
import { frontierReport } from './frontierReport.ts';
import { type FrontierRequest, traceLosses } from './traceLosses.ts';

/** Searches a table of losses by each strategy and prints what each chooses at each budget; resolves to the exit code. */
export async function frontierOfLosses(
  measured: LossTable,
  chosen: ChooseOptions,
  given: ParsedArguments['given'],
  io: Io,
): Promise<number> {
  refuseAffinityOptions(given);
  let wasInterrupted = false;
  const release = io.onInterrupt(() => {
    wasInterrupted = true;
  });
  const note = (text: string) => io.err(`taskmates: note: ${text}\n`);
  const { affinity, predicted } = chosen;
  const { table, predictable } = searchedTable(measured, predicted);
  const objective = fieldValue(chosen.fields, 'objective', table);
  if (predicted && predictable === 0) note('--predicted adds no network to this table.');
  if (given.has('weights') && objective !== 'sum') note('--weights count in the sum only.');
  const guess =
    affinity === undefined
      ? undefined
      : await affinityGuess(affinity, table, readingAnswers(given), io, note);
  const requests = frontierRequests(chosen, table, guess);
  const budgets = parseBudgets(textOf(given, 'budgets') ?? 'stops', budgetRange(table).stops);
  const { curves, notes, failures, code } = await traceLosses(table, requests, () => wasInterrupted, io);
  release();
  const { settings } = searchOf(chosen, table, guess);
  const sense = totalSense(table, settings.objective, settings.weights);
  const frontier = frontierJson(table, curves, budgets, {
    errorOf: totalErrorOf({ networks: table, settings }),
    sense,
  });
  const points = Object.values(frontier.strategies).flat();
  const isEmpty = points.every(({ networks, total }) => networks.length === 0 && total === null);
  if (given.has('json')) io.out(`${JSON.stringify(frontier, null, 2)}\n`);
  else if (!isEmpty || code !== exitCodes.done) {
    const count = replicateCount(table);
    const turned = table.tasks.filter(({ measured }) => measured);
    const about = [
      `${englishWords(table.name)} (${table.id}): ${countedText(table.networkCount, 'network')} over ${countedText(table.tasks.length, 'task')}, costs in ${table.costUnit}.`,
      `Total: ${totalWords(objective, given.has('weights'), sense, table)}, ${reportedSplit(table)} split, ${sense.better} is better; heads by ${fieldValue(chosen.fields, 'heads', table)}.`,
      ...(table.errors
        ? [
            `± is the standard error over ${count === undefined ? '' : `${count} `}replicates, the errors of tasks taken as independent.`,
          ]
        : []),
      ...(turned.length > 0 && sense.better === 'lower' ? [`${englishWords(turnedWords(turned))}.`] : []),
      'Networks: cost and tasks of each, auxiliary tasks in brackets.',
    ];
    const shownTotal = ({ total }: FrontierPointJson) => (total === null ? null : sense.shown(total));
    io.out(frontierReport(frontier, { about, total: 'total', notes, valueOf: shownTotal }));
  }
  for (const failure of failures) note(failure);
  if (isEmpty && code === exitCodes.done) throw new ToolError(nothingWords(curves, table));
  return code;
}

function totalWords(
  objective: ObjectiveKey,
  isWeighted: boolean,
  { better, measure }: TotalSense,
  table: LossTable,
): string {
  switch (objective) {
    case 'sum':
      return `${isWeighted ? 'weighted sum' : 'sum'} of ${better === 'higher' ? (measure ?? 'values') : 'losses'}`;
    case 'relative':
      return `mean change against ${singlesText(table, 'full')}, percent`;
    case 'worst':
      return `change of the worst task against ${singlesText(table, 'full')}, percent`;
  }
}

function nothingWords(curves: readonly StrategyCurve[], table: LossTable): string {
  const cheapest = Math.min(
    ...curves.map(curve =>
      curve.kind === 'frontier'
        ? (curve.frontier.steps[0]?.budget ?? Number.POSITIVE_INFINITY)
        : (curve.points[0]?.budget ?? Number.POSITIVE_INFINITY),
    ),
  );
  return Number.isFinite(cheapest)
    ? `nothing can be chosen within these budgets: it begins at ${cheapest} ${printable(table.costUnit)}.`
    : 'nothing can be chosen.';
}

/** What the search is asked for each strategy of a command line: what the page asks it under the same configuration. */
export function frontierRequests(
  chosen: ChooseOptions,
  table: LossTable,
  guess?: CurveSettings['guess'],
): readonly FrontierRequest[] {
  const { settings, timeLimit } = searchOf(chosen, table, guess);
  return chosen.strategies.map(strategy => curveRequest(table, strategy, settings, timeLimit, chosen.seed));
}

/** What every search of a command line depends on, and its time limit. */
function searchOf(chosen: ChooseOptions, table: LossTable, guess: CurveSettings['guess']) {
  const configuration = { ...defaultConfiguration(), ...choiceOfTable(chosen, table) };
  return { settings: curveSettingsOf(configuration, table, guess), timeLimit: configuration.timeLimit };
}

/** The affinity table of a file or built-in id, brought into line with a loss table; what it lacks is noted. */
async function affinityGuess(
  name: string,
  table: LossTable,
  answers: ReadingAnswers,
  io: Io,
  note: (text: string) => void,
): Promise<ReturnType<typeof guessOf>> {
  const loaded = await loadNamedTable([name], aboutAffinities(answers), io);
  if (loaded.kind !== 'affinity') {
    throw new ToolError(`--affinity ${printable(name)}: this is a table of losses, not of affinities.`);
  }
  const guess = guessOf(loaded.table.id, loaded.table, table);
  const count = table.tasks.length;
  const isUnknown = (task: number) =>
    table.tasks.every(
      (_, other) =>
        other === task ||
        (Number.isNaN(guess.values.values[task * count + other]) &&
          Number.isNaN(guess.values.values[other * count + task])),
    );
  const unknown = table.tasks.flatMap(({ id }, task) => (isUnknown(task) ? [printable(id)] : []));
  if (count > 1 && unknown.length === count) {
    throw new ToolError(
      `--affinity ${printable(name)}: none of its tasks is one of the table’s, by id, name or short name.`,
    );
  }
  if (unknown.length > 0) note(`--affinity knows nothing of ${unknown.join(', ')}.`);
  return guess;
}
