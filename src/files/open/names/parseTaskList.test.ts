import { describe, expect, it } from 'vitest';
import { looksLikeTaskList, parseTaskList } from './parseTaskList.ts';

const known = new Set(['ctr', 'cvr', 'like', 'edge-2d', 'a', 'b', 'c', 'a,b']);
const parse = (text: string) => parseTaskList(text, name => known.has(name));

describe('parseTaskList', () => {
  it.each([
    ['["ctr", "cvr"]', ['ctr', 'cvr']],
    ["['ctr', 'cvr']", ['ctr', 'cvr']],
    ["('ctr',)", ['ctr']],
    ["{'ctr', 'like'}", ['ctr', 'like']],
    ["frozenset({'ctr', 'like'})", ['ctr', 'like']],
    ['ctr+cvr', ['ctr', 'cvr']],
    ['ctr + cvr', ['ctr', 'cvr']],
    ['ctr,cvr,like', ['ctr', 'cvr', 'like']],
    ['ctr|cvr', ['ctr', 'cvr']],
    ['ctr; cvr', ['ctr', 'cvr']],
    ['ctr & cvr', ['ctr', 'cvr']],
    ['ctr cvr', ['ctr', 'cvr']],
    ['ctr_cvr', ['ctr', 'cvr']],
    ['ctr-cvr', ['ctr', 'cvr']],
    ['edge-2d', ['edge-2d']],
    ['edge-2d+ctr', ['edge-2d', 'ctr']],
    ['abc', ['a', 'b', 'c']],
    ['["a,b", "c"]', ['a,b', 'c']],
    ['"ctr"', ['ctr']],
    ['ctr', ['ctr']],
    ['[]', []],
    ['', []],
  ])('reads %j', (text, names) => {
    expect(parse(text)).toEqual(names);
  });

  it('gives names that nobody knows too, so that they can be told', () => {
    expect(parse('ctr+foo')).toEqual(['ctr', 'foo']);
    expect(parse('foo bar')).toEqual(['foo bar']);
  });

  it('takes names of objects for names', () => {
    expect(parse('["__proto__", "constructor"]')).toEqual(['__proto__', 'constructor']);
  });

  it('knows what is written as a list', () => {
    for (const list of ['["a"]', 'a+b', 'a,b', "['x']"]) expect(looksLikeTaskList(list)).toBe(true);
    for (const text of ['depth', 'run-1-2', 'my task', '']) expect(looksLikeTaskList(text)).toBe(false);
  });

  it.each(['[', '"', "'", 'a+', ',', '[{('])('ends soon for a megabyte of %j', hostile => {
    const text = hostile.repeat(1e6 / hostile.length);
    expect(parse(text).length).toBeLessThanOrEqual(text.length);
    expect(typeof looksLikeTaskList(text)).toBe('boolean');
  });
});
