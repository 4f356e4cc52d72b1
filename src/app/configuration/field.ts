import { inTurn, type Message, say, verbatim } from '../../base/i18n/message.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { Flag } from '../flags/flag.ts';
import type { CurveSettings } from '../side/curves/curveRequest.ts';
import { isTableId, type TableId } from '../tables/tableIds.ts';
import { siteTableName } from '../tables/tableNames.ts';

/** All that is said of one part of the configuration: its type `T`, its text in a link, its flag of the command, its part in a search. */
export interface Field<T> {
  /** The key in the link. */
  readonly key: string;
  /** What the field is called in notices and undo: a message. */
  readonly title: string;
  readonly fallback: T;
  /** The values that `decode` accepts. */
  readonly accepts: Message;
  encode(value: T): string;
  /** `undefined` for what it cannot use. */
  decode(text: string): T | undefined;
  /** What readers know a value by; absent where that is its text in a link. */
  nameOf?(value: T): Message;
  /** The command's flag; absent where the command has none. */
  readonly flag?: Flag<T>;
  /** What the value means to every search of a table; absent where no search depends on it. Constraints add up. */
  search?(value: T, table: Pick<LossTable, 'tasks'>): Partial<CurveSettings>;
}

/** The values that a list of fields makes, by their names. */
export type ValuesOf<F> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** What a field may say beside its kind. */
type More<T> = Pick<Field<T>, 'flag' | 'search'>;

/** One of a few words. */
export function choice<const T extends string>(
  key: string,
  title: string,
  values: readonly T[],
  fallback: NoInfer<T>,
  more: More<NoInfer<T>> = {},
): Field<T> {
  return {
    key,
    title,
    fallback,
    accepts: inTurn(
      values.map(value => (value ? verbatim(value) : say('nothing'))),
      ', ',
    ),
    encode: value => value,
    decode: text => values.find(value => value === text),
    ...more,
  };
}

/** Some of a few words, in their order. */
export function choices<const T extends string>(
  key: string,
  title: string,
  values: readonly T[],
  fallback: readonly NoInfer<T>[],
  more: More<readonly NoInfer<T>[]> = {},
): Field<readonly T[]> {
  return {
    key,
    title,
    fallback,
    accepts: say('a list of {values}', { values: values.join(', ') }),
    encode: value => value.join(','),
    decode: text => {
      const wanted = text === '' ? [] : text.split(',');
      const known = values.filter(value => wanted.includes(value));
      return known.length === wanted.length ? known : undefined;
    },
    ...more,
  };
}

/** A number; `accepts` is a message. */
export function number(
  key: string,
  title: string,
  fallback: number,
  accepts: string,
  isValid: (value: number) => boolean,
  more: More<number> = {},
): Field<number> {
  return {
    key,
    title,
    fallback,
    accepts: { key: accepts },
    encode: value => String(value),
    decode: text => {
      const value = plainNumber(text);
      return isValid(value) ? value : undefined;
    },
    ...more,
  };
}

/** A whole number of a range; `accepts` is a message. */
export function whole(
  key: string,
  title: string,
  fallback: number,
  accepts: string,
  [least, most]: readonly [least: number, most: number],
  more: More<number> = {},
): Field<number> {
  const isValid = (value: number) => Number.isInteger(value) && value >= least && value <= most;
  return number(key, title, fallback, accepts, isValid, more);
}

/** One of a few numbers; `accepts` is a message. */
export function oneNumber<const T extends number>(
  key: string,
  title: string,
  values: readonly T[],
  fallback: NoInfer<T>,
  accepts: string,
): Field<T> {
  return {
    key,
    title,
    fallback,
    accepts: { key: accepts },
    encode: value => String(value),
    decode: text => values.find(value => value === plainNumber(text)),
  };
}

/** A plain decimal number, never −0, or `NaN`. */
export function plainNumber(text: string): number {
  return /^[0-9.eE+-]{1,24}$/.test(text) ? 0 + Number(text) : Number.NaN;
}

/** Ids of tasks and columns in a link: short, printable, and few. They are checked against the table later. */
export const idText = /^[^,~\p{C}]{1,60}$/u;

export function yesOrNo(
  key: string,
  title: string,
  fallback: boolean,
  more: More<boolean> = {},
): Field<boolean> {
  return {
    key,
    title,
    fallback,
    accepts: say('0 or 1'),
    encode: value => (value ? '1' : '0'),
    decode: text => (text === '1' ? true : text === '0' ? false : undefined),
    ...more,
  };
}

/** A table that ships with the site, one of the reader's own by the hash of its content, or one of the Lab by its recipe's. */
export function tableId(key: string, title: string, fallback: TableId): Field<TableId> {
  return {
    key,
    title,
    fallback,
    accepts: tablesAccepted('no'),
    encode: value => value,
    decode: text => (isTableId(text) ? text : undefined),
    nameOf: id => siteTableName(id) ?? verbatim(id),
  };
}

/** Such a table, or none: the empty text. */
export function maybeTableId(
  key: string,
  title: string,
  fallback: TableId | '',
  more: More<TableId | ''> = {},
): Field<TableId | ''> {
  return {
    key,
    title,
    fallback,
    accepts: tablesAccepted('yes'),
    encode: value => value,
    decode: text => (text === '' || isTableId(text) ? text : undefined),
    ...more,
  };
}

function tablesAccepted(none: 'yes' | 'no'): Message {
  return say('the id of a table of the Data page{none, select, yes {, or nothing} other {}}', { none });
}

/** A text that is checked where it is used: here only its characters and its length are. `accepts` is a message. */
export function opaque(key: string, title: string, accepts: string, pattern: RegExp): Field<string> {
  return {
    key,
    title,
    fallback: '',
    accepts: { key: accepts },
    encode: value => value,
    decode: text => (text === '' || pattern.test(text) ? text : undefined),
  };
}

/** A list of at most 60 texts. */
export function texts(
  key: string,
  title: string,
  accepts: Message,
  isValid: (text: string) => boolean,
  more: More<readonly string[]> = {},
): Field<readonly string[]> {
  return {
    key,
    title,
    fallback: [],
    accepts,
    encode: value => value.join(','),
    decode: text => {
      const list = text === '' ? [] : text.split(',');
      return list.length <= 60 && list.every(isValid) ? list : undefined;
    },
    ...more,
  };
}

/** A list of selections of tasks in a link, each of `size` ids joined by "~", without repeats. */
export function taskLists(
  key: string,
  title: string,
  size: 1 | 2,
  more: More<readonly string[]> = {},
): Field<readonly string[]> {
  const accepts = size === 1 ? say('a list of tasks') : say('a list of pairs of tasks joined by ~');
  const isList = (text: string) => {
    const ids = text.split('~');
    return ids.length === size && new Set(ids).size === size && ids.every(id => idText.test(id));
  };
  const field = texts(key, title, accepts, isList, more);
  return {
    ...field,
    decode: text => {
      const lists = field.decode(text);
      return lists && [...new Set(lists)];
    },
  };
}
