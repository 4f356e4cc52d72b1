import { afterEach, expect, test } from 'vitest';
import { setLanguage, t } from '../src/base/i18n/text.ts';
import { zh } from '../src/base/i18n/zh/index.ts';
import { pseudoMessage } from './pseudoLocale.ts';

const pseudo = Object.fromEntries(Object.keys(zh).map(english => [english, pseudoMessage(english)]));

afterEach(() => setLanguage('en', {}));

test('a language that is a catalogue alone is spoken, with values, choices and plurals where they stand', () => {
  setLanguage('zh', pseudo);
  expect(t('Share')).toBe('⟦Shááréé⟧');
  expect(t('{count, plural, one {# name} other {# names}}', { count: 2 })).toBe('⟦2 nááméés⟧');
  expect(t('{number} of {count}', { number: 2, count: 5 })).toBe('⟦2 óóf 5⟧');
});

test('every message can be written at greater length', () => {
  const english = Object.keys(pseudo).filter(message => /[aeiou]/i.test(message));
  expect(english.length).toBeGreaterThan(1000);
  expect(english.filter(message => (pseudo[message]?.length ?? 0) <= message.length)).toEqual([]);
});
