import { allBetter } from '../../app/opening/editMapping.ts';
import type { CostRule, Mapping, OpenQuestion } from '../../files/open/mapping.ts';
import { choiceOf, textOf } from '../options/optionValues.ts';
import type { ParsedArguments } from '../options/parseArguments.ts';

/** What the command line says of files that do not say it themselves; absent where it does not. */
export interface ReadingAnswers {
  readonly costs: CostRule | undefined;
  readonly costUnit: string | undefined;
  readonly direction: 'rows-help' | 'columns-help' | undefined;
  readonly better: 'higher' | 'lower' | undefined;
  readonly diagonal: string | undefined;
}

/** The option of each answer. */
export const answerOptions: Readonly<Record<keyof ReadingAnswers, string>> = {
  costs: '--costs',
  costUnit: '--cost-unit',
  direction: '--direction',
  better: '--better',
  diagonal: '--diagonal',
};

/** The options of the answers that were given. */
export function givenOptions(answers: ReadingAnswers): readonly string[] {
  const names = Object.keys(answerOptions) as (keyof ReadingAnswers)[];
  return names.filter(name => answers[name] !== undefined).map(name => answerOptions[name]);
}

/** Says of options that they answer nothing that is asked of these files. */
export function idleWords(options: readonly string[]): string {
  return `${options.join(', ')}: nothing of these files is asked so.`;
}

/** The answers among the options. */
export function readingAnswers(given: ParsedArguments['given']): ReadingAnswers {
  return {
    costs: choiceOf(given, 'costs', ['column', 'equal', 'by-tasks'], undefined),
    costUnit: textOf(given, 'cost-unit'),
    direction: choiceOf(given, 'direction', ['rows-help', 'columns-help'], undefined),
    better: choiceOf(given, 'better', ['higher', 'lower'], undefined),
    diagonal: textOf(given, 'diagonal'),
  };
}

/** What to give for a question that the files leave open. */
export const questionOptions: Readonly<Record<OpenQuestion, string>> = {
  table: 'Which of the tables is it? Leave only one of them in the file.',
  gains:
    'What do the files of gains hold whose names do not say it? Call them …_val, …_test, …_early or …_estimate, or leave them out.',
  costs: 'What does a network cost? Give --costs column, --costs equal or --costs by-tasks.',
  value: 'Which column holds the values of pairs? Call it “value”, or leave the others out.',
  keep: 'Pairs stand several times, and a column tells them apart: which of its rows are meant? Leave only those in the file.',
  symmetric: 'Each pair stands once: is it the same both ways? Write each pair both ways.',
  direction:
    'Which way do the values point? Give --direction rows-help (what is named first helps what is named second) or --direction columns-help.',
  better: 'Which values are better? Give --better higher or --better lower.',
  diagonal:
    'What does a value of a task with itself mean? Give --diagonal with a few words, or --diagonal "" to leave it out.',
};

/** The answers about a table of networks, where those about affinities are meant for another file. */
export function aboutNetworks(answers: ReadingAnswers): ReadingAnswers {
  return { ...answers, direction: undefined, better: undefined, diagonal: undefined };
}

/** The answers about a table of affinities, where those about networks are meant for another file. */
export function aboutAffinities(answers: ReadingAnswers): ReadingAnswers {
  return { ...answers, costs: undefined, costUnit: undefined };
}

/** The answers that a mapping of each kind has a place for. */
const placesOf: Readonly<Record<'networks' | 'affinity' | 'native', readonly (keyof ReadingAnswers)[]>> = {
  networks: ['costs', 'costUnit', 'better'],
  affinity: ['direction', 'better', 'diagonal'],
  native: [],
};

/** The mapping with the answers that it has a place for: they go before what the files suggest. The same mapping where there are none. */
export function answerMapping(mapping: Mapping, answers: ReadingAnswers): Mapping {
  const given = placesIn(mapping).filter(name => answers[name] !== undefined);
  if (given.length === 0) return mapping;
  const { better } = answers;
  const isOfNetworks = mapping.shape !== 'affinity' && mapping.shape !== 'native';
  const fields = given.filter(name => !(isOfNetworks && name === 'better'));
  const answered = {
    ...mapping,
    ...Object.fromEntries(fields.map(name => [name, answers[name]])),
  } as Mapping;
  return 'tasks' in answered && better ? { ...answered, tasks: allBetter(answered.tasks, better) } : answered;
}

/** The answers that a mapping has no place for. */
export function idleAnswers(mapping: Mapping, answers: ReadingAnswers): readonly (keyof ReadingAnswers)[] {
  const places = placesIn(mapping);
  return (Object.keys(answers) as (keyof ReadingAnswers)[]).filter(
    name => answers[name] !== undefined && !places.includes(name),
  );
}

/** The answers that a mapping has a place for. */
function placesIn(mapping: Mapping): readonly (keyof ReadingAnswers)[] {
  const places =
    placesOf[mapping.shape === 'affinity' || mapping.shape === 'native' ? mapping.shape : 'networks'];
  // Where words of the file say which values of networks are better, it is not asked.
  const isTold = 'tasks' in mapping && mapping.tasks.every(task => !task.ifHigher);
  return isTold ? places.filter(name => name !== 'better') : places;
}
