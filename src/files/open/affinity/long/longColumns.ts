import type { ColumnMapping, ColumnRole } from '../../mapping.ts';
import { directionOfWords } from '../../names/directionWords.ts';
import { readValueName } from '../../names/readValueName.ts';
import { plainName } from '../../propose/nameRoles.ts';
import { unusedByName } from '../../propose/unusedByName.ts';
import type { ColumnReason, UnusedReason } from '../../taken/columnReasons.ts';
import { kindOf, type LongKind } from './longKind.ts';
import { findPairColumns } from './pairColumns.ts';

const seedWords = /^(seed|seeds|random_?seed|replicate|rep|run|fold|trial|repetition)$/;
const valueWords =
  /(value|score|affinit|gain|weight|transfer|similarity|effect|improvement|benefit|wert|gewinn|valeur|valor|值|得分|增益)/;
/** Of tests and their sizes: no values of pairs. */
const statistics =
  /^(p|p_?val(ue)?s?|.*_p_?val(ue)?|q_?value|t_?stat.*|z_?score|significan.*|ci.*|.*_ci|support|sample_?size|size)$/;

/** The columns of a text of pairs, one row each, with what they seem to hold; none is the value where several may be. */
export interface LongColumns {
  readonly columns: readonly ColumnMapping[];
  /** Whether names or contents leave no doubt that these are pairs of tasks. */
  readonly isSure: boolean;
}

/**
 * What the columns of some rows hold if each row is a pair of tasks with a value; `undefined` where no columns of names and none of
 * numbers can be found. Which is named first is said by the header, else by the order. Settings, counts, times and spreads are no
 * values; where several columns may be the values it must be asked.
 */
export function proposeLongColumns(
  header: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
  decimal: '.' | ',',
): LongColumns | undefined {
  const width = Math.max(header?.length ?? 0, rows[0]?.length ?? 0);
  if (width < 2 || width > 30 || rows.length === 0) return undefined;
  const kinds = Array.from({ length: width }, (_, c) => kindOf(rows, c, decimal));
  const words = Array.from({ length: width }, (_, c) => wordOf(header?.[c] ?? ''));
  const named = findPairColumns(words, kinds, rows);
  if (!named || width < named.columns.length + 1) return undefined;
  const [source, target] = named.columns;
  const rest = kinds.map((_, c) => c).filter(c => c !== source && c !== target && kinds[c]?.isNumeric);
  if (rest.length === 0) return undefined;
  const seed = seedColumn(rest, words, kinds);
  const found = findValue(
    rest.filter(c => c !== seed),
    header ?? [],
    words,
    kinds,
  );
  const columns = words.map((_, c): ColumnMapping => {
    const name = header?.[c]?.trim() || `column ${c + 1}`;
    const of = (role: ColumnRole, why: ColumnReason): ColumnMapping => ({ name, role, why });
    if (c === source) return of({ kind: target === undefined ? 'pair' : 'source' }, named.why);
    if (c === target) return of({ kind: 'target' }, named.why);
    if (c === seed) return of({ kind: 'seed' }, header ? 'name' : 'content');
    if (c === found.value) return of({ kind: 'value' }, found.why);
    const unused = found.unused.get(c) ?? (kinds[c]?.texts.size === 0 ? 'blank' : 'text');
    return of({ kind: 'ignore' }, unused);
  });
  return { columns, isSure: named.isSure };
}

interface FoundValue {
  /** `undefined` where several may be it. */
  readonly value: number | undefined;
  readonly why: ColumnReason;
  readonly unused: ReadonlyMap<number, UnusedReason>;
}

/** The column of values among those of numbers: the only one that a word or nothing else makes something else. */
function findValue(
  numeric: readonly number[],
  header: readonly string[],
  words: readonly string[],
  kinds: readonly LongKind[],
): FoundValue {
  const unused = new Map<number, UnusedReason>();
  for (const c of numeric) {
    const reason = whyNoValue(header[c] ?? '', words[c] ?? '');
    if (reason) unused.set(c, reason);
  }
  const usable = numeric.filter(c => !unused.has(c));
  const candidates = usable.length > 0 ? usable : numeric;
  const known = candidates.filter(
    c => valueWords.test(words[c] ?? '') || directionOfWords(header[c] ?? '') !== undefined,
  );
  const fractions = candidates.filter(c => !kinds[c]?.isWhole);
  const hasNames = candidates.some(c => words[c] !== '');
  const [only] = [known, candidates, ...(hasNames ? [] : [fractions])].filter(some => some.length === 1);
  const value = only?.[0];
  for (const c of candidates) if (c !== value) unused.set(c, 'candidate');
  return { value, why: only === known ? 'name' : 'rest', unused };
}

/** Why a column of numbers is no value of pairs, by its name. */
function whyNoValue(name: string, word: string): UnusedReason | undefined {
  if (statistics.test(word) || readValueName(name).isSpread) return 'spread';
  return unusedByName(name, plainName(name));
}

/** The column of seeds: by its name, else whole numbers beside values that are none. */
function seedColumn(
  numeric: readonly number[],
  words: readonly string[],
  kinds: readonly LongKind[],
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
