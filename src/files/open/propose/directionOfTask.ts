import type { TaskMapping } from '../mapping.ts';
import { directionOfWords } from '../names/directionWords.ts';
import { readValueName } from '../names/readValueName.ts';
import { stemOf } from '../names/splitWords.ts';
import { type ColumnProfile, turnedIfHigher } from './profileColumns.ts';

type Direction = Pick<TaskMapping, 'measured' | 'ifHigher' | 'isAsked'>;

/**
 * Whether higher values of a task are better, by the words in the names of its columns, else in the names of the files: it must be
 * asked where none says so, or where they contradict one another. `isKnown`: the file is of a kind in which lower is better.
 */
export function directionOfTask(
  columns: readonly ColumnProfile[],
  files: readonly string[],
  isKnown: boolean,
  called: readonly string[] = [],
): Direction {
  const turned = turnedIfHigher(columns);
  const way = isKnown
    ? 'lower'
    : (sameWay(called) ?? sameWay(columns.map(({ name }) => name)) ?? sameWay(files.map(stemOf)));
  if (way === undefined) return { ifHigher: turned, isAsked: true };
  return way === 'higher' ? { measured: turned } : {};
}

/** The way that all of the names which name one name. */
function sameWay(names: readonly string[]): 'higher' | 'lower' | undefined {
  const ways = new Set(names.flatMap(name => directionOfWords(name) ?? readValueName(name).better ?? []));
  return ways.size === 1 ? [...ways][0] : undefined;
}
