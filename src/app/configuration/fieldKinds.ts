import { t } from '../../base/i18n/text.ts';
import { isMeasuredId } from '../tables/labTableIds.ts';
import { builtInTables, type Configuration, type TableId } from './configuration.ts';

/** How one part of the configuration is written in a link. `decode` returns `undefined` for what it cannot use. */
export interface Field<K extends keyof Configuration = keyof Configuration> {
  readonly name: K;
  /** The key in the link. */
  readonly key: string;
  /** What the field is called in notices and undo: a message. */
  readonly title: string;
  readonly fallback: Configuration[K];
  /** The values that `decode` accepts, in words of the current language. */
  accepts(): string;
  encode(value: Configuration[K]): string;
  decode(text: string): Configuration[K] | undefined;
}

type Texts<T> = T extends string ? T : never;

export function choice<K extends keyof Configuration>(
  name: K,
  key: string,
  title: string,
  values: readonly Texts<Configuration[K]>[],
  fallback: Texts<Configuration[K]>,
): Field<K> {
  return {
    name,
    key,
    title,
    fallback,
    accepts: () => values.map(value => value || t('nothing')).join(', '),
    encode: value => String(value),
    decode: text => values.find(value => value === text),
  };
}

/** A number; `accepts` is a message. */
export function number<
  K extends 'budget' | 'step' | 'clamp' | 'speed' | 'most' | 'fewest' | 'groups' | 'timeLimit' | 'scene',
>(
  name: K,
  title: string,
  fallback: Configuration[K],
  accepts: string,
  isValid: (value: number) => boolean,
  key: string = name,
): Field<K> {
  return {
    name,
    key,
    title,
    fallback,
    accepts: () => t(accepts),
    encode: value => String(value),
    decode: text => {
      const value = parseFieldNumber(text);
      return isValid(value) ? (value as Configuration[K]) : undefined;
    },
  };
}

/** The weights that an objective may give to a task. */
export const weightRange = { least: 0.01, most: 100 } as const;

/** The noise that losses may be taken to have, in percent. */
export const noiseRange = { least: 0, most: 50 } as const;

/** A plain decimal number, never −0, or `NaN`. */
export function parseFieldNumber(text: string): number {
  return /^[0-9.eE+-]{1,24}$/.test(text) ? 0 + Number(text) : Number.NaN;
}

/** Ids of tasks and columns in a link: short, printable, and few. They are checked against the table later. */
export const idText = /^[^,~\p{C}]{1,60}$/u;

export function yesOrNo<K extends 'published' | 'predicted' | 'embed' | 'loop'>(
  name: K,
  title: string,
  fallback: boolean,
): Field {
  const field: Field<K> = {
    name,
    key: name,
    title,
    fallback,
    accepts: () => t('0 or 1'),
    encode: value => (value ? '1' : '0'),
    decode: text => (text === '1' ? true : text === '0' ? false : undefined),
  };
  return field as unknown as Field;
}

/** A table that ships with the site, or one of the reader's own by the hash of its content. */
export function tableId<K extends 'data' | 'guess' | 'correlate'>(
  name: K,
  key: string,
  title: string,
  fallback: Configuration[K],
): Field<K> {
  const isId = (text: string): text is TableId =>
    builtInTables.some(id => id === text) || /^own-[0-9a-z]{1,16}$/.test(text) || isMeasuredId(text);
  const canBeNone = fallback === '' || name === 'correlate';
  return {
    name,
    key,
    title,
    fallback,
    accepts: () =>
      t(
        '{tables}, own- and the hash of a table, or lab- and the hash of a recipe{none, select, yes {, or nothing} other {}}',
        { tables: builtInTables.join(', '), none: canBeNone ? 'yes' : 'no' },
      ),
    encode: value => value,
    decode: text => (isId(text) || (canBeNone && text === '') ? (text as Configuration[K]) : undefined),
  };
}

/** A text that is checked where it is used: here only its characters and its length are. `accepts` is a message. */
export function opaque<
  K extends 'table' | 'src' | 'against' | 'recipe' | 'network' | 'course' | 'lesson' | 'term',
>(name: K, title: string, accepts: string, pattern: RegExp): Field<K> {
  return {
    name,
    key: name,
    title,
    fallback: '' as Configuration[K],
    accepts: () => t(accepts),
    encode: value => value,
    decode: text => (text === '' || pattern.test(text) ? (text as Configuration[K]) : undefined),
  };
}

/** A list of selections of tasks in a link, each of `size` ids joined by "~". */
export function taskLists<K extends 'filter' | 'alone' | 'together' | 'apart'>(
  name: K,
  title: string,
  size: 1 | 2,
): Field<K> {
  const isList = (text: string) => {
    const ids = text.split('~');
    return ids.length === size && new Set(ids).size === size && ids.every(id => idText.test(id));
  };
  const field: Field<'filter'> = {
    name: 'filter',
    key: name,
    title,
    fallback: [],
    accepts: () => t(size === 1 ? 'a list of tasks' : 'a list of pairs of tasks joined by ~'),
    encode: value => value.join(','),
    decode: text => {
      const lists = text === '' ? [] : text.split(',');
      return lists.length <= 60 && lists.every(isList) ? [...new Set(lists)] : undefined;
    },
  };
  return { ...field, name } as unknown as Field<K>;
}
