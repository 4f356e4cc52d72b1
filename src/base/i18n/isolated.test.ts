import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isolated } from './isolated.ts';
import { englishWords, say } from './message.ts';
import { t } from './text.ts';

const hebrew = 'עומק';
const [open, close] = ['\u2068', '\u2069'];

it('puts what would turn its surroundings into an isolate, once', () => {
  expect(isolated('Depth 3 + x')).toBe('Depth 3 + x');
  expect(isolated('深度')).toBe('深度');
  expect(isolated(hebrew)).toBe(`${open}${hebrew}${close}`);
  expect(isolated(isolated(hebrew))).toBe(isolated(hebrew));
  const sentence = `${isolated(hebrew)} helps ${isolated('a\u202Eb')}`;
  expect(isolated(sentence)).toBe(sentence);
});

it('lets no text out of its isolate, whatever signs it holds', () => {
  const sign = fc.constantFrom('a', '1', 'ע', '\u202e', '\u202c', '\u2066', '\u2067', '\u2068', '\u2069');
  fc.assert(
    fc.property(fc.string({ unit: sign }), text => {
      let depth = 0;
      const depths = Array.from(isolated(text), each => {
        if (/[\u2066-\u2068]/.test(each)) depth++;
        if (each === close) depth--;
        return depth;
      });
      expect(depth).toBe(0);
      expect(Math.min(0, ...depths)).toBe(0);
      const signs = Array.from(isolated(text));
      const outside = signs.filter((each, i) => /[ע\u202e\u202c]/.test(each) && depths[i] === 0);
      expect(outside).toEqual([]);
      expect(isolated(isolated(text))).toBe(isolated(text));
    }),
    { examples: [['\u2069ע\u2068'], ['\u2067ע\u2069ע']] },
  );
});

it('isolates what stands in a message of the page, and not in what is written into files', () => {
  const message = '{task} by {percent}';
  expect(t(message, { task: hebrew, percent: '2%' })).toBe(`${open}${hebrew}${close} by 2%`);
  expect(englishWords(say(message, { task: hebrew, percent: '2%' }))).toBe(`${hebrew} by 2%`);
});
