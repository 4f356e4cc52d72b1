import { englishWords, verbatim } from '../base/i18n/message.ts';
import { splits } from '../core/tables/lossTable.ts';
import { measureOf } from '../core/tables/measureOf.ts';
import type { Task } from '../core/tables/task.ts';
import { unitWord } from '../core/tables/unitWord.ts';
import type { Problem } from '../files/open/problemLog.ts';
import type { FoundTable, ReadResult } from '../files/open/readResult.ts';
import type { TakenFile } from '../files/open/taken/takenOf.ts';
import type { LoadedTable } from '../files/table/parseTable.ts';
import type { Command, Io } from './command.ts';
import { type FilesRead, loadBuiltIn, readAll } from './files/loadNamedTable.ts';
import { type OpenedFiles, openSets, refusedByAll } from './files/openFiles.ts';
import { idleWords, type ReadingAnswers, readingAnswers } from './files/readingAnswers.ts';
import { help, json, reading } from './options/optionGroups.ts';
import type { ParsedArguments } from './options/parseArguments.ts';
import { countedText, printable, problemText } from './terminalText.ts';
import { badValue, exitCodes } from './toolError.ts';

/** Says what files are and what is wrong with them. */
export const checkCommand: Command = {
  name: 'check',
  usage: 'FILE... [options]',
  about: 'what a file is, and every problem in it',
  details: [
    'Files that belong together are taken as one table, as the page does when they are dropped together; others each by itself. Exit code 1 where no table can be made of one of them, or where a question about it is open: the option that answers is named.',
  ],
  groups: () => [{ title: 'Output', options: [json, help] }, reading],
  examples: [
    ['taskmates check losses.csv', 'is it understood as it is meant?'],
    ['taskmates check results.txt results_test.txt results_20.txt', 'three splits of the same networks'],
    ['taskmates check affinities.csv --direction columns-help', 'with an answer that the file does not give'],
  ],
  run,
};

async function run({ files: names, given }: ParsedArguments, io: Io): Promise<number> {
  const answers = readingAnswers(given);
  const builtIn = await loadBuiltIn(names, io);
  const reports = builtIn
    ? [reportOf(names, { ...nothing, loaded: builtIn })]
    : await reportsOf(await readAll(names, io), answers);
  if (given.has('json')) io.out(`${JSON.stringify(reports.map(reportJson), null, 2)}\n`);
  else io.out(reports.map(reportText).join('\n'));
  return reports.every(({ isUsable }) => isUsable) ? exitCodes.done : exitCodes.unusable;
}

const nothing: ReadResult = { problems: [], previews: [], words: [], open: [] };

async function reportsOf(
  { files, failures }: FilesRead,
  answers: ReadingAnswers,
): Promise<readonly Report[]> {
  const unread = failures.map(({ name, reason }) => {
    const problem = {
      severity: 'error',
      file: name,
      message: verbatim(reason),
      action: verbatim(''),
    } as const;
    return reportOf([name], { ...nothing, problems: [problem] });
  });
  const sets = files.length > 0 ? await openSets(files, answers) : [];
  const bad = refusedByAll(sets, answers);
  if (bad) throw badValue(bad.option, bad.text, bad.accepts);
  const read = sets.map(set =>
    reportOf(
      set.files.map(({ name }) => name),
      set.result,
      set,
    ),
  );
  return [...unread, ...read];
}

/** What is to be said of one set of files. */
interface Report extends Pick<OpenedFiles, 'result' | 'idle' | 'taken' | 'tables' | 'questions'> {
  readonly names: readonly string[];
  readonly isUsable: boolean;
}

function reportOf(names: readonly string[], result: ReadResult, opened?: OpenedFiles): Report {
  const isUsable = result.loaded !== undefined && result.open.length === 0;
  const { idle = [], taken = [], tables = [], questions = [] } = opened ?? {};
  return { names, result, idle, taken, tables, questions, isUsable };
}

