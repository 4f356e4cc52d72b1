import type { Message } from '../../../../base/i18n/message.ts';
import { MessageError } from '../../../../base/i18n/message.ts';

/** What a pickle holds, without anything that could do something. */
export type PickleValue =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | PickleList
  | PickleDict
  | PickleClass
  | PickleObject;

/** A list, a tuple or a set. */
export interface PickleList {
  readonly kind: 'list';
  readonly items: PickleValue[];
}

/** Entries in their order; a key that is given twice stands twice. */
export interface PickleDict {
  readonly kind: 'dict';
  readonly entries: [PickleValue, PickleValue][];
}

/** A class or a function by its name: one of those that are known, of which nothing is ever run. */
export interface PickleClass {
  readonly kind: 'class';
  /** What it stands for here. */
  readonly of: string;
}

/** What a class was given: arguments, and a state that is set later. */
export interface PickleObject {
  readonly kind: 'object';
  readonly of: string;
  readonly args: readonly PickleValue[];
  state?: PickleValue;
}

/** A pickle that is not read, with the reason. */
export class PickleFault extends MessageError {
  override readonly name = 'PickleFault';
  /** Whether it asks for a class or a function that is not known. */
  readonly isForeign: boolean;

  constructor(said: Message, isForeign = false) {
    super(said);
    this.isForeign = isForeign;
  }
}

export function isPickleList(value: PickleValue | undefined): value is PickleList {
  return isOf(value, 'list');
}

export function isPickleDict(value: PickleValue | undefined): value is PickleDict {
  return isOf(value, 'dict');
}

export function isPickleObject(value: PickleValue | undefined, of?: string): value is PickleObject {
  return isOf(value, 'object') && (of === undefined || (value as PickleObject).of === of);
}

function isOf(value: PickleValue | undefined, kind: string): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

/** The value of a key that is a text. */
export function entryOf(dict: PickleValue | undefined, key: string): PickleValue | undefined {
  return isPickleDict(dict) ? dict.entries.findLast(([name]) => name === key)?.[1] : undefined;
}
