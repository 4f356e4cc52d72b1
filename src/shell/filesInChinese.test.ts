import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MessageError, type Phrase } from '../base/i18n/message.ts';
import { setLanguage, words } from '../base/i18n/text.ts';
import { zh } from '../base/i18n/zh/index.ts';
import { tables } from '../base/i18n/zh/tables.ts';
import { proposeAffinity } from '../files/open/affinity/proposeAffinity.ts';
import { proposeMapping } from '../files/open/proposeMapping.ts';
import { readFiles } from '../files/open/readFiles.ts';
import { packTable, unpackTable } from '../files/pack/packTable.ts';
import { parseTable } from '../files/table/parseTable.ts';
import { textFile } from '../files/testing/textFile.ts';

beforeAll(() => setLanguage('zh', zh, tables));
afterAll(() => setLanguage('en', {}));

/** What a file itself says, and what is written alike in every language. */
const foreign =
  /docs\/formats\.md|networks\.\d+\.[a-z]+|JSON|true|false|x\d|pairs\.txt|own\.json|“value”|[abc]\b/g;

function expectChinese(phrases: readonly Phrase[]): void {
  expect(phrases.length).toBeGreaterThan(0);
  for (const phrase of phrases) {
    const shown = words(phrase);
    expect(shown).toMatch(/\p{Script=Han}/u);
    expect(shown.replace(foreign, '')).not.toMatch(/[A-Za-z]{2}/);
  }
}

test.each([
  ['a square with what is no number', ',a,b,c\na,,x1,0.2\nb,0.1,,\nb,0.3,0.4,\nc,0.5,0.6,\n'],
  [
    'rows of pairs that are repeated',
    'source,target,value\nb,c,4\nc,a,5\nc,b,6\na,c,7\na,b,1\na,b,2\n,b,3\nb,a,x2\n',
  ],
  ['objects of objects', '{"a": {"b": 1, "c": "x3"}, "b": {"a": 2, "c": [1, 2]}, "c": {"a": {"x1": 1}}}'],
  ['Python without an end', "x1 = {'a': {'b': 1}, 'b': {'a': 2}}\nx2 = {'a': [1, 2}\nx3 = ['b\n"],
])('problems and words of affinities are told in Chinese: %s', async (_, text) => {
  const files = [textFile('pairs.txt', text)];
  const mapping = proposeAffinity(files, false);
  if (!mapping) throw new Error('These are affinities.');
  const result = await readFiles(files, mapping);
  expect(result.problems.length).toBeGreaterThan(0);
  const answered = await readFiles(files, {
    ...mapping,
    direction: 'rows-help',
    better: 'lower',
    diagonal: '',
  });
  for (const { problems, words: said } of [result, answered])
    expectChinese([...problems.flatMap(({ message, action }) => [message, action]), ...said]);
});

test('problems of a file in the own format are told in Chinese', async () => {
  const file = JSON.parse(readFileSync('public/tables/setting-1.json', 'utf8'));
  file.networks[0].cost = 0;
  file.networks[1].tasks = [];
  file.networks[2].predicted = 3;
  const { result } = await proposeMapping([textFile('own.json', JSON.stringify(file))]);
  expect(result.problems.length).toBe(3);
  expectChinese(result.problems.flatMap(({ message, action }) => [message, action]));
});

test.each([
  ['cut short', (packed: string) => packed.slice(0, 9)],
  ['with a changed letter', (packed: string) => `${packed.slice(0, 3)}%${packed.slice(4)}`],
  ['with another checksum', (packed: string) => `${packed.slice(0, 2)}AAAA${packed.slice(6)}`],
])('a packed link %s is refused in Chinese', (_, damage) => {
  const packed = packTable(parseTable(readFileSync('public/tables/setting-1.json', 'utf8')));
  let thrown: unknown;
  try {
    unpackTable(damage(packed));
  } catch (error) {
    thrown = error;
  }
  if (!(thrown instanceof MessageError)) throw new Error('It says nothing to a reader.');
  const { said } = thrown;
  expect(words(said)).toMatch(/\p{Script=Han}/u);
  expect(words(said).replace(/A–Z|a–z/g, '')).not.toMatch(/[A-Za-z]{2}/);
});
