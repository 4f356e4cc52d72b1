import type { ColumnMapping, ColumnRole } from '../mapping.ts';
import { isMissing, parseNumber } from '../text/parseNumber.ts';

const sourceWords = /^(source|src|from|helper|donor|sender|task_?(a|1|i)|first|row|outer)$/;
const targetWords = /^(target|tgt|dst|to|helped|receiver|recipient|task_?(b|2|j)|second|col|column|inner)$/;
const seedWords = /^(seed|seeds|random_?seed|replicate|rep|run|fold|trial|repetition)$/;
const valueWords = /(value|score|affinity|gain|weight|transfer|similarity|effect)/;

/** The columns of a text of pairs, one row each, with what they seem to hold. */
export interface LongColumns {
  readonly columns: readonly ColumnMapping[];
  /** Whether names or contents leave no doubt that these are pairs of tasks. */
  readonly isSure: boolean;
}

/**
 * What the columns of some rows hold if each row is a pair of tasks with a value; `undefined` where no two columns of names
 * and one of numbers can be found. Which is named first is said by the header, else by the order.
 */
export function proposeLongColumns(
  header: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
  decimal: '.' | ',',
): LongColumns | undefined {
  const width = header?.length ?? rows[0]?.length ?? 0;
  if (width < 3 || width > 30 || rows.length === 0) return undefined;
  const kinds = Array.from({ length: width }, (_, c) => describe(rows, c, decimal));
  const words = Array.from({ length: width }, (_, c) => wordOf(header?.[c] ?? ''));
  const named = namedPair(words) ?? alikePair(kinds);
  if (!named) return undefined;
  const [source, target] = named.columns;
  const rest = kinds.map((_, c) => c).filter(c => c !== source && c !== target && kinds[c]?.isNumeric);
  const seed = seedColumn(rest, words, kinds);
  const values = rest.filter(c => c !== seed);
  const value =
    values.find(c => valueWords.test(words[c] ?? '')) ?? values.find(c => !kinds[c]?.isWhole) ?? values[0];
  if (value === undefined) return undefined;
  const roleOf = (c: number): ColumnRole['kind'] =>
    c === source
      ? 'source'
      : c === target
        ? 'target'
        : c === value
          ? 'value'
          : c === seed
            ? 'seed'
            : 'ignore';
  const columns = words.map((_, c): ColumnMapping => {
    const role = { kind: roleOf(c) } as ColumnRole;
    return { name: header?.[c]?.trim() || `column ${c + 1}`, role };
  });
  return { columns, isSure: named.isSure };
}

interface Kind {
  readonly isNumeric: boolean;
  readonly isWhole: boolean;
  readonly texts: ReadonlySet<string>;
}

function describe(rows: readonly (readonly string[])[], c: number, decimal: '.' | ','): Kind {
  const texts = new Set<string>();
  let numbers = 0;
  let whole = 0;
  let present = 0;
  for (const row of rows) {
    const cell = (row[c] ?? '').trim();
    if (isMissing(cell)) continue;
    present++;
    texts.add(cell);
    const value = parseNumber(cell, decimal);
    if (value === undefined) continue;
    numbers++;
    if (Number.isInteger(value)) whole++;
  }
  return { isNumeric: present > 0 && numbers * 10 >= present * 8, isWhole: whole === numbers, texts };
}

interface NamedPair {
  readonly columns: readonly [source: number, target: number];
  readonly isSure: boolean;
}

/** The columns that the header calls source and target. */
function namedPair(words: readonly string[]): NamedPair | undefined {
  const source = words.findIndex(word => sourceWords.test(word));
  const target = words.findIndex(word => targetWords.test(word));
  return source < 0 || target < 0 ? undefined : { columns: [source, target], isSure: true };
}

/** The two columns of texts whose texts are most alike. */
function alikePair(kinds: readonly Kind[]): NamedPair | undefined {
  const texts = kinds.flatMap((kind, c) => (kind.isNumeric || kind.texts.size === 0 ? [] : [c]));
  let best: { columns: [number, number]; alike: number } | undefined;
  for (const a of texts) {
    for (const b of texts) {
      if (b <= a) continue;
      const alike = likeness(kinds[a]?.texts ?? new Set(), kinds[b]?.texts ?? new Set());
      if (!best || alike > best.alike) best = { columns: [a, b], alike };
    }
  }
  return best && { columns: best.columns, isSure: best.alike >= 0.7 };
}

/** Shared texts over all texts of two columns. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const text of a) if (b.has(text)) shared++;
  return shared / (a.size + b.size - shared);
}

/** The column of seeds: by its name, else whole numbers beside values that are none. */
function seedColumn(
  numeric: readonly number[],
  words: readonly string[],
  kinds: readonly Kind[],
): number | undefined {
  const named = numeric.find(c => seedWords.test(words[c] ?? ''));
  if (named !== undefined || words.some(word => word !== '')) return named;
  return numeric.length > 1 && numeric.some(c => !kinds[c]?.isWhole)
    ? numeric.find(c => kinds[c]?.isWhole)
    : undefined;
}

function wordOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}
