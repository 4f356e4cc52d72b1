import type { ColumnMapping, ColumnRole, ColumnsMapping } from '../mapping.ts';
import { makeTasks } from '../names/makeTasks.ts';
import { readValueName } from '../names/readValueName.ts';
import { splitOfFileName } from '../names/splitWords.ts';
import { ProblemLog } from '../problemLog.ts';
import type { Sheet } from '../sheet.ts';
import { findTidyColumns, type TidyColumns } from './findTidyColumns.ts';
import { roleByName } from './nameRoles.ts';
import { otherRoles } from './otherRoles.ts';
import { directionOf, isOwnHeader, profileColumns } from './profileColumns.ts';
import { costsOf } from './proposeWide.ts';
import { fileSplits, readSplitWords } from './readSplitWords.ts';

/** More tasks than this are names of something else. */
const mostTasks = 5000;

interface TidySheet {
  readonly sheet: Sheet;
  readonly found: TidyColumns;
  /** The different texts of the task column, in their order. */
  readonly names: readonly string[];
}

/** A tidy mapping of the sheets that are tidy and share a task with the first one; `undefined` where none is. */
export async function proposeTidy(sheets: readonly Sheet[]): Promise<ColumnsMapping | undefined> {
  const tidy: TidySheet[] = [];
  for (const sheet of sheets) {
    const profiles = profileColumns(sheet);
    const found = findTidyColumns(profiles);
    if (!found) continue;
    const { index } = found.task;
    const loaded = await sheet.load(new Map([[index, 'text']]), new ProblemLog());
    const hasSplits = profiles.some(profile => roleByName(profile) === 'split');
    const texts = loaded.texts.get(index)?.texts ?? [];
    const names = hasSplits ? texts : taskNames(texts);
    if (names.length > 0 && names.length <= mostTasks) tidy.push({ sheet, found, names });
  }
  const own = new Set(tidy[0]?.names);
  const group = tidy.filter(({ names }) => names.some(name => own.has(name)));
  if (group.length === 0) return undefined;
  const names = [...new Set(group.flatMap(file => file.names))];
  const measured = directionOf(group.flatMap(({ found }) => found.values.map(({ column }) => column)));
  const tasks = makeTasks(names).map(task => (measured ? { ...task, measured } : task));
  const isTask = new Set(names);
  const splits = fileSplits(group.map(({ sheet }) => sheet.file));
  const drafts = group.map(({ sheet, found }, i) => {
    const layout = sheet.layout ? { layout: sheet.layout } : {};
    const columns = mapColumns(sheet, found, name => isTask.has(name));
    return {
      file: sheet.file,
      ...layout,
      columns,
      split: splits[i] ?? ('validation' as const),
      singlesFirst: false,
    };
  });
  const splitWords = await readSplitWords(
    group.map(({ sheet }) => sheet),
    drafts,
  );
  const files = drafts.map((file, i) => withoutOnlySplit(file, splitWords, group[i]?.sheet.columns ?? []));
  const name = splitOfFileName(group[0]?.sheet.file ?? '').base;
  return { shape: 'tidy', name, tasks, ...costsOf(files), files, splitWords };
}

/** Names of tasks, without the splits that a tracker writes before them; totals and spreads are none. */
function taskNames(texts: readonly string[]): readonly string[] {
  const read = texts.map(text => ({ text, name: readValueName(text) }));
  const withSplit = read.filter(({ name }) => name.split !== undefined && name.task !== '');
  if (withSplit.length === 0) return texts;
  const named = withSplit.filter(
    ({ name }) => name.split !== 'ignore' && !name.isSpread && name.better !== 'higher',
  );
  return [...new Set(named.map(({ name }) => name.task))];
}

function mapColumns(
  sheet: Sheet,
  { task, values, error }: TidyColumns,
  isTask: (name: string) => boolean,
): ColumnMapping[] {
  const isOne = values.length === 1;
  const roles = new Map<number, ColumnRole>(
    values.map(({ column, split }) => [
      column.index,
      split === undefined || isOne ? { kind: 'value' } : { kind: 'value', split },
    ]),
  );
  roles.set(task.index, { kind: 'task' });
  if (error && isOne) roles.set(error.index, { kind: 'stderr' });
  const others = profileColumns(sheet).filter(({ index }) => !roles.has(index));
  for (const [index, role] of otherRoles(others, isTask)) if (role.kind !== 'task') roles.set(index, role);
  return sheet.columns.map((name, index) => ({ name, role: roles.get(index) ?? { kind: 'ignore' } }));
}

type FileMapping = ColumnsMapping['files'][number];

/**
 * A split column with one word alone says nothing of which losses choose and which report: what it says becomes the
 * split of the file. What this project wrote stays as it was.
 */
function withoutOnlySplit(
  file: FileMapping,
  splitWords: ColumnsMapping['splitWords'],
  header: readonly string[],
): FileMapping {
  const meanings = new Set(Object.values(splitWords).filter(meaning => meaning !== 'ignore'));
  const [only] = meanings;
  if (meanings.size !== 1 || only === undefined || Object.keys(splitWords).length > 1 || isOwnHeader(header))
    return file;
  const columns = file.columns.map(column =>
    column.role.kind === 'split' ? { ...column, role: { kind: 'ignore' } as const } : column,
  );
  return columns.some((column, i) => column !== file.columns[i]) ? { ...file, columns, split: only } : file;
}
