import { type Message, say } from '../../../base/i18n/message.ts';

/** Why a column is taken for what it is. */
const usedReasons = {
  name: say('by its name'),
  content: say('by what stands in it'),
  rest: say('numbers, and called like nothing else'),
  only: say('the only numbers there are'),
  replicate: say('a replicate, by its name and those of others'),
  chosen: say('chosen'),
} as const;

/** Why a column is not used. */
const unusedReasons = {
  step: say('counts steps or epochs'),
  date: say('says when a run ran'),
  time: say('says when or for how long a run ran'),
  energy: say('says what a run used'),
  setting: say('a setting of training'),
  counter: say('counts or numbers something'),
  bounds: say('the least or most of what another column holds'),
  training: say('values in training'),
  spread: say('a spread or a test of values'),
  total: say('a total of several tasks'),
  several: say('called like several of the tasks together'),
  metric: say('another column holds the losses of the task'),
  candidate: say('one of several columns that may be the values'),
  unsplit: say('names no split, as others do'),
  splits: say('names a split, as others do not'),
  about: say('says something of the run'),
  flag: say('says whether a task is a member of the network'),
  blank: say('nothing stands in it'),
  text: say('holds no numbers'),
  others: say('names other tasks than columns do'),
  taken: say('another column is taken for that'),
  rejected: say('left out'),
} as const;

export type UnusedReason = keyof typeof unusedReasons;
export type ColumnReason = keyof typeof usedReasons | UnusedReason;

export const reasonWords: Readonly<Record<ColumnReason, Message>> = { ...usedReasons, ...unusedReasons };

/** Reasons of columns that are never a cost by themselves, but may be meant as one. */
const costly: ReadonlySet<ColumnReason | undefined> = new Set(['step', 'time', 'energy']);

/** Whether a column is to be offered where it is asked what networks cost. */
export function mayCost(why: ColumnReason | undefined): boolean {
  return costly.has(why);
}
