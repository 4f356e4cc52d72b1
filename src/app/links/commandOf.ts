import { strategyKeys } from '../../core/strategies/strategy.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';
import type { Configuration, FieldName } from '../configuration/configuration.ts';
import { allFields, flaggedFields } from '../configuration/fields.ts';
import type { CopiedFrom } from '../flags/flag.ts';
import { readingOptions } from '../opening/corrections/readingOptions.ts';
import type { Reading } from '../opening/corrections/writeReading.ts';
import { isPriced, networkRange } from '../side/affinities/affinitySide.ts';
import { type AffinityProblem, affinityProblem } from '../side/affinities/groupRequest.ts';
import { lackingSplit } from '../side/lackingSplit.ts';
import type { TableId } from '../tables/tableIds.ts';
import { lonePanel } from './embedding.ts';
import { shellWord } from './shellWord.ts';

/**
 * The command line that computes in a terminal what the page shows: the frontier, or the gains where these alone are shown;
 * see `docs/command-line.md`. `fileOf` names the file
 * that holds a table of the reader's own; tables that come with the tool go by their id. `reading` says of which files
 * the table was made in place of that one, and how they were read.
 */
export function commandOf(
  configuration: Configuration,
  loaded: LoadedTable,
  fileOf: (id: TableId) => string = id => id,
  reading?: Reading,
): string {
  const isGains = lonePanel(configuration) === 'gains';
  const options =
    loaded.kind === 'losses'
      ? lossOptions(configuration, loaded, isGains, fileOf)
      : isGains
        ? []
        : affinityOptions(configuration, loaded, fileOf);
  const words = options.flatMap(([name, value]) => optionWords(name, value));
  const files = reading?.files ?? [fileOf(configuration.data)];
  const command = isGains ? 'gains' : 'frontier';
  return ['npx taskmates', command, ...files.map(fileWord), ...words, ...readingWords(reading)].join(' ');
}

/** How the command is told to read files, in the order of its help. */
function readingWords(reading: Reading | undefined): readonly string[] {
  return readingOptions.flatMap(({ name, value }) =>
    (reading?.given.get(name) ?? []).flatMap(text =>
      optionWords(name, value === undefined ? undefined : text),
    ),
  );
}

/** An option with its value, or alone. */
type Option = readonly [name: string, value?: string];

function lossOptions(
  configuration: Configuration,
  { table }: Extract<LoadedTable, { kind: 'losses' }>,
  isGains: boolean,
  fileOf: (id: TableId) => string,
): readonly Option[] {
  const { strategy, shown, budget } = configuration;
  const isGuessed = configuration.guess !== '';
  const strategies = strategyKeys.filter(
    key => key === strategy || (shown.includes(key) && !lackingSplit(table, key, isGuessed)),
  );
  const copied = { tasks: table.tasks, strategies, fileOf };
  const optionsOf = (...names: readonly FieldName[]) =>
    names.flatMap(name => optionsOfField(configuration, name, copied));
  if (isGains) return optionsOf(...flaggedFields(['gaining']));
  const [first = 'shown', ...more] = flaggedFields(['choosing', 'constraining', 'searching']);
  const budgets: Option = ['budgets', hasFrontier(configuration) ? `stops,${budget}` : String(budget)];
  return [...optionsOf(first), budgets, ...optionsOf(...more)];
}

/** Where no frontier is shown, the present budget is all. */
function hasFrontier(configuration: Configuration): boolean {
  const panel = lonePanel(configuration);
  return panel === '' || panel === 'frontier';
}

/** The flags of a configuration's fields of some groups, as the command is told them. */
export function flagWords(
  configuration: Configuration,
  names: readonly FieldName[],
  copied: CopiedFrom,
): readonly string[] {
  return names
    .flatMap(name => optionsOfField(configuration, name, copied))
    .flatMap(([name, value]) => optionWords(name, value));
}

/** A field's flag, as often as it must stand. */
function optionsOfField<K extends FieldName>(
  configuration: Configuration,
  name: K,
  copied: CopiedFrom,
): readonly Option[] {
  const { flag } = allFields()[name];
  if (!flag) return [];
  const texts = flag.write(configuration[name], copied);
  return texts.map((text): Option => (flag.value === undefined ? [flag.name] : [flag.name, text]));
}

function affinityOptions(
  configuration: Configuration,
  { table }: Extract<LoadedTable, { kind: 'affinity' }>,
  fileOf: (id: TableId) => string,
): readonly Option[] {
  const problem = affinityProblem(table, configuration);
  // As they are counted: where lower is better a task alone has no value.
  const counted = problem ? { ...configuration, sizes: problem.sizes } : configuration;
  const copied = { tasks: table.targets, strategies: [], fileOf };
  const names = [...flaggedFields(['grouping']), 'alone', 'together', 'apart', 'timeLimit'] as const;
  return [
    ...budgetsOfGroupings(configuration, problem),
    ...names.flatMap(name => optionsOfField(counted, name, copied)),
  ];
}

/** The frontier's own budgets are the usual ones: numbers of networks, or costs, between which the present one may lie. */
function budgetsOfGroupings(
  configuration: Configuration,
  problem: AffinityProblem | undefined,
): readonly Option[] {
  const { minimum, maximum } = networkRange(problem, undefined);
  const budget = Math.min(maximum, Math.max(minimum, configuration[isPriced(problem) ? 'budget' : 'groups']));
  if (!hasFrontier(configuration)) return [['budgets', String(budget)]];
  return isPriced(problem) ? [['budgets', `stops,${budget}`]] : [];
}

function optionWords(name: string, value?: string): readonly string[] {
  if (value === undefined) return [`--${name}`];
  // A value that looks like an option is taken for one where it stands alone.
  return value.startsWith('-') ? [shellWord(`--${name}=${value}`)] : [`--${name}`, shellWord(value)];
}

/** A file that looks like an option, or like standard input, is one in this folder. */
function fileWord(file: string): string {
  return shellWord(file.startsWith('-') ? `./${file}` : file);
}
