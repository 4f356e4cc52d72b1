import type { TextRow } from '../splitRows.ts';
import { isDict, isList, type Literal, nameLiteral } from './literal.ts';

export interface RecordRows {
  readonly header: readonly string[];
  readonly rows: readonly TextRow[];
}

/** A list of dicts as rows of texts under all the keys that stand in it; `line` counts elements in JSON. */
export function recordRows(list: Literal, isJson: boolean): RecordRows {
  const dicts = isList(list) ? list.items.filter(isDict) : [];
  const index = new Map<string, number>();
  for (const { keys } of dicts) {
    for (const key of keys) {
      const name = typeof key === 'string' ? key : key.join(', ');
      if (!index.has(name)) index.set(name, index.size);
    }
  }
  const rows = dicts.map(({ keys, values, line }, i) => {
    const cells: string[] = [];
    keys.forEach((key, k) => {
      const value = values[k] as Literal;
      const text = typeof value === 'object' && value !== null ? nameLiteral(value) : String(value ?? '');
      cells[index.get(typeof key === 'string' ? key : key.join(', ')) as number] = text;
    });
    return { line: isJson ? i + 1 : line, cells: Array.from(cells, cell => cell ?? '') };
  });
  return { header: [...index.keys()], rows };
}
