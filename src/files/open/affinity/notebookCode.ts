import { isDict, isList, type Literal, type LiteralDict } from './literal.ts';

/** The code of a Jupyter notebook, its cells one after another; `undefined` for JSON that is no notebook. */
export function notebookCode(value: Literal | undefined): string | undefined {
  if (!isDict(value) || at(value, 'nbformat') === undefined) return undefined;
  const cells = at(value, 'cells');
  if (!isList(cells)) return undefined;
  const codes = cells.items.filter(isDict).filter(cell => at(cell, 'cell_type') === 'code');
  return codes.map(cell => textOf(at(cell, 'source'))).join('\n');
}

function at(dict: LiteralDict, key: string): Literal | undefined {
  return dict.values[dict.keys.indexOf(key)];
}

/** A text, or a list of its lines. */
function textOf(source: Literal | undefined): string {
  if (typeof source === 'string') return source;
  return isList(source) ? source.items.filter(item => typeof item === 'string').join('') : '';
}
