import { describe, expect, it } from 'vitest';
import { problemsInEnglish } from '../../testing/openFiles.ts';
import { proposeAffinity } from './proposeAffinity.ts';
import { readAffinity } from './readAffinity.ts';
import { fileOf, readText } from './testing/readText.ts';

const nan = Number.NaN;

describe('the problems of a table of affinities', () => {
  it('leaves a missing pair missing and says which it is', () => {
    const { values: read_, said } = readText('source,target,score\na,b,1\nb,c,2\nc,a,3\na,c,4\nc,b,0');
    expect(read_).toEqual([nan, 1, 4, nan, nan, 2, 3, 0, nan]);
    expect(said).toEqual([['note', undefined, undefined, '1 of 6 pairs has no value: b, a.']]);
  });

  it('takes the mean over seeds, and of a seed that stands twice the first', () => {
    const { values: read_, said } = readText(
      'source,target,score,seed\na,b,1,1\na,b,3,2\nb,a,5,1\na,b,7,2\n',
    );
    expect(read_).toEqual([nan, 2, 5, nan]);
    expect(said).toEqual([
      ['note', undefined, undefined, 'A pair has 1 to 2 seeds.'],
      ['warning', 5, undefined, 'The pair a, b is given again for the seed “2”: 7.'],
    ]);
  });

  it('takes the mean of a pair that stands twice without seeds, and says so', () => {
    const { values: read_, said } = readText('source,target,score\na,b,1\nb,a,5\na,b,3');
    expect(read_).toEqual([nan, 2, 5, nan]);
    expect(said).toEqual([['warning', 4, undefined, 'The pair a, b is given again: 3.']]);
  });

  it('reports keys that stand twice: the last is used', () => {
    const { values: read_, said } = readText('{"a": {"b": 1, "b": 2}, "b": {"a": 3}}');
    expect(read_).toEqual([nan, 2, 3, nan]);
    expect(said).toEqual([['warning', 1, undefined, 'The pair a, b is given again: 2.']]);
  });

  it('reports rows and columns that stand twice: the first is used', () => {
    const { values: read_, said } = readText(',a,b,b\na,9,1,2\nb,3,8,4\na,5,6,7');
    expect(read_).toEqual([9, 1, 3, 8]);
    expect(said).toEqual([
      ['warning', undefined, '4', 'A column named “b” stands further left already.'],
      ['warning', 4, undefined, 'A row named “a” stands above already.'],
    ]);
  });

  it.each([
    [
      'a square',
      ',a,b,c\na,,x1,2\nb,inf,,3\nc,4,5,\nd,6,7,8,9,',
      [
        ['warning', 2, 'b', '“x1” is no number.'],
        ['warning', 3, 'a', '“inf” is no finite number.'],
        ['warning', 5, '5', '“9” stands to the right of the last column.'],
      ],
    ],
    [
      'a list of pairs',
      'source,target,score\na,b,oops\nb,a,1\n,a,3\nb,c,4\nc,b,1e999\nc,a,2\na,c,5\na,,6',
      [
        ['warning', 2, 'score', '“oops”, the value of a, b, is no number.'],
        ['warning', 4, undefined, 'The row names no source: , a, 3.'],
        ['warning', 6, 'score', '“1e999”, the value of c, b, is no finite number.'],
        ['warning', 9, undefined, 'The row names no target: a, , 6.'],
      ],
    ],
    [
      'objects of objects, by element',
      '{"a": {"b": 1, "c": 2},\n "b": {"a": "x", "c": 2, "b": 5, "d": "0.5"},\n "c": 3}',
      [
        ['warning', 2, 'a', 'The value of b, a is “x”, no finite number.'],
        ['warning', 3, 'c', '“c” is 3, not values of tasks.'],
      ],
    ],
    [
      'a Python dict, by line',
      "x = {'a': {'b': 1/3, 'c': 2, 'd': None},\n 'b': {'a': 1, 'b': [1, 2],\n 'c': True, 'd': 2, 'e': 3}}",
      [
        ['warning', 1, 'b', 'The value of a, b is “1/3”, no finite number.'],
        ['warning', 2, 'b', 'The value of b, b is a list of 2, no finite number.'],
        ['warning', 3, 'c', 'The value of b, c is true, no finite number.'],
      ],
    ],
    [
      'keys that name two tasks',
      '{"a__b": 1, "b__a": {"x": 1}, "b__b": 2, "a__b__c": 3}',
      [
        ['warning', 2, 'a', 'The value of b, a is a dict of 1, no finite number.'],
        ['warning', 4, 'a__b__c', 'The key “a__b__c” can be split in more than one way.'],
      ],
    ],
  ])('reports what is no number in %s, with its place', (_, text, expected) => {
    expect(readText(text).said.filter(([severity]) => severity !== 'note')).toEqual(expected);
  });

  it('reads the first table of several and names the others', () => {
    const text =
      "lr = 0.1\nval = {'a': {'b': 1}, 'b': {'a': 2}}\ntest = {'a': {'b': 3}, 'b': {'a': 4}}\nnames = ['a']\n";
    const { mapping, values: read_, said } = readText(text);
    expect(mapping.name).toBe('val');
    expect(read_).toEqual([nan, 1, 2, nan]);
    expect(said).toEqual([
      ['note', 1, undefined, '“lr” (0.1) is no table of pairs.'],
      ['warning', 3, undefined, '“test” is another table of pairs.'],
      ['note', 4, undefined, '“names” (a list of 1) is no table of pairs.'],
    ]);
  });

  it('refuses more than four million pairs without building them', () => {
    const rows = Array.from({ length: 2001 }, (_, i) => `a${i},b${i},1`);
    const { said, table } = readText(`source,target,value\n${rows.join('\n')}`);
    expect(table).toBeUndefined();
    expect(said).toEqual([
      ['error', undefined, undefined, '2001 x 2001 tasks are 4,004,001 pairs, more than 4,000,000.'],
    ]);
  });

  it('says of files that are not part of the table that they are not', () => {
    const files = [fileOf(',a,b\na,1,2\nb,3,4', 'a.csv'), fileOf('x', 'b.csv')];
    const mapping = proposeAffinity(files);
    expect(mapping && problemsInEnglish(readAffinity(files, mapping).problems)).toMatchObject([
      { file: 'b.csv', severity: 'warning' },
    ]);
    expect(mapping && problemsInEnglish(readAffinity([], mapping).problems)).toMatchObject([
      { file: 'a.csv', severity: 'error' },
    ]);
  });
});
