import type {
  AffinityMapping,
  ColumnMapping,
  ColumnRole,
  ColumnsMapping,
  TaskMapping,
} from '../../files/open/mapping.ts';
import { unitOfName } from '../../files/open/names/unitOfName.ts';

/** Roles of which a file has one column at most. */
const singular: ReadonlySet<ColumnRole['kind']> = new Set([
  'cost',
  'task-set',
  'task',
  'split',
  'variant',
  'name',
  'state',
  'predicted',
  'source',
  'target',
]);

/** The columns with a role changed; another column that had a role which only one can have is left out. */
export function withRole(
  columns: readonly ColumnMapping[],
  column: number,
  role: ColumnRole,
): readonly ColumnMapping[] {
  return columns.map((other, i) => {
    if (i === column) return { ...other, role, why: role.kind === 'ignore' ? 'rejected' : 'chosen' };
    const isTaken = singular.has(role.kind) && other.role.kind === role.kind;
    return isTaken ? { ...other, role: { kind: 'ignore' }, why: 'taken' } : other;
  });
}

/**
 * The mapping with the role of one column of one file changed. Tasks that no column gives values of any more are let go
 * of; the indices of the others follow.
 */
export function changeRole(
  mapping: ColumnsMapping,
  file: number,
  column: number,
  role: ColumnRole,
): ColumnsMapping {
  const files = mapping.files.map((other, i) =>
    i === file ? { ...other, columns: withRole(other.columns, column, role) } : other,
  );
  return mapping.shape === 'wide' ? withoutUnusedTasks({ ...mapping, files }) : { ...mapping, files };
}

/** The mapping in which a column holds the losses of a task of its own, named after the column. */
export function giveOwnTask(mapping: ColumnsMapping, file: number, column: number): ColumnsMapping {
  const name = mapping.files[file]?.columns[column]?.name ?? 'task';
  const task = ownTask(name, mapping.tasks);
  const tasks = [...mapping.tasks, task];
  return changeRole({ ...mapping, tasks }, file, column, { kind: 'value', task: tasks.length - 1 });
}

/** Whether a role may be that of one task and split. */
export function isOfTask(
  role: ColumnRole,
): role is Extract<ColumnRole, { kind: 'value' | 'stderr' | 'count' }> {
  return role.kind === 'value' || role.kind === 'stderr' || role.kind === 'count';
}

/** The mapping without the tasks that no column gives values of; the indices of the others follow. */
export function withoutUnusedTasks(mapping: ColumnsMapping): ColumnsMapping {
  const used = new Set<number>();
  for (const { columns } of mapping.files) {
    for (const { role } of columns) if (role.kind === 'value' && role.task !== undefined) used.add(role.task);
  }
  if (used.size === mapping.tasks.length) return mapping;
  const kept = mapping.tasks.map((_, i) => i).filter(i => used.has(i));
  const place = new Map(kept.map((old, i) => [old, i]));
  const moved = (column: ColumnMapping): ColumnMapping => {
    const { role } = column;
    if (!isOfTask(role) || role.task === undefined) return column;
    const task = place.get(role.task);
    // Errors of losses that are no longer read say nothing.
    return task === undefined
      ? { ...column, role: { kind: 'ignore' }, why: 'rejected' }
      : { ...column, role: { ...role, task } };
  };
  return {
    ...mapping,
    tasks: kept.map(i => mapping.tasks[i] as TaskMapping),
    files: mapping.files.map(file => ({ ...file, columns: file.columns.map(moved) })),
  };
}

/** The mapping in which a column says what networks cost, in the unit that its name gives. */
export function costFrom(mapping: ColumnsMapping, file: number, column: number): ColumnsMapping {
  const name = mapping.files[file]?.columns[column]?.name ?? '';
  const changed = changeRole(mapping, file, column, { kind: 'cost' });
  return { ...changed, costs: 'column', costUnit: unitOfColumn(name) };
}

/** The unit of costs that the name of their column gives. */
export function unitOfColumn(name: string): string {
  return unitOfName(name) ?? name.trim().slice(0, 40);
}

/** The mapping of a list in which a column holds the values; the other columns that may are offered again. */
export function valueFrom(mapping: AffinityMapping, column: number): AffinityMapping {
  const columns = mapping.columns?.map((other, i): ColumnMapping => {
    if (i === column) return { ...other, role: { kind: 'value' }, why: 'chosen' };
    return other.role.kind === 'value' ? { ...other, role: { kind: 'ignore' }, why: 'candidate' } : other;
  });
  const name = mapping.columns?.[column]?.name;
  const meaning = mapping.meaning === 'affinity' && name ? name : mapping.meaning;
  return columns ? { ...mapping, columns, meaning } : mapping;
}

/** The mapping of a list that keeps, of rows that a column tells apart, those with this text in it; without a column all rows. */
export function keepRows(mapping: AffinityMapping, column?: string, text = ''): AffinityMapping {
  const { repeats: _, keep, ...rest } = mapping;
  return column === undefined ? rest : { ...rest, keep: { ...keep, [column]: text } };
}

/** Which way the tasks of which it was asked are all said to be better; `undefined` where they are not, or differ. */
export function betterOf(tasks: readonly TaskMapping[]): 'higher' | 'lower' | undefined {
  const asked = tasks.filter(task => task.ifHigher);
  if (asked.some(task => task.isAsked)) return undefined;
  if (asked.every(task => task.measured)) return 'higher';
  return asked.some(task => task.measured) ? undefined : 'lower';
}

/** The tasks with all of which nothing in the file says whether higher is better said to be so, or not. */
export function allBetter(tasks: readonly TaskMapping[], better: 'higher' | 'lower'): readonly TaskMapping[] {
  return tasks.map(task => {
    if (!task.ifHigher) return task;
    const { isAsked: _, measured: __, ...rest } = task;
    return better === 'higher' ? { ...rest, measured: task.ifHigher } : rest;
  });
}

/** A task named after a column, with an id that no other has. */
export function ownTask(name: string, others: readonly TaskMapping[]): TaskMapping {
  const plain =
    name
      .replace(/[,~\p{C}]/gu, ' ')
      .trim()
      .slice(0, 50) || 'task';
  const unique = (wanted: string, taken: (text: string) => boolean) => {
    let text = wanted;
    for (let i = 2; taken(text); i++) text = `${wanted} ${i}`;
    return text;
  };
  const reserved = ['given', 'tasks', 'cost'];
  return {
    id: unique(plain, text => reserved.includes(text) || others.some(task => task.id === text)),
    name,
    short: unique(plain.slice(0, 8), text => others.some(task => task.short === text)),
  };
}
