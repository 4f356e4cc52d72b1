import { say } from '../../base/i18n/message.ts';
import { looksLiteral } from './affinity/literals/readLiterals.ts';
import { proposeAffinity } from './affinity/proposeAffinity.ts';
import type { ColumnsMapping, Mapping, TextLayout } from './mapping.ts';
import { parseTaskList } from './names/parseTaskList.ts';
import { taskMatcher } from './networks/taskMatcher.ts';
import { openSheet, unforeseen } from './openSheets.ts';
import { isParquet } from './parquet/openParquet.ts';
import { type Problem, ProblemLog } from './problemLog.ts';
import { proposeMembership } from './propose/proposeMembership.ts';
import { proposePaper } from './propose/proposePaper.ts';
import { proposeTidy } from './propose/proposeTidy.ts';
import { proposeWide } from './propose/proposeWide.ts';
import { readFiles } from './readFiles.ts';
import { isNative } from './readNative.ts';
import type { Proposal, ReadResult } from './readResult.ts';
import { notOfTable } from './reportOthers.ts';
import type { Sheet } from './sheet.ts';
import type { SourceFile } from './sourceFile.ts';
import { decodeText } from './text/decodeText.ts';
import { sniffLayout } from './text/sniffLayout.ts';

/** A layout that the reader chose for a file, in place of the one that its content suggests. */
export interface FileLayout {
  readonly file: string;
  readonly layout: TextLayout;
}

/** Share of the time that goes into finding a mapping. */
const proposingShare = 0.2;
/** Files larger than this are no tables of pairs of tasks: 2,000 x 2,000 of them take up to 165 MB. */
const largestAffinity = 2 ** 28;

/**
 * The mapping that the content of files suggests, the others they could have, and what the first makes of the files.
 * Names of files only break ties. `layouts` keeps what the reader chose. Nothing is thrown for what files hold: problems
 * say it. `onShare` gets the done share, 0 to 1.
 */
export async function proposeMapping(
  files: readonly SourceFile[],
  onShare?: (share: number) => void,
  layouts: readonly FileLayout[] = [],
): Promise<Proposal> {
  const log = new ProblemLog();
  try {
    const found = await findMappings(files, layouts, log);
    onShare?.(proposingShare);
    const own = (share: number) => onShare?.(proposingShare + (1 - proposingShare) * share);
    const read: { mapping: Mapping; result: ReadResult }[] = [];
    for (const mapping of found.mappings) {
      const result = await readFiles(files, mapping, own);
      read.push({ mapping, result });
      if (!result.problems.some(({ severity }) => severity === 'error')) break;
    }
    // The first that can be read, or else the likeliest with what is wrong with it.
    const best = bestOf(read) ?? read[0];
    if (best) {
      const alternatives = [...found.mappings, ...found.others].filter(other => other !== best.mapping);
      const problems = withUnread(best.result.problems, log.list(files));
      return { mapping: best.mapping, alternatives, result: { ...best.result, problems } };
    }
  } catch (error) {
    log.addAll([unforeseen(files[0]?.name ?? '', error)]);
  }
  if (!log.hasError) log.addAll([nothingFound(files)]);
  return { alternatives: [], result: { problems: log.list(files), previews: [], words: [], open: [] } };
}

interface Found {
  /** The likeliest first; the next ones are tried where one cannot be read. */
  readonly mappings: readonly Mapping[];
  /** More that the reader may choose. */
  readonly others: readonly Mapping[];
}

