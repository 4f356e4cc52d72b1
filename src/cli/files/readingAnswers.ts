import type { CorrectionHead } from '../../app/opening/corrections/correction.ts';
import { corrections, type GivenTexts } from '../../app/opening/corrections/corrections.ts';
import { readEncodings } from '../../app/opening/corrections/encodingTexts.ts';
import { readingOptions } from '../../app/opening/corrections/readingOptions.ts';
import { accepted } from '../options/optionValues.ts';

/** What the command line says of files that do not say it themselves, by the names of options. */
export type ReadingAnswers = GivenTexts;

/** The answers among the options; what no file could take ends the command before a long reading. */
export function readingAnswers(given: GivenTexts): ReadingAnswers {
  const answers = new Map([...given].filter(([name]) => readingOptions.some(option => option.name === name)));
  for (const { name, check } of corrections) {
    const texts = answers.get(name);
    if (texts && check) accepted(name, () => check(texts));
  }
  accepted('encoding', () => readEncodings(answers.get('encoding') ?? []));
  return answers;
}

/** The options of the answers that were given. */
export function givenOptions(answers: ReadingAnswers): readonly string[] {
  return [...answers.keys()];
}

/** Says of options that they answer nothing that is asked of these files. */
export function idleWords(options: readonly string[]): string {
  return `${options.map(name => `--${name}`).join(', ')}: nothing of these files is asked so.`;
}

/** The answers about a table of networks, where those about affinities are meant for another file. */
export function aboutNetworks(answers: ReadingAnswers): ReadingAnswers {
  return part(
    answers,
    option => option.of !== 'affinities',
    text => text.includes('='),
  );
}

/** The answers about a table of affinities, where those about networks, and those that may be about both, are meant for another file. */
export function aboutAffinities(answers: ReadingAnswers): ReadingAnswers {
  return part(
    answers,
    ({ of, name }) => of === 'affinities' || name === 'better' || name === 'encoding',
    text => !text.includes('='),
  );
}

/** Of what is better, a task by its name is one of networks. */
function part(
  answers: ReadingAnswers,
  isMeant: (option: CorrectionHead) => boolean,
  isBetterMeant: (text: string) => boolean,
): ReadingAnswers {
  const meant = new Set(readingOptions.filter(isMeant).map(({ name }) => name));
  return new Map(
    [...answers].flatMap(([name, texts]) => {
      const own = name === 'better' ? texts.filter(isBetterMeant) : texts;
      return meant.has(name) && own.length > 0 ? [[name, own] as const] : [];
    }),
  );
}
