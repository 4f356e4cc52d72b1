import { expect, test } from 'vitest';
import { glossaryTerms } from './glossaryTerms.ts';
import { termIds } from './Term.tsx';

test('every term that texts lead from is in the glossary, once, and the other way round', () => {
  expect(glossaryTerms.map(({ id }) => id).sort()).toEqual([...termIds].sort());
});

test('a term is explained by itself and those before it', () => {
  const later = glossaryTerms.flatMap(({ id, meaning }, i) =>
    glossaryTerms
      .slice(i + 1)
      .filter(({ name }) => new RegExp(`\\b${name.split(',')[0]?.split(' (')[0]}s?\\b`).test(meaning))
      .map(other => `${id} needs ${other.id}`),
  );
  expect(later).toEqual([]);
});
