import { englishWords } from '../../base/i18n/message.ts';
import { byNetwork, hasValues, type RunTable, writeRunTable } from '../../files/plan/runTable.ts';
import { type TellKind, type TellReport, tellResults } from '../../files/plan/tellResults.ts';
import type { Command, Io } from '../command.ts';
import { readingAnswers } from '../files/readingAnswers.ts';
import { help, json, reading } from '../options/optionGroups.ts';
import { textOf } from '../options/optionValues.ts';
import type { ParsedArguments } from '../options/parseArguments.ts';
import { printable } from '../terminalText.ts';
import { exitCodes, ToolError, usageError } from '../toolError.ts';
import { loadRunTable, ownRunTable } from './loadRunTable.ts';
import { type ResultFolder, readResultFolder } from './resultFolder.ts';

/** Puts results of training into a table. */
export const tellCommand: Command = {
  name: 'tell',
  usage: 'RESULTS... --into TABLE.csv [options]',
  about: 'puts the results of training into a table, and says what is missing or failed',
  details: [
    'RESULTS are folders and files with one small result for each network, as JSON or CSV: see docs/plan.md. Nothing that stands in the table is changed; replicates keep rows of their own. Telling the same results again changes nothing.',
    'Exit code 1 where a result was kept back: it contradicts the table, is of an unknown network, or cannot be read. Missing and failed networks are told, and are no error.',
  ],
  groups: () => [
    {
      title: 'Telling',
      options: [
        { name: 'into', value: 'TABLE.csv', about: 'the table, kept run by run' },
        {
          name: 'from',
          value: 'FILE',
          about:
            'where TABLE.csv is not there yet: the table that it begins as, in any form that the tool opens',
        },
        {
          name: 'plan',
          value: 'FILE',
          isRepeatable: true,
          about: 'a plan, as JSON or CSV, that says which results to expect; those in the folder are found',
        },
        { name: 'dry-run', about: 'tell, and write nothing' },
        json,
        help,
      ],
    },
    reading,
  ],
  examples: [
    ['taskmates tell results --into table.csv', 'what has come, what has not, and what is wrong with it'],
    ['taskmates tell results --into runs.csv --from losses.xlsx', 'begin with a table that is there'],
  ],
  run,
};

async function run({ files, given }: ParsedArguments, io: Io): Promise<number> {
  const into = textOf(given, 'into');
  if (into === undefined) throw usageError('--into is missing: it names the table that the results go into.');
  const [table, isNew] = await tableOf(into, textOf(given, 'from'), given, io);
  const folder = await readResultFolder(files, given.get('plan') ?? [], into, io);
  const report = tellResults(table, folder.results, folder.plans);
  const text = [...writeRunTable(report.table)].join('');
  const isChanged = isNew || report.entries.some(({ kind }) => kind === 'added' || kind === 'completed');
  if (isChanged && !given.has('dry-run')) await io.writeFile(into, text);
  if (given.has('json')) printJson(into, folder, report, io);
  else printText(into, folder, report, io);
  const isKeptBack = folder.unreadable.length > 0 || report.entries.some(({ kind }) => kind === 'kept back');
  return isKeptBack ? exitCodes.unusable : exitCodes.done;
}

async function tableOf(
  into: string,
  from: string | undefined,
  given: ParsedArguments['given'],
  io: Io,
): Promise<readonly [table: RunTable, isNew: boolean]> {
  const own = await ownRunTable(into, io);
  if (own) return [own, false];
  const isThere = await io.readFile(into).then(
    () => true,
    () => false,
  );
  if (isThere) {
    throw new ToolError(
      `${into}: this table is not kept run by run, and would have to be written anew. Name it with --from, and another file with --into.`,
    );
  }
  if (from !== undefined) return [(await loadRunTable([from], readingAnswers(given), io)).runs, true];
  throw new ToolError(
    `${into}: there is no such file. Name the table that it begins as with --from, or write its header: network,tasks,size,seed,cost (UNIT),validation/TASK ↓,...`,
  );
}

/** How many results of each kind there are, in the order in which they are told. */
function countsOf({ unreadable }: ResultFolder, { entries }: TellReport): Readonly<Record<TellKind, number>> {
  const count = (kind: TellKind) => entries.filter(entry => entry.kind === kind).length;
  return {
    added: count('added'),
    completed: count('completed'),
    repeated: count('repeated'),
    failed: count('failed'),
    'kept back': count('kept back') + unreadable.length,
  };
}

function printText(into: string, folder: ResultFolder, report: TellReport, io: Io): void {
  const { entries, missing, table } = report;
  const counts = Object.entries(countsOf(folder, report)).filter(([, count]) => count > 0);
  const lines = [
    ...entries.flatMap(({ file, row, kind, why }) =>
      why ? [`${file}${row === undefined ? '' : `:${row}`}: ${kind}: ${englishWords(why)}`] : [],
    ),
    ...folder.unreadable.map(({ file, why }) => `${file}: kept back: ${why}`),
    ...missing.map(({ id, tasks, size, seed }) => {
      const what = [...(size === undefined ? [] : [size]), tasks.join(' + '), `seed ${seed}`].join(', ');
      return `${id}: missing: no result of ${what}.`;
    }),
  ];
  for (const line of lines) io.out(`${printable(line)}\n`);
  const told = counts.map(([kind, count]) => `${count} ${kind}`).join(', ') || 'no result yet';
  const more = missing.length > 0 ? `, ${missing.length} missing` : '';
  const runs = table.rows.filter(hasValues);
  io.out(
    printable(
      `${into}: ${told}${more}. ${runs.length} runs of ${byNetwork(runs).length} networks are in it, ${byNetwork(table.rows).length - byNetwork(runs).length} networks have none.`,
    ),
  );
  io.out('\n');
  if (folder.others > 0)
    io.err(`taskmates: note: ${folder.others} files are neither JSON nor CSV and were not read.\n`);
}

function printJson(into: string, folder: ResultFolder, report: TellReport, io: Io): void {
  const { entries, missing, table } = report;
  const told = {
    table: into,
    counts: { ...countsOf(folder, report), missing: missing.length },
    runs: table.rows.filter(hasValues).length,
    results: [
      ...entries.map(({ why, ...entry }) => ({ ...entry, why: why ? englishWords(why) : null })),
      ...folder.unreadable.map(({ file, why }) => ({ kind: 'kept back', file, id: null, why })),
    ],
    missing: missing.map(({ id, tasks, size = null, seed }) => ({ id, tasks, size, seed })),
    otherFiles: folder.others,
  };
  io.out(`${JSON.stringify(told, null, 2)}\n`);
}
