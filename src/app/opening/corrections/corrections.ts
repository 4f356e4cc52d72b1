import type { Mapping } from '../../../files/open/mapping.ts';
import { BadFlagValue } from '../../flags/flag.ts';
import {
  asymmetric,
  diagonal,
  direction,
  keep,
  meaning,
  repeats,
  scale,
  symmetric,
  taskScales,
} from './affinityCorrections.ts';
import {
  column,
  costs,
  costUnit,
  fileSplit,
  firstRow,
  splitWordOption,
  valueColumn,
} from './columnCorrections.ts';
import type { Correction } from './correction.ts';
import { gains, gainUnit } from './gainCorrections.ts';
import { better, percentShares, taskNameOption, taskOrder, taskShortOption } from './taskCorrections.ts';

const tableName: Correction = {
  name: 'name',
  value: 'TEXT',
  of: 'both',
  about: 'what the table is called',
  write: (to, from) =>
    to.shape !== 'native' && from.shape !== 'native' && to.name !== from.name ? [to.name] : [],
  apply: (mapping, [text = '']) => (mapping.shape === 'native' ? undefined : { ...mapping, name: text }),
};

/** Everything that may be corrected in a mapping, in the order in which it is: each sees what those before it made. */
export const corrections: readonly Correction[] = [
  ...[column, valueColumn, costs, costUnit],
  ...[fileSplit, firstRow, splitWordOption],
  ...[taskOrder, taskNameOption, taskShortOption, better, percentShares],
  ...[gains, gainUnit],
  ...[keep, repeats, symmetric, asymmetric, direction, diagonal, taskScales, meaning, scale],
  tableName,
];

/** What options were given, each with its texts in order. */
export type GivenTexts = ReadonlyMap<string, readonly string[]>;

/** A value that an option does not take. */
export interface Refused {
  readonly option: string;
  readonly text: string;
  readonly accepts: string;
}

export interface Applied {
  readonly mapping: Mapping;
  /** Options that say nothing of such files. */
  readonly idle: readonly string[];
  readonly refused: readonly Refused[];
}

/** The mapping with what was given in the place of what was proposed. */
export function applyCorrections(proposed: Mapping, given: GivenTexts): Applied {
  let mapping = proposed;
  const idle: string[] = [];
  const refused: Refused[] = [];
  for (const { name, apply } of corrections) {
    const texts = given.get(name);
    if (!texts) continue;
    try {
      const changed = apply(mapping, texts);
      if (changed) mapping = changed;
      else idle.push(name);
    } catch (error) {
      if (!(error instanceof BadFlagValue)) throw error;
      refused.push({ option: name, text: error.text, accepts: error.accepts });
    }
  }
  return { mapping, idle, refused };
}

/** What must be given to make `to` of the proposed mapping. */
export function writeCorrections(to: Mapping, proposed: Mapping): GivenTexts {
  let mapping = proposed;
  const given = new Map<string, readonly string[]>();
  for (const { name, write, apply } of corrections) {
    const texts = write(to, mapping);
    if (texts.length === 0) continue;
    given.set(name, texts);
    mapping = apply(mapping, texts) ?? mapping;
  }
  return given;
}
