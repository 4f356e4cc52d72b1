import { say } from '../../../base/i18n/message.ts';
import { looksLiteral } from '../affinity/literals/readLiterals.ts';
import { proposeAffinity } from '../affinity/proposeAffinity.ts';
import type { ColumnsMapping, Mapping, TextLayout } from '../mapping.ts';
import { parseTaskList } from '../names/parseTaskList.ts';
import { taskMatcher } from '../networks/taskMatcher.ts';
import { openSheet } from '../openSheets.ts';
import { isParquet } from '../parquet/openParquet.ts';
import type { Problem, ProblemLog } from '../problemLog.ts';
import { isNative } from '../readNative.ts';
import type { Sheet } from '../sheet.ts';
import type { SourceFile } from '../sourceFile.ts';
import { decodeText } from '../text/decodeText.ts';
import { findSentence } from '../text/findSentence.ts';
import { sniffLayout } from '../text/sniffLayout.ts';
import { splitDecimals } from '../text/splitDecimals.ts';
import { ownLayoutOf } from './ownHeader.ts';
import { proposeOwnPairs } from './ownPairs.ts';
import { proposeMembership } from './proposeMembership.ts';
import { proposeOwn } from './proposeOwn.ts';
import { proposePaper } from './proposePaper.ts';
import { proposeTidy } from './proposeTidy.ts';
import { proposeWide } from './proposeWide.ts';

/** A layout that the reader chose for a file, in place of the one that its content suggests. */
export interface FileLayout {
  readonly file: string;
  readonly layout: TextLayout;
}

/** Files larger than this are no tables of pairs of tasks: 2,000 x 2,000 of them take up to 165 MB. */
const largestAffinity = 2 ** 28;

/** The mappings that files could have. */
export interface Found {
  /** The likeliest first; the next ones are tried where one cannot be read. */
  readonly mappings: readonly Mapping[];
  /** More that the reader may choose. */
  readonly others: readonly Mapping[];
}

/** The mappings that the content of files suggests; what cannot be read of them is in the log. */
export async function findMappings(
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
    const chosen = layouts.find(layout => layout.file === file.name)?.layout;
    const prose = text !== undefined && isTable && !chosen ? findSentence(text) : undefined;
    if (prose) {
      log.addAll([proseFound(file.name, prose)]);
      continue;
    }
    const layout =
      chosen ?? (text === undefined || !isTable ? undefined : (ownLayoutOf(text) ?? sniffLayout(text)));
    const isSplit = isTable && text !== undefined && layout && splitDecimals(text, layout);
    if (file.bytes.length <= largestAffinity && text !== undefined && !isSplit) pairs.push(file);
    if (!isTable) continue;
    const sheet = openSheet(files, file.name, layout, log);
    if (sheet) sheets.push(sheet);
  }
  if (natives.length > 0) return { mappings: natives.slice(0, 1), others: natives.slice(1) };
  const own = (await proposeOwn(sheets)) ?? proposeOwnPairs(sheets);
  if (own) return { mappings: [own], others: [] };
  const membership = await proposeMembership(sheets);
  const [paper, ...otherPapers] = await proposePaper(sheets);
  const sure = proposeAffinity(pairs, true, layouts);
  const tidy = await proposeTidy(sheets);
  const wide = await proposeWide(sheets);
  const unsure = sure ? undefined : proposeAffinity(pairs, false, layouts);
  const isPairList = sure?.columns?.some(
    ({ role, why }) => (role.kind === 'source' || role.kind === 'pair') && why === 'name',
  );
  const rest = !isPairList && areNetworks(sheets, wide) ? [tidy, wide, sure] : [sure, tidy, wide];
  const mappings = [membership, paper, ...rest, unsure].filter(mapping => mapping !== undefined);
  // Without its gains a matrix is no table: its 0 and 1 are no losses.
  const isAlone = membership?.gains.length === 0;
  return isAlone
    ? { mappings: mappings.slice(0, 1), others: mappings.slice(1) }
    : { mappings, others: otherPapers };
}

function proseFound(file: string, { line, text }: NonNullable<ReturnType<typeof findSentence>>): Problem {
  const beginning = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return {
    ...{ severity: 'error', file, row: line },
    message: say('This is prose, not a table: “{text}”.', { text: beginning }),
    action: say('Copy the table alone, with the names of its columns in its first row.'),
  };
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
