import { budgetRange } from '../app/side/budgetRange.ts';
import { searchedTable } from '../app/side/searchedTable.ts';
import type { StrategyCurve } from '../core/frontier/traceCurve.ts';
import type { ObjectiveKey } from '../core/search/objective.ts';
import type { LossTable } from '../core/tables/lossTable.ts';
import { frontierJson } from '../files/write/frontierJson.ts';
import { affinityGuess } from './affinityGuess.ts';
import type { ChooseOptions } from './chooseOptions.ts';
import { frontierReport } from './frontierReport.ts';
import { frontierRequests } from './frontierRequests.ts';
import type { Io } from './io.ts';
import { textOf } from './optionValues.ts';
import type { ParsedArguments } from './parseArguments.ts';
import { parseBudgets } from './parseBudgets.ts';
import { readingAnswers } from './readingAnswers.ts';
import { printable } from './textTable.ts';
import { exitCodes, ToolError } from './toolError.ts';
import { traceLosses } from './traceLosses.ts';

/** Searches a table of losses by each strategy and prints what each chooses at each budget; resolves to the exit code. */
export async function frontierOfLosses(
  measured: LossTable,
  { affinity, parts, ...chosen }: ChooseOptions,
  given: ParsedArguments['given'],
  io: Io,
): Promise<number> {
  let wasInterrupted = false;
  const release = io.onInterrupt(() => {
    wasInterrupted = true;
  });
  const note = (text: string) => io.err(`taskmates: note: ${text}\n`);
  const { table, predictable } = searchedTable(measured, parts.predicted);
  if (parts.predicted && predictable === 0) note('--predicted adds no network to this table.');
  if (given.has('weights') && parts.objective !== 'sum') note('--weights count in the sum only.');
  const guess =
    affinity === undefined
      ? undefined
      : await affinityGuess(affinity, table, readingAnswers(given), io, note);
  const requests = frontierRequests(given, { affinity, parts, ...chosen }, table, guess);
  const budgets = parseBudgets(textOf(given, 'budgets') ?? 'stops', budgetRange(table).stops);
  const { curves, notes, failures, code } = await traceLosses(table, requests, () => wasInterrupted, io);
  release();
  const frontier = frontierJson(table, curves, budgets);
  const points = Object.values(frontier.strategies).flat();
  const isEmpty = points.every(({ networks, total }) => networks.length === 0 && total === null);
  if (given.has('json')) io.out(`${JSON.stringify(frontier, null, 2)}\n`);
  else if (!isEmpty || code !== exitCodes.done) {
    const about = [
      `${table.name} (${table.id}): ${table.networkCount} networks over ${table.tasks.length} tasks, costs in ${table.costUnit}.`,
      `Total: ${totalWords(parts.objective, given.has('weights'))}, test split, lower is better; heads by ${parts.heads}.`,
      'Networks: cost and tasks of each, auxiliary tasks in brackets.',
    ];
    io.out(frontierReport(frontier, { about, total: 'total', notes, valueOf: point => point.total }));
  }
  for (const failure of failures) note(failure);
  if (isEmpty && code === exitCodes.done) throw new ToolError(nothingWords(curves, table));
  return code;
}

function totalWords(objective: ObjectiveKey, isWeighted: boolean): string {
  switch (objective) {
    case 'sum':
      return isWeighted ? 'weighted sum of losses' : 'sum of losses';
    case 'relative':
      return 'mean change against full-size single-task networks, percent';
    case 'worst':
      return 'change of the worst task against its full-size single-task network, percent';
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
