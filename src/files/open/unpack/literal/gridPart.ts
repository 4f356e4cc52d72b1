import { say } from '../../../../base/i18n/message.ts';
import {
  isDict,
  isList,
  type Literal,
  type LiteralDict,
  type LiteralList,
} from '../../affinity/literals/literal.ts';
import { isGrid, isNames, literalName } from '../../affinity/literals/literalShape.ts';
import type { LiteralFile } from '../../affinity/literals/readLiterals.ts';
import { findTriangle, type Triangle, triangleRow } from '../../affinity/square/findTriangle.ts';
import { triangleNames, triangleNotes, triangleSquare } from '../../affinity/square/triangleSquare.ts';
import { parseNumber } from '../../text/parseNumber.ts';
import { sizedWords } from '../cells/partOfRows.ts';
import { tableText } from '../cells/tableText.ts';
import { numberText } from '../metrics/metricsParts.ts';
import type { Opened, Part } from '../part.ts';
import { writeLiteral } from './writeLiteral.ts';

/** More rows are no table of tasks. */
const mostRows = 2000;

/** The one list of rows in a file, what it is called, and what stands beside it: lists of names, facts. */
interface FoundGrid {
  readonly name: string;
  readonly grid: LiteralList;
  readonly beside: LiteralDict;
}

/**
 * A square of pairs in JSON or Python that is no full table with names: a triangle, whose rows may begin anywhere, or rows without names.
 * It is written as a full square with names, where each pair stands once as it stood; `undefined` for all other files.
 */
export function gridPart(file: LiteralFile): Opened | undefined {
  const found = findGrid(file);
  if (!found || found.grid.items.length > mostRows) return undefined;
  const rows = found.grid.items.map(row => (isList(row) ? row.items.map(numberOf) : []));
  if (rows.some(row => row.includes(undefined))) return undefined;
  const numbers = rows.map(row => row.map(Number));
  const lists = found.beside.values.filter((value): value is LiteralList => isList(value) && isNames(value));
  const named = lists.map(list => list.items.map(item => literalName(item) ?? ''));
  const triangles = [...named, undefined].map(names => ({
    names,
    triangle: squareOf(numbers, names?.length),
  }));
  const best = triangles.find(({ names, triangle }) => triangle && names?.length === triangle.size);
  const { names, triangle } = best ?? { names: undefined, triangle: squareOf(numbers) };
  if (!triangle || (best && isRead(triangle, numbers))) return undefined;
  const tasks = triangleNames(triangle, names);
  const values = triangleSquare(triangle, numbers);
  const { size } = triangle;
  const { line } = found.grid;
  const list = (items: readonly Literal[]): LiteralList => ({ kind: 'list', items, line });
  const cell = (value: number) => (Number.isNaN(value) ? null : value);
  const square = list(
    Array.from({ length: size }, (_, r) => list(Array.from(values.subarray(r * size, (r + 1) * size), cell))),
  );
  const facts = found.beside.keys.flatMap((key, i) => {
    const value = found.beside.values[i];
    return typeof value === 'string' ? [{ key, value }] : [];
  });
  const dict: LiteralDict = {
    kind: 'dict',
    keys: [...facts.map(({ key }) => key), 'tasks', 'values'],
    values: [...facts.map(({ value }) => value), list(tasks), square],
    lines: [...facts.map(() => line), line, line],
    line,
  };
  const kind = say('values of pairs at line {line}', { line: String(line) });
  const label = found.name || 'table';
  const pairs = { label, content: writeLiteral(dict), what: sizedWords(kind, size, size) };
  return {
    parts: triangle.isFull ? [pairs, networksOf(numbers, line)] : [pairs],
    problems: triangleNotes(triangle, names !== undefined).map(problem => ({ ...problem, label })),
  };
}

/** The rows of a square without names as networks, which they may be as well. */
function networksOf(rows: readonly (readonly number[])[], line: number): Part {
  const tasks = rows.map((_, t) => `task ${t + 1}`);
  const cells = rows.map((row, r) => ({ line: line + r + 1, cells: row.map(numberText) }));
  return {
    label: 'networks',
    content: tableText([{ line, cells: tasks }, ...cells]),
    what: sizedWords(say('rows are networks, columns are tasks'), rows.length, rows.length),
  };
}

/** A triangle, or a full square without names as one. */
function squareOf(
  rows: readonly (readonly number[])[],
  columns?: number,
): (Triangle & { readonly isFull?: true }) | undefined {
  const size = rows.length;
  const isFull = size > 1 && (columns ?? size) === size && rows.every(row => row.length === size);
  const found = findTriangle(
    rows.map(row => triangleRow(row)),
    columns,
  );
  return (
    found ??
    (isFull ? { size, firstRow: 0, hasZeros: false, mayLackDiagonal: false, isFull: true } : undefined)
  );
}

/** Whether a square with names is read as it stands: all of its rows have their place. */
function isRead({ size, hasZeros }: Triangle, rows: readonly (readonly number[])[]): boolean {
  return !hasZeros && rows.length === size && rows.every(row => row.length === size);
}

function numberOf(value: Literal): number | undefined {
  if (value === null) return Number.NaN;
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? parseNumber(value, '.') : undefined;
}

/** The only list of rows of a file: the whole of it, one entry of its dict, or one of its variables. */
function findGrid({ literals }: LiteralFile): FoundGrid | undefined {
  const [only] = literals;
  const line = only?.line ?? 1;
  const none: LiteralDict = { kind: 'dict', keys: [], values: [], lines: [], line };
  if (literals.length === 1 && only && isList(only.value))
    return isGrid(only.value) ? { name: only.name, grid: only.value, beside: none } : undefined;
  const dict: LiteralDict | undefined =
    literals.length > 1
      ? {
          ...none,
          keys: literals.map(({ name }) => name),
          values: literals.map(({ value }) => value),
          lines: literals.map(literal => literal.line),
        }
      : isDict(only?.value)
        ? only.value
        : undefined;
  if (!dict || dict.values.some(isDict)) return undefined;
  const grids = dict.values.flatMap((value, i) => (isList(value) && isGrid(value) ? [{ value, i }] : []));
  const [grid] = grids;
  if (!grid || grids.length > 1) return undefined;
  return { name: String(dict.keys[grid.i]), grid: grid.value, beside: dict };
}
