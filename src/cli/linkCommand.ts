import type { Configuration } from '../app/configuration/configuration.ts';
import { defaultConfiguration } from '../app/configuration/fields.ts';
import { reconcile } from '../app/configuration/reconcile.ts';
import { positiveNumber } from '../app/flags/flagTexts.ts';
import { readLink, writeLink } from '../app/links/permalink.ts';
import { budgetRange } from '../app/side/budgetRange.ts';
import { searchedTable } from '../app/side/searchedTable.ts';
import { builtInTables, type TableId } from '../app/tables/tableIds.ts';
import { englishWords } from '../base/i18n/message.ts';
import { packTable } from '../files/pack/packTable.ts';
import type { LoadedAffinity, LoadedLosses, LoadedTable } from '../files/table/parseTable.ts';
import type { Command, Io } from './command.ts';
import { loadNamedTable } from './files/loadNamedTable.ts';
import { readingAnswers } from './files/readingAnswers.ts';
import { affinityChoices } from './frontier/frontierOfAffinities.ts';
import { refuseAffinityOptions } from './options/affinityOptions.ts';
import {
  type ChooseOptions,
  choiceOfTable,
  chooseOptions,
  type GivenFields,
  givenFields,
  givenValues,
} from './options/fieldOptions.ts';
import {
  choosing,
  constraining,
  fieldOptions,
  gaining,
  grouping,
  help,
  reading,
} from './options/optionGroups.ts';
import { textOf } from './options/optionValues.ts';
import type { ParsedArguments } from './options/parseArguments.ts';
import { badValue, exitCodes, ToolError, usageError } from './toolError.ts';

type Given = ParsedArguments['given'];

/** Where `npm start` serves the page. */
const localBase = 'http://localhost:4173/';
/** What some programs cut, and more than most carry at all: the Share dialog of the page has the same limits. */
const linkLengths = { warned: 8_000, most: 32_000 } as const;

/** Makes the link that opens the page on a table and a choice. */
export const linkCommand: Command = {
  name: 'link',
  usage: 'FILE... [options]',
  about: 'the link that opens the page on the same table and choice',
  details: [
    `A table that does not come with the tool is packed into the link itself, up to ${linkLengths.most.toLocaleString('en')} characters.`,
  ],
  groups: () => [
    {
      title: 'The link',
      options: [
        {
          name: 'base',
          value: 'ADDRESS',
          about: `where the page is (default ${localBase}, that of npm start)`,
        },
        { name: 'budget', value: 'B', about: 'the budget at which the grouping is drawn' },
        help,
      ],
    },
    choosing(),
    constraining(),
    grouping(),
    { title: 'Search', options: fieldOptions('searching') },
    gaining(),
    reading,
  ],
  examples: [
    ['taskmates link setting-2 --budget 3 --strategy higher-order', 'a table that comes with the tool'],
    ['taskmates link losses.csv --base https://example.org/taskmates/', 'with the table in the link'],
  ],
  run,
};

async function run({ files, given }: ParsedArguments, io: Io): Promise<number> {
  // A wrong command line ends the command before a long reading.
  const chosen = chooseOptions(given);
  const gains = givenFields(given, ['gaining']);
  const base = baseOf(textOf(given, 'base') ?? localBase);
  const answers = readingAnswers(given);
  budgetGiven(given);
  const note = (text: string) => io.err(`taskmates: note: ${text}\n`);
  const loaded = await loadNamedTable(files, answers, io);
  const configuration: Configuration = {
    ...linkConfiguration(loaded, given, chosen, gains),
    ...inLink(loaded),
    guess: chosen.affinity === undefined ? '' : builtInGuess(chosen.affinity),
  };
  const correction = reconcile(configuration, loaded);
  for (const notice of correction?.notices ?? []) note(englishWords(notice));
  const hash = writeLink({ ...configuration, ...correction?.patch });
  const { notices } = readLink(hash);
  if (notices.length > 0) throw usageError(`a link cannot hold this: ${notices.map(englishWords).join(' ')}`);
  const link = `${base}${hash}`;
  const length = link.length.toLocaleString('en');
  if (link.length > linkLengths.most) {
    throw new ToolError(
      `the link would have ${length} characters, more than most programs carry: share the file.`,
    );
  }
  if (link.length > linkLengths.warned) note(`the link has ${length} characters: some programs cut it.`);
  io.out(`${link}\n`);
  return exitCodes.done;
}

/** The fields that say which table is shown: its id, and all of it where the page does not have it. */
function inLink(loaded: LoadedTable): Pick<Configuration, 'data' | 'table'> {
  const builtIn = builtInTables.find(id => id === loaded.table.id);
  return builtIn
    ? { data: builtIn, table: '' }
    : { data: loaded.table.id as TableId, table: packTable(loaded) };
}

function builtInGuess(name: string): Configuration['guess'] {
  const id = builtInTables.find(known => known === name);
  if (id) return id;
  throw usageError(
    `--affinity ${name}: a link holds one table of the reader’s own, the losses; it takes ${builtInTables.join(', ')}.`,
  );
}

/** The address without a hash of its own. */
function baseOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:' && url?.protocol !== 'file:') {
    throw badValue('base', text, 'an address that begins with https://, http:// or file://');
  }
  url.hash = '';
  return url.href;
}

/** The configuration of the page that a command line describes, but for the table itself. */
function linkConfiguration(
  loaded: LoadedTable,
  given: Given,
  chosen: ChooseOptions,
  gains: GivenFields,
): Configuration {
  const parts =
    loaded.kind === 'losses' ? ofLosses(loaded, given, chosen) : ofAffinities(loaded, given, chosen);
  const tasks = loaded.kind === 'losses' ? loaded.table.tasks : loaded.table.targets;
  return { ...defaultConfiguration(), ...parts, ...givenValues(gains, { tasks, networkCount: 0 }) };
}

/** The budget that the command line gives; checked before the table is there. */
function budgetGiven(given: Given): number | undefined {
  const text = textOf(given, 'budget');
  if (text === undefined) return undefined;
  const budget = positiveNumber(text);
  if (Number.isNaN(budget)) throw badValue('budget', text, 'a number above 0');
  return budget;
}

function ofLosses({ table }: LoadedLosses, given: Given, chosen: ChooseOptions): Partial<Configuration> {
  refuseAffinityOptions(given);
  const { shown, ...choice } = choiceOfTable(chosen, searchedTable(table, chosen.predicted).table);
  const { minimum, maximum } = budgetRange(table);
  const usual = defaultConfiguration();
  const budget = Math.min(maximum, Math.max(minimum, usual.budget));
  // Without a word about strategies the page shows those that it always does.
  return {
    ...choice,
    ...(given.has('strategy') || given.has('affinity') ? { shown: shown ?? [] } : {}),
    budget: budgetGiven(given) ?? budget,
  };
}

function ofAffinities(
  { table }: LoadedAffinity,
  given: Given,
  chosen: ChooseOptions,
): Partial<Configuration> {
  if (given.has('budget')) {
    throw usageError('--budget needs a table of losses; in one of affinities --max-networks is the budget.');
  }
  const { choices, most } = affinityChoices(table, chosen, given);
  return { ...choices, ...(most === undefined ? {} : { groups: most }) };
}
