import type { Mapping } from '../files/open/mapping.ts';
import type { ReadingAnswers } from './readingAnswers.ts';

/** The answers that a mapping of each kind has a place for. */
const placesOf: Readonly<Record<'networks' | 'affinity' | 'native', readonly (keyof ReadingAnswers)[]>> = {
  networks: ['costs', 'costUnit'],
  affinity: ['direction', 'better', 'diagonal'],
  native: [],
};

/** The mapping with the answers that it has a place for: they go before what the files suggest. The same mapping where there are none. */
export function answerMapping(mapping: Mapping, answers: ReadingAnswers): Mapping {
  const given = placesOf[kindOf(mapping)].filter(name => answers[name] !== undefined);
  if (given.length === 0) return mapping;
  return { ...mapping, ...Object.fromEntries(given.map(name => [name, answers[name]])) } as Mapping;
}

/** The answers that a mapping has no place for. */
export function idleAnswers(mapping: Mapping, answers: ReadingAnswers): readonly (keyof ReadingAnswers)[] {
  const places = placesOf[kindOf(mapping)];
  return (Object.keys(answers) as (keyof ReadingAnswers)[]).filter(
    name => answers[name] !== undefined && !places.includes(name),
  );
}

/** The names of the files that a mapping makes its table of. */
export function filesOf(mapping: Mapping): readonly string[] {
  switch (mapping.shape) {
    case 'wide':
    case 'tidy':
      return mapping.files.map(({ file }) => file);
    case 'membership':
      return [mapping.members.file, ...mapping.gains.map(({ file }) => file)];
    default:
      return [mapping.file];
  }
}

function kindOf({ shape }: Mapping): keyof typeof placesOf {
  return shape === 'affinity' || shape === 'native' ? shape : 'networks';
}
