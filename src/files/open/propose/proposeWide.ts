import type { Split } from '../../../core/tables/lossTable.ts';
import type { ColumnsMapping } from '../mapping.ts';
import { makeTasks } from '../names/makeTasks.ts';
import { areMarks, memberName } from '../names/memberMarks.ts';
import { readValueName } from '../names/readValueName.ts';
import { splitOfFileName } from '../names/splitWords.ts';
import { bareName } from '../names/unitOfName.ts';
import { taskMatcher } from '../networks/taskMatcher.ts';
import type { Sheet } from '../sheet.ts';
import { directionOfTask } from './directionOfTask.ts';
import { type FoundValues, findValueColumns } from './findValueColumns.ts';
import type { FoundValue } from './foundValue.ts';
import { costOfName } from './nameRoles.ts';
import { type FoundRole, otherRoles, whyUnused } from './otherRoles.ts';
import { type ColumnProfile, isOwnHeader, profileColumns } from './profileColumns.ts';
import { fileSplits, isTrainingFile, readSplitWords } from './readSplitWords.ts';

interface WideSheet extends FoundValues {
  readonly sheet: Sheet;
  readonly profiles: readonly ColumnProfile[];
}

/** A wide mapping of the sheets that share tasks with the first one that has any; `undefined` where none has. */
export async function proposeWide(sheets: readonly Sheet[]): Promise<ColumnsMapping | undefined> {
  const trained = sheets.filter(({ file }) => !isTrainingFile(file));
  const read = (trained.length > 0 ? trained : sheets).map((sheet): WideSheet => {
    const profiles = profileColumns(sheet);
    return { sheet, profiles, ...findValueColumns(profiles) };
  });
  // Without rows names alone must do; with some, one of them has numbers at least.
  const first = read.find(
    ({ sheet, profiles, values }) =>
      values.length > 0 && (sheet.sample.length === 0 || profiles.some(({ numbers }) => numbers > 0)),
  );
  if (!first) return undefined;
  const own = new Set(first.values.map(({ task }) => task));
  const group = read.filter(({ values }) => values.some(({ task }) => own.has(task)));
  const columnsOf = new Map<string, ColumnProfile[]>();
  for (const { kind, task, column } of group.flatMap(({ values }) => values)) {
    if (kind === 'stderr') continue;
    const known = columnsOf.get(task);
    if (known) known.push(column);
    else columnsOf.set(task, [column]);
  }
  const tasks = nameTasks(
    columnsOf,
    group.map(({ sheet }) => sheet),
  );
  const match = taskMatcher(
    tasks,
    [...columnsOf].flatMap(([task, columns], i) =>
      [
        task,
        readValueName(task).task,
        ...columns.flatMap(({ name }) => [
          name,
          readValueName(name).task,
          bareName(readValueName(name).task),
        ]),
      ].flatMap(name => (name === '' ? [] : [[name, i] as const])),
    ),
  );
  const places = new Map([...columnsOf.keys()].map((task, i) => [task, i]));
  const splits = fileSplits(group.map(({ sheet }) => sheet.file));
  const files = group.map(({ sheet, profiles, values, unused }, i) => {
    const only = onlySplit(values);
    // One split alone says nothing of which losses choose and which report: it becomes that of the file.
    const isDropped = only !== undefined && !isOwnHeader(sheet.columns);
    const roles = new Map<number, FoundRole>(
      values.map(({ kind, column, task, split, why }) => {
        const place = places.get(task) ?? 0;
        const isNamed = split !== undefined && !isDropped;
        return [column.index, { role: isNamed ? { kind, task: place, split } : { kind, task: place }, why }];
      }),
    );
    const others = profiles.filter(({ index }) => !roles.has(index));
    for (const [index, found] of otherRoles(others, name => match(name) !== undefined)) {
      if (found.role.kind !== 'task') roles.set(index, found);
    }
    const hasSets = [...roles.values()].some(({ role }) => role.kind === 'task-set');
    const isMember = ({ name, distinct, filled }: ColumnProfile) =>
      filled > 0 && !hasSets && (match(name) ?? match(memberName(name))) !== undefined && areMarks(distinct);
    const columns = profiles.map(profile => {
      const found = roles.get(profile.index);
      if ((!found || found.role.kind === 'name') && isMember(profile))
        return { name: profile.name, role: { kind: 'member' } as const, why: 'content' as const };
      if (found) return { name: profile.name, ...found };
      const why = unused.get(profile.index) ?? whyUnused(profile);
      return { name: profile.name, role: { kind: 'ignore' } as const, why };
    });
    const layout = sheet.layout ? { layout: sheet.layout } : {};
    const split = isDropped ? only : (splits[i] ?? 'validation');
    return { file: sheet.file, ...layout, columns, split, singlesFirst: false };
  });
  return {
    shape: 'wide',
    name: splitOfFileName(group[0]?.sheet.file ?? '').base,
    tasks,
    ...costsOf(files),
    files,
    splitWords: await readSplitWords(
      group.map(({ sheet }) => sheet),
      files,
    ),
  };
}

/** The rule of costs that the columns suggest, and the unit: it must be asked where no column is one. */
export function costsOf(files: ColumnsMapping['files']): Pick<ColumnsMapping, 'costs' | 'costUnit'> {
  const cost = files.flatMap(({ columns }) => columns).find(({ role }) => role.kind === 'cost');
  return cost
    ? { costs: 'column', costUnit: costOfName(cost.name)?.unit ?? '' }
    : { costs: undefined, costUnit: '' };
}

function nameTasks(
  columnsOf: ReadonlyMap<string, readonly ColumnProfile[]>,
  sheets: readonly Sheet[],
): ColumnsMapping['tasks'] {
  const numbered = (name: string) => /^column (\d+)$/.exec(name)?.[1];
  const tasks = makeTasks(
    [...columnsOf.keys()].map(name => {
      const number = numbered(name);
      return number ? { name: `task ${number}`, id: `t${number}` } : name;
    }),
  );
  const columns = [...columnsOf.values()];
  const files = sheets.map(({ file }) => file);
  return tasks.map((task, i) => ({ ...task, ...directionOfTask(columns[i] ?? [], files) }));
}

/** The split that all columns name, where they all name the same one. */
function onlySplit(values: readonly FoundValue[]): Split | undefined {
  const [first] = values;
  return first?.split !== undefined && values.every(({ split }) => split === first.split)
    ? first.split
    : undefined;
}
