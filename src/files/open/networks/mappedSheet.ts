import type { LoadedColumns } from '../column.ts';
import type { ColumnsMapping } from '../mapping.ts';

/** A file as it is mapped, with its columns. */
export interface MappedSheet {
  readonly mapped: ColumnsMapping['files'][number];
  readonly loaded: LoadedColumns;
}

/** Whether every file has a column of a role: only then can it tell networks apart across files. */
export function allHave(sheets: readonly MappedSheet[], kind: string): boolean {
  return sheets.every(({ mapped }) => mapped.columns.some(({ role }) => role.kind === kind));
}

export function anyHas(sheets: readonly MappedSheet[], kind: string): boolean {
  return sheets.some(({ mapped }) => mapped.columns.some(({ role }) => role.kind === kind));
}
