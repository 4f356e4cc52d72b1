import { type Phrase, say } from '../../../../base/i18n/message.ts';
/** A value as JSON or Python writes it. Missing is `null` (`None`) or `NaN`. */
export type Literal = number | string | boolean | null | LiteralList | LiteralDict | LiteralCode;

/** A list, a tuple or an array. */
export interface LiteralList {
  readonly kind: 'list';
  readonly items: readonly Literal[];
  readonly line: number;
}

/** A key is a text, or a tuple of texts; numbers as keys are texts. */
export type LiteralKey = string | readonly string[];

/** Entries in the order of the file, by index; a key that is given twice stands twice. */
export interface LiteralDict {
  readonly kind: 'dict';
  readonly keys: readonly LiteralKey[];
  readonly values: readonly Literal[];
  /** The line of each key, from 1. */
  readonly lines: readonly number[];
  readonly line: number;
}

/** Something that would have to be computed, as it stands in the file: it is never run. */
interface LiteralCode {
  readonly kind: 'code';
  readonly text: string;
  readonly line: number;
}

export function isDict(value: Literal | undefined): value is LiteralDict {
  return typeof value === 'object' && value !== null && value.kind === 'dict';
}

export function isList(value: Literal | undefined): value is LiteralList {
  return typeof value === 'object' && value !== null && value.kind === 'list';
}

/** A literal in a few characters, to be named in a sentence. */
export function nameLiteral(value: Literal): Phrase {
  if (typeof value === 'string') return `“${excerpt(value)}”`;
  if (value === null) return say('nothing');
  if (typeof value !== 'object') return String(value);
  if (value.kind === 'code') return `“${excerpt(value.text)}”`;
  return value.kind === 'list'
    ? say('a list of {count}', { count: value.items.length })
    : say('a dict of {count}', { count: value.keys.length });
}

/** A foreign text without control characters, at most `length` characters long. */
export function excerpt(text: string, length = 40): string {
  const start = text.length > 4 * length ? text.slice(0, 4 * length) : text;
  const characters = Array.from(start.replace(/\p{C}/gu, '�'));
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : characters.join('');
}
