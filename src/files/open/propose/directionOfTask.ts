import { readMark } from '../../table/directionMark.ts';
import type { TaskMapping } from '../mapping.ts';
import { directionOfWords } from '../names/directionWords.ts';
import { metricName } from '../names/metricName.ts';
import { readValueName } from '../names/readValueName.ts';
import { stemOf } from '../names/splitWords.ts';
import { type ColumnProfile, turnedIfHigher } from './profileColumns.ts';

type Direction = Pick<TaskMapping, 'measured' | 'loss' | 'ifHigher' | 'isAsked'>;

/**
 * Whether higher values of a task are better, by what it is called and the marks and words in the names of its columns, else in the
 * names of the files: it must be asked where none says so, or where they contradict one another. And what is measured, where they say it.
 */
export function directionOfTask(
  columns: readonly ColumnProfile[],
  files: readonly string[],
  called: readonly string[] = [],
): Direction {
  const names = columns.map(({ name }) => name);
  const exact = new Set([...called, ...names].flatMap(name => readMark(name).measured ?? []));
  const turned = (exact.size === 1 ? [...exact][0] : undefined) ?? turnedIfHigher(columns);
  const way = sameWay(called) ?? sameWay(names) ?? sameWay(files.map(stemOf));
  const metric = oneMetric(called) ?? oneMetric(names) ?? oneMetric(files.map(stemOf));
  const loss = metric === undefined ? {} : { loss: metric };
  if (way === undefined) return { ifHigher: turned, ...loss, isAsked: true };
  return way === 'higher' ? { measured: turned, ...loss } : {};
}

/** The metric that all of the names which name one name, as it is written in a sentence. */
function oneMetric(names: readonly string[]): string | undefined {
  const metrics = new Set(names.flatMap(name => metricName(readValueName(name).metric) ?? []));
  return metrics.size === 1 ? [...metrics][0] : undefined;
}

/** The way that all of the names which name one name. */
function sameWay(names: readonly string[]): 'higher' | 'lower' | undefined {
  const ways = new Set(
    names.flatMap(
      name => readMark(name).better ?? directionOfWords(name) ?? readValueName(name).better ?? [],
    ),
  );
  return ways.size === 1 ? [...ways][0] : undefined;
}
