import { capitalised } from '../../base/i18n/capitalised.ts';
import { type Phrase, say } from '../../base/i18n/message.ts';
import type { LossTable } from './lossTable.ts';

/** What was measured, as values of a message: "loss", "losses", "Losses", or the metric's own name in each of them. */
export interface Measure {
  readonly measure: Phrase;
  /** Several of it. A metric's own name has no plural. */
  readonly measures: Phrase;
  /** Several, as they begin a sentence or stand above a list. */
  readonly heading: Phrase;
  /** What is better in all of the tasks; `mixed` where it is not the same in each. */
  readonly direction: 'lower' | 'higher' | 'mixed';
}

const losses: Measure = {
  measure: say('loss'),
  measures: say('losses'),
  heading: say('Losses'),
  direction: 'lower',
};

const values = { measure: say('value'), measures: say('values'), heading: say('Values') } as const;

/**
 * How what a table holds is called wherever it is spoken of: losses where lower is better in each task, by the metric's own name
 * where all tasks have the same and higher is better, else values. What is worked with is losses in any case.
 */
export function measureOf({ tasks, isOfAffinities }: Pick<LossTable, 'tasks' | 'isOfAffinities'>): Measure {
  const turned = tasks.filter(({ measured }) => measured).length;
  const direction = turned === 0 ? 'lower' : turned === tasks.length ? 'higher' : 'mixed';
  if (isOfAffinities) return { ...values, direction };
  if (direction === 'lower') return losses;
  const [name, ...others] = new Set(tasks.map(({ loss }) => loss));
  if (direction === 'mixed' || name === undefined || others.length > 0) return { ...values, direction };
  // "accuracy" begins a sentence as "Accuracy"; "mIoU" is written as it is.
  const heading = name === name.toLowerCase() ? capitalised(name) : name;
  return { measure: name, measures: name, heading, direction };
}
