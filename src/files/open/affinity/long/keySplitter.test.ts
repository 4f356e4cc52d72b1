import { describe, expect, it } from 'vitest';
import type { LiteralKey } from '../literals/literal.ts';
import { keySplitter } from './keySplitter.ts';

/** All keys split; `undefined` where they cannot be. */
function splitKeys(keys: readonly LiteralKey[]) {
  const split = keySplitter(keys);
  return split && keys.map(split);
}

describe('keySplitter', () => {
  it.each([
    ['a__b', 'b__a'],
    ['a->b', 'b->a'],
    ['a → b', 'b → a'],
    ['a|b', 'b|a'],
    ['a,b', 'b,a'],
    ['(a, b)', '(b, a)'],
    ["('a', 'b')", "('b', 'a')"],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
  ])('splits keys like %j', (first, second) => {
    expect(splitKeys([first, second])).toEqual([
      ['a', 'b'],
      ['b', 'a'],
    ]);
  });

  it('splits a key whose names hold the separator where other keys show both names', () => {
    expect(splitKeys(['my__task__my__task', 'my__task__b', 'b__my__task', 'b__b'])).toEqual([
      ['my__task', 'my__task'],
      ['my__task', 'b'],
      ['b', 'my__task'],
      ['b', 'b'],
    ]);
  });

  it('leaves open what can be split in more than one way', () => {
    expect(splitKeys(['a__b__c', 'a__b'])).toEqual([undefined, ['a', 'b']]);
  });

  it('finds nothing where keys are not all put together in one way', () => {
    expect(splitKeys(['a__b', 'a|b'])).toBeUndefined();
    expect(splitKeys(['a__b', 'accuracy'])).toBeUndefined();
    expect(splitKeys(['__b', 'a__'])).toBeUndefined();
    expect(splitKeys([['a', 'b'], 'a__b'])).toBeUndefined();
    expect(splitKeys([])).toBeUndefined();
  });
});
