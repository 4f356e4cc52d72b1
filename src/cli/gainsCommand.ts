import { orWords } from '../app/flags/flagTexts.ts';
import { replicateCount } from '../app/words/replicateWords.ts';
import { englishWords } from '../base/i18n/message.ts';
import { findAffinities, findGains, type PairValues } from '../core/gains/gains.ts';
import type { AffinityTable } from '../core/tables/affinityTable.ts';
import type { LossTable, Split } from '../core/tables/lossTable.ts';
import { measureOf } from '../core/tables/measureOf.ts';
import { finiteOrNull } from '../files/write/frontierJson.ts';
import type { Command, Io } from './command.ts';
import { loadNamedTable } from './files/loadNamedTable.ts';
import { readingAnswers } from './files/readingAnswers.ts';
import { reportedNumber } from './frontier/frontierReport.ts';
import { fieldValue, type GivenFields, givenFields, givenValues } from './options/fieldOptions.ts';
import { gaining, help, json, reading } from './options/optionGroups.ts';
import type { ParsedArguments } from './options/parseArguments.ts';
import { singlesText } from './singlesText.ts';
import { printable, textTable } from './terminalText.ts';
import { exitCodes, ToolError, usageError } from './toolError.ts';

type Given = ParsedArguments['given'];

/** How much tasks help each other. */
export const gainsCommand: Command = {
  name: 'gains',
  usage: 'FILE... [options]',
  about: 'how much each task gains or loses by being trained with each other',
  details: [
    'The row is the task trained with, the column the task that is measured; percent, above 0 is better. What was not measured is “-” (null in JSON).',
    'Of a table of affinities, its values as they are.',
  ],
  groups: () => [gaining(), { title: 'Output', options: [json, help] }, reading],
  examples: [
    ['taskmates gains setting-1', 'relative to the single-task losses, on the test split'],
    ['taskmates gains losses.csv --definition joint --baseline full --split validation', 'another one'],
    ['taskmates gains losses.csv --pairs affinity --json', 'the mean of both directions, for a script'],
  ],
  run,
};

/** The split wanted, or the one that the page falls back on: test, validation, early. */
function splitOf(table: LossTable, wanted: Split | undefined): Split {
  const present = (['test', 'validation', 'early'] as const).filter(split => table.losses[split]);
  const [first] = present;
  if (first === undefined) throw new ToolError('nothing of this table is measured.');
  if (wanted !== undefined && !present.includes(wanted)) {
    throw new ToolError(
      `this table has no ${wanted} ${englishWords(measureOf(table).measures)}: choose --split ${orWords(present)}.`,
    );
  }
  return wanted ?? first;
}

async function run({ files, given }: ParsedArguments, io: Io): Promise<number> {
  const options = givenFields(given, ['gaining']);
  const loaded = await loadNamedTable(files, readingAnswers(given), io);
  if (loaded.kind === 'affinity') printAffinities(loaded.table, given, io);
  else printGains(loaded.table, options, given.has('json'), io);
  return exitCodes.done;
}

function printGains(table: LossTable, options: GivenFields, isJson: boolean, io: Io): void {
  const [gain, baseline, pairs] = [
    fieldValue(options, 'gain', table),
    fieldValue(options, 'baseline', table),
    fieldValue(options, 'pairs', table),
  ];
  const split = splitOf(table, givenValues(options, table).split);
  const gains = findGains(table, { definition: gain, baseline, split });
  const definition = gain === 'ratio' ? 'joint' : 'single';
  const shown = pairs === 'directed' ? gains : findAffinities(gains);
  if (isJson) {
    printJson(io, { ...headOf(table), definition, baseline, split, pairs, unit: 'percent' }, shown);
    return;
  }
  const count = replicateCount(table, split);
  const formula = definition === 'joint' ? '100 · (single / joint − 1)' : '100 · (single − joint) / single';
  io.out(
    `${printable(englishWords(table.name))} (${printable(table.id)}): ${formula}, ${printable(singlesText(table, baseline))}, ${split} split.\n`,
  );
  // Of values that are better when higher the change is that of the values as they were measured.
  const higher = table.tasks.filter(({ measured }) => measured).map(({ id }) => id);
  if (higher.length > 0)
    io.out(
      `Higher is better for ${printable(higher.join(', '))}: there the sign is turned, so that more is above 0.\n`,
    );
  io.out(
    `Percent, above 0 is better${shown.errors ? `; ± is the standard error over ${count ? `${count} ` : ''}replicates` : ''}.\n\n`,
  );
  io.out(matrixText(shown, pairs === 'directed' ? 'trained with \\ gain of' : 'affinity', formatPercent));
}

/** Two decimals, and no minus before nothing. */
function formatPercent(gain: number): string {
  return gain.toFixed(2).replace(/^-(0\.00)$/, '$1');
}

function printAffinities(table: AffinityTable, given: Given, io: Io): void {
  const refused = gaining().options.find(({ name }) => given.has(name));
  if (refused) throw usageError(`--${refused.name} needs a table of losses; this is one of affinities.`);
  const { id, name, meaning, better, sources, targets, values } = table;
  const shown = { rows: sources, columns: targets, values };
  if (given.has('json')) {
    printJson(io, { ...headOf(table), meaning: englishWords(meaning), better }, shown);
    return;
  }
  io.out(
    `${printable(englishWords(name))} (${printable(id)}): ${printable(englishWords(meaning))}; ${better} is better.\n\n`,
  );
  io.out(matrixText(shown, 'helps \\ is affected', reportedNumber));
}

function headOf({ id, name }: LossTable | AffinityTable) {
  return { table: { id, name: englishWords(name) } };
}

function printJson(io: Io, head: object, { rows, columns, values, errors }: PairValues): void {
  const matrix = (of: Float64Array) =>
    rows.map((_, r) => columns.map((_, c) => finiteOrNull(of[r * columns.length + c])));
  const ids = (tasks: PairValues['rows']) => tasks.map(task => task.id);
  const body = { rows: ids(rows), columns: ids(columns), values: matrix(values) };
  io.out(`${JSON.stringify({ ...head, ...body, ...(errors && { errors: matrix(errors) }) }, null, 2)}\n`);
}

function matrixText(
  { rows, columns, values, errors }: PairValues,
  corner: string,
  format: (value: number) => string,
): string {
  const lines = rows.map((row, r) => [
    printable(row.id),
    ...columns.map((_, c) => {
      const value = finiteOrNull(values[r * columns.length + c]);
      const error = finiteOrNull(errors?.[r * columns.length + c]);
      return value === null ? '-' : format(value) + (error === null ? '' : ` ± ${formatPercent(error)}`);
    }),
  ]);
  const header = [corner, ...columns.map(task => printable(task.id))];
  return textTable(
    [header, ...lines],
    columns.map((_, c) => c + 1),
  );
}
