import { expect, it } from 'vitest';
import { keptTexts } from './keptTexts.ts';

/** A storage that takes so many texts. */
function storageOf(room: number): Storage {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem(key: string, text: string) {
      if (texts.size >= room && !texts.has(key)) throw new DOMException('full', 'QuotaExceededError');
      texts.set(key, text);
    },
    removeItem: (key: string) => void texts.delete(key),
  } as unknown as Storage;
}

it('keeps texts in the storage', () => {
  const storage = storageOf(2);
  keptTexts(() => storage).setItem('a', '1');
  expect(keptTexts(() => storage).getItem('a')).toBe('1');
  keptTexts(() => storage).removeItem('a');
  expect(keptTexts(() => storage).getItem('a')).toBeNull();
});

it.each([
  ['full', () => storageOf(0)],
  [
    'forbidden',
    () => {
      throw new DOMException('denied', 'SecurityError');
    },
  ],
])('keeps them as long as the page where the storage is %s', (_, storage) => {
  const texts = keptTexts(storage);
  expect(texts.getItem('a')).toBeNull();
  texts.setItem('a', '1');
  expect(texts.getItem('a')).toBe('1');
  texts.removeItem('a');
  expect(texts.getItem('a')).toBeNull();
});