async function findMappings(
  files: readonly SourceFile[],
  layouts: readonly FileLayout[],
  log: ProblemLog,
): Promise<Found> {
  const natives: Mapping[] = [];
  const sheets: Sheet[] = [];
  const pairs: SourceFile[] = [];
  for (const file of files.filter((file, i) => files.findIndex(({ name }) => name === file.name) === i)) {
    const { text, isTable } = isParquet(file.bytes)
      ? { text: undefined, isTable: true }
      : readText(file, log);
    if (text !== undefined && isNative(text)) {
      natives.push({ shape: 'native', file: file.name });
      continue;
    }
    if (file.bytes.length <= largestAffinity && text !== undefined) pairs.push(file);
    if (!isTable) continue;
    const chosen = layouts.find(layout => layout.file === file.name)?.layout;
    const layout = chosen ?? (text === undefined ? undefined : sniffLayout(text));
    const sheet = openSheet(files, file.name, layout, log);
    if (sheet) sheets.push(sheet);
  }
  if (natives.length > 0) return { mappings: natives.slice(0, 1), others: natives.slice(1) };
  const membership = await proposeMembership(sheets);
  const [paper, ...otherPapers] = await proposePaper(sheets);
  const sure = proposeAffinity(pairs);
  const tidy = await proposeTidy(sheets);
  const wide = await proposeWide(sheets);
  const unsure = sure ? undefined : proposeAffinity(pairs, false);
  const rest = areNetworks(sheets, wide) ? [tidy, wide, sure] : [sure, tidy, wide];
  const mappings = [membership, paper, ...rest, unsure].filter(mapping => mapping !== undefined);
  // Without its gains a matrix is no table: its 0 and 1 are no losses.
  const isAlone = membership?.gains.length === 0;
  return isAlone
    ? { mappings: mappings.slice(0, 1), others: mappings.slice(1) }
    : { mappings, others: otherPapers };
}

/** A file's text, and whether it may be a table of cells rather than JSON or Python. */
function readText(
  file: SourceFile,
  log: ProblemLog,
): { readonly text: string | undefined; readonly isTable: boolean } {
  const { text, problems } = decodeText(file);
  if (text === undefined) log.addAll(problems);
  return { text, isTable: text !== undefined && !looksLiteral(text) };
}

function bestOf<T extends { readonly result: ReadResult }>(read: readonly T[]): T | undefined {
  return read.find(({ result }) => result.problems.every(({ severity }) => severity !== 'error'));
}

/** The problems of a table, and those of files that are no part of it: the table opens without them. */
function withUnread(problems: readonly Problem[], unread: readonly Problem[]): readonly Problem[] {
  const names = new Set(unread.map(({ file }) => file));
  const kept = problems.filter(({ file, message }) => !(names.has(file) && message === notOfTable));
  const others = unread.map(problem =>
    problem.severity === 'error'
      ? ({
          ...problem,
          severity: 'warning',
          action: say('It was left out. {action}', { action: problem.action }),
        } as const)
      : problem,
  );
  return [...kept, ...others];
}

function nothingFound(files: readonly SourceFile[]): Problem {
  const file = files[0]?.name ?? '';
  if (files.length === 0) {
    return { severity: 'error', file, message: say('There is no file.'), action: say('Open one.') };
  }
  return {
    severity: 'error',
    file,
    message: say('No table was found: no column or list holds numbers.'),
    action: say(
      'A table has a row for each network and a column for each task; a template shows each of the shapes.',
    ),
  };
}

/**
 * Whether the rows of a wide file are networks beyond doubt, not tasks that help others: one is of several tasks, or they
 * have costs, and no row is called like that column.
 */
function areNetworks(sheets: readonly Sheet[], wide: ColumnsMapping | undefined): boolean {
  const [file] = wide?.files ?? [];
  const sheet = sheets.find(candidate => candidate.file === file?.file);
  if (!wide || !file || !sheet) return false;
  const match = taskMatcher(wide.tasks);
  const column = (kind: string) => file.columns.findIndex(({ role }) => role.kind === kind);
  const [sets, cost] = [column('task-set'), column('cost')];
  const isList = sheet.sample.some(
    row => parseTaskList(row[sets] ?? '', name => match(name) !== undefined).length > 1,
  );
  if (isList) return true;
  const name = file.columns[cost]?.name;
  return name !== undefined && sheet.sample.every(row => !row.some(cell => cell.trim() === name));
}
