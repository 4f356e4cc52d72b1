import { readMark } from '../../table/directionMark.ts';
import type { ColumnMapping, ColumnsMapping } from '../mapping.ts';
import { makeTasks } from '../names/makeTasks.ts';
import { readValueName } from '../names/readValueName.ts';
import { splitOfFileName } from '../names/splitWords.ts';
import { taskMatcher } from '../networks/taskMatcher.ts';
import { ProblemLog } from '../problemLog.ts';
import type { Sheet } from '../sheet.ts';
import { directionOfTask } from './directionOfTask.ts';
import { findTidyColumns, type TidyColumns } from './findTidyColumns.ts';
import { roleByName } from './nameRoles.ts';
import { type FoundRole, otherRoles, whyUnused } from './otherRoles.ts';
import { isOwnHeader, profileColumns } from './profileColumns.ts';
import { costsOf } from './proposeWide.ts';
import { fileSplits, readSplitWords } from './readSplitWords.ts';

/** More tasks than this are names of something else. */
const mostTasks = 5000;

interface TidySheet {
  readonly sheet: Sheet;
  readonly found: TidyColumns;
  /** The different texts of the task column, in their order. */
  readonly names: readonly string[];
  /** How a tracker calls the losses of each task. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
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
    const calls = hasSplits ? new Map(texts.map(text => [text, []])) : taskNames(texts);
    const names = [...calls.keys()];
    if (names.length > 0 && names.length <= mostTasks) tidy.push({ sheet, found, names, texts: calls });
  }
  const own = new Set(tidy[0]?.names);
  const group = tidy.filter(({ names }) => names.some(name => own.has(name)));
  if (group.length === 0) return undefined;
  const names = [...new Set(group.flatMap(file => file.names))];
  const values = group.flatMap(({ sheet, found }) => {
    // This project wrote “loss” also of values that are better when higher.
    const isOwn = isOwnHeader(sheet.columns);
    return found.values.map(({ column }) => (isOwn ? { ...column, name: '' } : column));
  });
  const called = group.map(({ sheet }) => sheet.file);
  const tasks = makeTasks(names).map((task, i) => ({
    ...task,
    ...directionOfTask(values, called, [
      ...[task.name].filter(name => readMark(name).better),
      ...group.flatMap(file => file.texts.get(names[i] ?? '') ?? []),
    ]),
  }));
  const match = taskMatcher(tasks);
  const splits = fileSplits(group.map(({ sheet }) => sheet.file));
  const drafts = group.map(({ sheet, found }, i) => {
    const layout = sheet.layout ? { layout: sheet.layout } : {};
    const columns = mapColumns(sheet, found, name => match(name) !== undefined);
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

/** Names of tasks, without the splits that a tracker writes before them, with what it writes; totals and spreads are none. */
function taskNames(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const read = texts.map(text => ({ text, name: readValueName(text) }));
  const withSplit = read.filter(({ name }) => name.split !== undefined && name.task !== '');
  if (withSplit.length === 0) return new Map(texts.map(text => [text, []]));
  const named = withSplit.filter(
    ({ name }) => name.split !== 'ignore' && !name.isSpread && name.better !== 'higher',
  );
  const calls = new Map<string, string[]>();
  for (const { text, name } of named) {
    const known = calls.get(name.task);
    if (known) known.push(text);
    else calls.set(name.task, [text]);
  }
  return calls;
}

function mapColumns(
  sheet: Sheet,
  { task, values, error }: TidyColumns,
  isTask: (name: string) => boolean,
): ColumnMapping[] {
  const isOne = values.length === 1;
  const roles = new Map<number, FoundRole>(
    values.map(({ column, split, why }) => [
      column.index,
      { role: split === undefined || isOne ? { kind: 'value' } : { kind: 'value', split }, why },
    ]),
  );
  const profiles = profileColumns(sheet);
  roles.set(task.index, { role: { kind: 'task' }, why: roleByName(task) === undefined ? 'content' : 'name' });
  if (error && isOne) roles.set(error.index, { role: { kind: 'stderr' }, why: 'name' });
  const others = profiles.filter(({ index }) => !roles.has(index));
  for (const [index, found] of otherRoles(others, isTask)) {
    if (found.role.kind !== 'task') roles.set(index, found);
  }
  return profiles.map(profile => ({
    name: profile.name,
    ...(roles.get(profile.index) ?? { role: { kind: 'ignore' }, why: whyUnused(profile) }),
  }));
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