function reportText({ names, result, idle, taken, tables, questions, isUsable }: Report): string {
  const { loaded, problems, words } = result;
  const verdict = isUsable ? 'usable' : questions.length > 0 ? 'a question is open' : 'not usable';
  const lines = [
    `${names.join(', ')}: ${verdict}`,
    ...words.map(englishWords),
    // What comes with the tool, and files of its own format, say less of themselves.
    ...(loaded && words.length < 2 ? describeTable(loaded) : []),
    ...tablesText(tables, taken),
    ...taken.flatMap(takenText),
    ...problems.map(problemText),
    ...(idle.length > 0 ? [idleWords(idle)] : []),
    ...questions,
  ];
  return lines.map((line, i) => `${i === 0 ? '' : '  '}${printable(line)}\n`).join('');
}

/** The tables that were found in the files, numbered as --table takes them. */
function tablesText(tables: readonly FoundTable[], taken: readonly TakenFile[]): readonly string[] {
  if (tables.length === 0) return [];
  return [
    'Tables found:',
    ...tables.map(({ file, what }, i) => {
      const isRead = taken.some(each => each.file === file);
      return `  ${i + 1}. ${file}: ${englishWords(what)}${isRead ? ', read' : ''}`;
    }),
  ];
}

/** What a file is taken for, and each of its columns, in a line each. */
function takenText({ file, as, columns }: TakenFile): readonly string[] {
  return [
    `${file}: ${englishWords(as)}.`,
    ...columns.map(({ column, as: role, why }) => {
      const because = why ? ` (${englishWords(why)})` : '';
      return `  ${column}: ${role ? englishWords(role) : 'not used'}${because}`;
    }),
  ];
}

function takenJson({ file, as, columns }: TakenFile) {
  return {
    file,
    as: englishWords(as),
    columns: columns.map(({ column, as: role, why }) => ({
      column,
      as: role ? englishWords(role) : null,
      why: why ? englishWords(why) : null,
    })),
  };
}

function reportJson({ names, result, taken, tables, questions, isUsable }: Report) {
  const { loaded, problems, words, open } = result;
  const table = loaded && {
    id: loaded.table.id,
    name: englishWords(loaded.table.name),
    kind: loaded.kind,
    about: describeTable(loaded),
  };
  return {
    files: names,
    usable: isUsable,
    table: table ?? null,
    words: words.map(englishWords),
    tables: tables.map(({ file, what }) => ({ name: file, what: englishWords(what) })),
    taken: taken.map(takenJson),
    problems: problems.map(inEnglish),
    open,
    questions,
  };
}

function inEnglish(problem: Problem) {
  return { ...problem, message: englishWords(problem.message), action: englishWords(problem.action) };
}

/** What a table holds, one sentence each. */
function describeTable(loaded: LoadedTable): readonly string[] {
  if (loaded.kind === 'affinity') {
    const { sources, targets, values, meaning, better, diagonal } = loaded.table;
    const missing = values.filter(value => Number.isNaN(value)).length;
    return [
      `Affinities: ${sources.length} × ${targets.length}${missing > 0 ? `, ${missing} of them missing` : ''}; ${better} is better.`,
      `Values: ${englishWords(meaning)}.`,
      ...(diagonal === undefined ? [] : [`A task with itself: ${englishWords(diagonal)}.`]),
      `Rows help: ${taskNames(sources)}.`,
      `Columns are affected: ${taskNames(targets)}.`,
    ];
  }
  const { tasks, networkCount, costs, costUnit, members, losses } = loaded.table;
  const said = measureOf(loaded.table);
  const least = costs.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = costs.reduce((a, b) => Math.max(a, b), 0);
  return [
    `${englishWords(said.heading)}: ${countedText(networkCount, 'network')} over ${countedText(tasks.length, 'task')}.`,
    `Tasks: ${taskNames(tasks)}.`,
    `Costs: ${least === most ? least : `${least} to ${most}`} ${unitWord(costUnit, least === most ? least : Number.NaN)}.`,
    ...splits.flatMap(split => {
      const values = losses[split];
      if (!values) return [];
      const measured = values.filter(value => !Number.isNaN(value)).length;
      return [`Split ${split}: ${measured} of ${members.length} ${englishWords(said.measures)}.`];
    }),
  ];
}

function taskNames(tasks: readonly Task[]): string {
  return tasks
    .map(
      ({ id, name, measured }) =>
        `${id === name ? id : `${id} (${name})`}${measured ? ', higher is better' : ''}`,
    )
    .join(tasks.some(task => task.measured) ? '; ' : ', ');
}
