import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languages } from './languages.ts';
import { localNumber, pluralOf } from './localNumber.ts';

/** Those of the interface, and some that it might get. */
const locales = [...languages.map(({ locale }) => locale), 'de', 'pl'];
const edges = [
  0,
  -0,
  1,
  -1,
  1.5,
  999,
  1000,
  -1000,
  123_456.789,
  1e15,
  1e21,
  Number.NaN,
  Number.POSITIVE_INFINITY,
];
const anyNumber = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.double(), fc.constantFrom(...edges));

it.each(locales)('numbers and plurals are those of Intl in %s', locale => {
  const format = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  fc.assert(
    fc.property(anyNumber, value => {
      expect(localNumber(value, locale)).toBe(format.format(value));
      expect(pluralOf(value, locale)).toBe(rules.select(value));
    }),
    { examples: edges.map(edge => [edge] as [number]) },
  );
});
