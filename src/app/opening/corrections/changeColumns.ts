import type { ColumnMapping, Mapping, TaskMapping } from '../../../files/open/mapping.ts';
import { BadFlagValue } from '../../flags/flag.ts';
import { unitOfColumn, valueFrom, withoutUnusedTasks, withRole } from '../editMapping.ts';
import { type ColumnRef, columnNames, columnTexts, findColumns, mappedColumns } from './columnPlaces.ts';
import { readRole, roleKey, roleTexts } from './columnRole.ts';
import { listed, splitNamed } from './parts.ts';

/** A column with the text of its role. */
interface Named {
  readonly places: readonly ColumnRef[];
  readonly role: string;
}

/** The mapping with the roles that texts such as `loss=cost` give. Throws `BadFlagValue`. */
export function changeColumns(mapping: Mapping, texts: readonly string[]): Mapping | undefined {
  if (!mappedColumns(mapping)) return undefined;
  const changed = texts.reduce(changeColumn, mapping);
  return changed.shape === 'wide' ? withoutUnusedTasks(changed) : changed;
}

function changeColumn(mapping: Mapping, text: string): Mapping {
  const { places, role } = readText(mapping, text);
  return places.reduce((changed, place) => giveRole(changed, place, role), mapping);
}

function readText(mapping: Mapping, text: string): Named {
  const files = mappedColumns(mapping) ?? [];
  const find = (name: string) => {
    const places = findColumns(name, files);
    return places.length > 0 ? places : undefined;
  };
  const [places, role] = splitNamed(text, find, columnNames(files), 'COLUMN=ROLE with one of these columns');
  return { places, role };
}

function giveRole(mapping: Mapping, { file, column }: ColumnRef, text: string): Mapping {
  const present = columnAt(mapping, { file, column });
  if (!present) return mapping;
  const known = 'tasks' in mapping ? mapping.tasks : [];
  const { shape } = mapping;
  const { role, tasks } = readRole(text, {
    shape,
    tasks: known,
    column: present.name,
    present: present.role,
  });
  if (mapping.shape === 'affinity') {
    if (role.kind === 'value') return valueFrom(mapping, column);
    return { ...mapping, columns: withRole(mapping.columns ?? [], column, role) };
  }
  if (mapping.shape !== 'wide' && mapping.shape !== 'tidy') return mapping;
  const files = mapping.files.map((other, i) =>
    i === file ? { ...other, columns: withRole(other.columns, column, role) } : other,
  );
  // What a cost is called says its unit, where nothing said what networks cost.
  const isFirstCost = role.kind === 'cost' && mapping.costs === undefined;
  const costs = isFirstCost ? { costs: 'column' as const, costUnit: unitOfColumn(present.name) } : {};
  return { ...mapping, ...costs, tasks, files };
}

/** The mapping in which this column alone holds the values. Throws `BadFlagValue`. */
export function changeValue(mapping: Mapping, text: string): Mapping | undefined {
  const files = mappedColumns(mapping);
  if (!files || mapping.shape === 'wide') return undefined;
  const places = findColumns(text, files);
  if (places.length === 0) throw new BadFlagValue(text, `one of the columns ${listed(columnNames(files))}`);
  if (mapping.shape === 'affinity') return valueFrom(mapping, places[0]?.column ?? 0);
  const others = files.flatMap(({ columns }, file) =>
    columns.flatMap(({ role }, column) => (role.kind === 'value' ? [{ file, column }] : [])),
  );
  const none = others.reduce<Mapping>((changed, place) => giveRole(changed, place, 'ignore'), mapping);
  return places.reduce<Mapping>((changed, place) => giveRole(changed, place, 'value'), none);
}

/** The texts that give the columns of `from` the roles that they have in `to`. */
export function writeColumns(to: Mapping, from: Mapping): readonly string[] {
  const files = mappedColumns(from);
  if (!files || !mappedColumns(to)) return [];
  const all = files.flatMap(({ columns }, file) => columns.map((_, column) => ({ file, column })));
  // What lets go of a role goes before what takes it, and errors follow the tasks that they are of.
  const order: readonly (string | undefined)[] = ['ignore', undefined, 'stderr', 'count'];
  const rank = (place: ColumnRef) => {
    const kind = columnAt(to, place)?.role.kind;
    return order.indexOf(order.includes(kind) ? kind : undefined);
  };
  const places = [...all].sort((a, b) => rank(a) - rank(b));
  const texts: string[] = [];
  let state = from;
  for (const place of places) {
    if (keyAt(state, place) === keyAt(to, place)) continue;
    const text = candidates(to, files, place).find(each => isRight(each, state, to, place));
    if (text === undefined) continue;
    texts.push(text);
    state = changeColumn(state, text);
  }
  return texts;
}

function candidates(to: Mapping, files: Parameters<typeof columnTexts>[1], place: ColumnRef): string[] {
  const role = columnAt(to, place)?.role;
  if (!role) return [];
  const roles = roleTexts(role, { shape: to.shape, tasks: tasksOf(to) });
  return columnTexts(place, files).flatMap(column => roles.map(text => `${column}=${text}`));
}

/** Whether a text gives a column, and all others that it names, the roles that they have in the end. */
function isRight(text: string, state: Mapping, to: Mapping, place: ColumnRef): boolean {
  try {
    const { places } = readText(state, text);
    if (!places.some(({ file, column }) => file === place.file && column === place.column)) return false;
    const changed = changeColumn(state, text);
    return places.every(each => keyAt(changed, each) === keyAt(to, each));
  } catch (error) {
    if (error instanceof BadFlagValue) return false;
    throw error;
  }
}

function keyAt(mapping: Mapping, place: ColumnRef): string | undefined {
  const column = columnAt(mapping, place);
  return column && roleKey(column.role, tasksOf(mapping));
}

function columnAt(mapping: Mapping, { file, column }: ColumnRef): ColumnMapping | undefined {
  return mappedColumns(mapping)?.[file]?.columns[column];
}

function tasksOf(mapping: Mapping): readonly TaskMapping[] {
  return 'tasks' in mapping ? mapping.tasks : [];
}
