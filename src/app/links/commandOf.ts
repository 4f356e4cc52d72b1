import { strategyKeys } from '../../core/strategies/strategy.ts';
import type { Task } from '../../core/tables/task.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';
import type { Configuration, TableId } from '../configuration/configuration.ts';
import { budgetRange } from '../side/budgetRange.ts';
import { searchedTable } from '../side/searchedTable.ts';
import { shellWord } from './shellWord.ts';

/**
 * The command line that computes in a terminal what the page shows: the frontier, or the gains where these alone are shown;
 * see `docs/command-line.md`. `fileOf` names the file
 * that holds a table of the reader's own; tables that come with the tool go by their id.
 */
export function commandOf(
  configuration: Configuration,
  loaded: LoadedTable,
  fileOf: (id: TableId) => string = id => id,
): string {
  const isGains = configuration.panel === 'gains';
  const options =
    loaded.kind === 'affinity'
      ? isGains
        ? []
        : affinityOptions(configuration, loaded)
      : isGains
        ? gainOptions(configuration)
        : lossOptions(configuration, loaded, fileOf);
  const words = options.flatMap(([name, value]) => optionWords(name, value));
  const file = fileWord(fileOf(configuration.data));
  return ['npx taskmates', isGains ? 'gains' : 'frontier', file, ...words].join(' ');
}

/** An option with its value, or alone. */
type Option = readonly [name: string, value?: string];

function lossOptions(
  configuration: Configuration,
  { table }: Extract<LoadedTable, { kind: 'losses' }>,
  fileOf: (id: TableId) => string,
): readonly Option[] {
  const { strategy, shown, budget, heads, objective, weights, guess, predicted } = configuration;
  const { most, fewest, excluded, alone, together, apart, timeLimit } = configuration;
  const strategies = strategyKeys.filter(key => key === strategy || shown.includes(key));
  const { stops } = budgetRange(searchedTable(table, predicted).table);
  const isStop = stops.some(stop => Math.abs(stop - budget) <= 1e-9 * stop);
  const pairs = (name: string, texts: readonly string[]) =>
    texts.map((text): Option => [name, text.replace('~', ',')]);
  const when = (condition: boolean, ...option: Option): readonly Option[] => (condition ? [option] : []);
  return [
    ['strategy', strategies.join(',')],
    ...when(!isStop, 'budgets', `stops,${budget}`),
    ...when(heads !== 'validation', 'heads', heads),
    ...when(objective !== 'sum', 'objective', objective),
    ...when(weights.length > 0, 'weights', weightsText(weights, table.tasks)),
    ...(guess !== '' && strategies.includes('affinity') ? [['affinity', fileOf(guess)] as const] : []),
    ...when(predicted, 'predicted'),
    ...when(most > 0, 'max-networks', String(most)),
    ...when(fewest > 1, 'min-tasks', String(fewest)),
    ...when(excluded.length > 0, 'exclude', excluded.map(index => index + 1).join(',')),
    ...alone.map((id): Option => ['alone', id]),
    ...pairs('together', together),
    ...pairs('apart', apart),
    ...when(timeLimit > 0, 'time-limit', `${timeLimit}s`),
  ];
}

function affinityOptions(
  { groups, least }: Configuration,
  { table }: Extract<LoadedTable, { kind: 'affinity' }>,
): readonly Option[] {
  return [
    ['max-networks', String(Math.min(groups, table.targets.length))],
    // Where lower is better a task alone has no value.
    ['min-tasks', table.better === 'higher' ? least : '2'],
  ];
}

function gainOptions({ gain, baseline, split, pairs }: Configuration): readonly Option[] {
  return [
    ['definition', gain === 'ratio' ? 'joint' : 'single'],
    ['baseline', baseline],
    ['split', split],
    ['pairs', pairs],
  ];
}

/** By task where that can be told apart, in the order of the table otherwise. */
function weightsText(weights: readonly number[], tasks: readonly Task[]): string {
  const isNamed = weights.length === tasks.length && tasks.every(({ id }) => !id.includes(','));
  return weights.map((weight, i) => (isNamed ? `${tasks[i]?.id}=${weight}` : weight)).join(',');
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
