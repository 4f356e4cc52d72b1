import { isMessage, type Message, say } from '../../../../base/i18n/message.ts';
import { sizedWords } from '../cells/partOfRows.ts';
import { belowHeader, tableText } from '../cells/tableText.ts';
import type { Opened, Part, PartProblem } from '../part.ts';
import type { NpyArray } from './parseNpy.ts';

/** An array with the name that it has in its file; empty where it has none. */
export interface NamedArray {
  readonly name: string;
  readonly array: NpyArray | Message;
}

/**
 * Arrays as tables, with the names that other arrays or files give to their rows and columns. A square without names may be
 * pairs of tasks or a row for each network: both are listed.
 */
export function arrayParts(arrays: readonly NamedArray[], lists: readonly (readonly string[])[]): Opened {
  const own = arrays.flatMap(({ array }) => namesIn(array));
  const known = [...own, ...lists];
  const problems: PartProblem[] = [];
  const parts: Part[] = [];
  for (const { name, array } of arrays) {
    const why = isMessage(array) ? array : unlikeTable(array);
    if (why) {
      const label = name === '' ? {} : { label: name };
      problems.push({
        severity: name === '' ? 'error' : 'warning',
        ...label,
        message: why,
        action: say('It was left out.'),
      });
    } else if (!isMessage(array) && namesIn(array).length === 0)
      parts.push(...partsOf(name || 'array', array, known));
  }
  return { parts, problems };
}

function namesIn(array: NpyArray | Message): string[][] {
  if (isMessage(array) || array.shape.length !== 1) return [];
  return array.values.length > 0 && array.values.every(value => typeof value === 'string')
    ? [array.values as string[]]
    : [];
}

function unlikeTable({ shape, values }: NpyArray): Message | undefined {
  if (shape.length === 1 && typeof values[0] === 'string') return undefined;
  if (shape.length !== 2) {
    return say(
      'The array has {count, plural, one {# dimension} other {# dimensions}} ({shape}): a table has two.',
      {
        count: shape.length,
        shape: shape.join(' × ') || '1',
      },
    );
  }
  return values.length === 0 ? say('The array holds no values.') : undefined;
}

function partsOf(label: string, { shape, values }: NpyArray, known: readonly (readonly string[])[]): Part[] {
  const [height = 0, width = 0] = shape;
  const texts = values.map(value => (Number.isNaN(value) ? '' : String(value)));
  const rows = Array.from({ length: height }, (_, r) => texts.slice(r * width, (r + 1) * width));
  const of = (length: number) => known.find(list => list.length === length && new Set(list).size === length);
  const columns = of(width);
  const others = known.filter(list => list !== columns);
  const rowNames = others.find(list => list.length === height) ?? (height === width ? columns : undefined);
  if (columns) return [named(label, rows, columns, rowNames)];
  const plain: Part = {
    label,
    content: tableText(rows.map((cells, r) => ({ line: r + 1, cells }))),
    what: sizedWords(say('array, a row for each network'), height, width),
  };
  if (height !== width || height < 2) return [plain];
  const tasks = Array.from({ length: height }, (_, i) => `task ${i + 1}`);
  return [
    plain,
    {
      ...named(`${label} (pairs)`, rows, tasks, tasks),
      what: sizedWords(say('array, pairs of task 1, task 2, …'), height, width),
    },
  ];
}

function named(
  label: string,
  rows: readonly (readonly string[])[],
  columns: readonly string[],
  rowNames: readonly string[] | undefined,
): Part {
  const header = rowNames ? ['', ...columns] : columns;
  const body = rows.map((cells, r) => (rowNames ? [rowNames[r] ?? '', ...cells] : cells));
  return {
    label,
    content: tableText(belowHeader(header, body)),
    what: sizedWords(say('array with names'), rows.length, columns.length),
  };
}
