import type { ColumnKind } from '../column.ts';
import type { ColumnsMapping } from '../mapping.ts';

/** What to load of a file: numbers for values, their errors and costs, texts for what else has a role. */
export function kindsOf({ columns }: ColumnsMapping['files'][number]): Map<number, ColumnKind> {
  const kinds = new Map<number, ColumnKind>();
  columns.forEach(({ role: { kind } }, index) => {
    if (kind === 'value' || kind === 'stderr' || kind === 'cost') kinds.set(index, 'number');
    else if (kind !== 'ignore') kinds.set(index, 'text');
  });
  return kinds;
}
