import { type Split, splits } from '../../../core/tables/lossTable.ts';
import type { MeasuredAs } from '../../../core/tables/task.ts';
import { readMark } from '../../table/directionMark.ts';
import type { ColumnRole, TextLayout } from '../mapping.ts';
import { splitRows } from '../text/splitRows.ts';
import { readOwnPairsHeader } from './ownPairs.ts';

/** What the header of a file that this project wrote says. */
export interface OwnHeader {
  readonly shape: 'wide' | 'tidy';
  readonly roles: readonly ColumnRole[];
  readonly costUnit: string;
  /** Wide: the ids of the tasks as they stand, each with the ways in which its columns say that it is measured. */
  readonly tasks: ReadonlyMap<string, ReadonlySet<MeasuredAs | undefined>>;
}

const ownLayout: TextLayout = { delimiter: ',', decimal: '.', comment: '', hasHeader: true };

/** The layout of the texts that this project writes, where a text has its header; what programs wrote again may have another. */
export function ownLayoutOf(text: string): TextLayout | undefined {
  if (!/^\ufeff?(network,|source,target,|"?from \\ to )/.test(text)) return undefined;
  const [first] = splitRows(text, ownLayout);
  return first && (readOwnHeader(first.cells) ?? readOwnPairsHeader(first.cells)) ? ownLayout : undefined;
}

/**
 * The roles of columns that are named as this project names them, in its order, each column of values with its mark of direction;
 * `undefined` for any other header.
 */
export function readOwnHeader(columns: readonly string[]): OwnHeader | undefined {
  const [first, second] = columns;
  if (first !== 'network') return undefined;
  const roles: ColumnRole[] = [{ kind: 'name' }];
  if (second === 'tasks') roles.push({ kind: 'task-set' });
  // What tells runs apart, in tables that are kept run by run.
  if (columns[roles.length] === 'size') roles.push({ kind: 'variant' });
  if (columns[roles.length] === 'seed') roles.push({ kind: 'seed' });
  const isByRun = roles.length > 2;
  const costUnit = /^cost \((.+)\)$/su.exec(columns[roles.length] ?? '')?.[1];
  if (costUnit === undefined) return undefined;
  roles.push({ kind: 'cost' });
  const tidy = second === 'tasks' && !isByRun ? tidyRoles(columns.slice(3)) : undefined;
  if (tidy) return { shape: 'tidy', roles: [...roles, ...tidy], costUnit, tasks: new Map() };
  if (columns[roles.length] === 'predicted') roles.push({ kind: 'predicted' });
  const tasks = new Map<string, Set<MeasuredAs | undefined>>();
  for (const column of columns.slice(roles.length)) {
    const [, split, about, name] =
      /^(validation|test|early)( stderr| n)?\/(.+ (?:↓|↑1|↑∞))$/su.exec(column) ?? [];
    if (split === undefined || name === undefined) return undefined;
    // The id ends where the blank before the mark stands, whatever it ends in itself.
    const id = name.slice(0, name.lastIndexOf(' '));
    const ways = tasks.get(id) ?? new Set();
    tasks.set(id, ways.add(readMark(name).measured));
    const kind = about === undefined ? 'value' : about === ' n' ? 'count' : 'stderr';
    roles.push({ kind, task: [...tasks.keys()].indexOf(id), split: split as Split });
  }
  return roles.some(({ kind }) => kind === 'value') ? { shape: 'wide', roles, costUnit, tasks } : undefined;
}

function tidyRoles(columns: readonly string[]): ColumnRole[] | undefined {
  const fixed: readonly (readonly [string, ColumnRole])[] = [
    ['task', { kind: 'task' }],
    ['split', { kind: 'split' }],
    ['value', { kind: 'value' }],
    ['better', { kind: 'ignore' }],
  ];
  const roles: ColumnRole[] = fixed.map(([, role]) => role);
  if (fixed.some(([name], i) => columns[i] !== name)) return undefined;
  for (const name of columns.slice(fixed.length)) {
    const kind = name === 'n' ? 'count' : name;
    if (kind !== 'stderr' && kind !== 'count' && kind !== 'predicted') return undefined;
    if (roles.some(role => role.kind === kind)) return undefined;
    roles.push({ kind });
  }
  return roles;
}

/** The words of the split column that this project writes. */
export const ownSplitWords: Readonly<Record<string, Split>> = Object.fromEntries(
  splits.map(split => [split, split]),
);
