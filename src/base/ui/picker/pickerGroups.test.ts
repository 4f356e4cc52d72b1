import { expect, test } from 'vitest';
import { findOptions, placeAfterKey } from './pickerGroups.ts';

const groups = [
  { title: 'Yours', options: [{ id: 'a', text: 'Größe der Netze' }] },
  {
    title: 'Published affinities',
    options: [
      { id: 'b', text: 'TAG affinity · CelebA' },
      { id: 'c', text: 'Errors of pairs · CelebA', also: '成对误差' },
    ],
  },
];
const found = (typed: string) =>
  findOptions(groups, typed).flatMap(({ options }) => options.map(({ id }) => id));

test('what is typed is found by all of its words, in any order, in names and titles of groups', () => {
  expect(found('')).toEqual(['a', 'b', 'c']);
  expect(found(' celeba  errors ')).toEqual(['c']);
  expect(found('published')).toEqual(['b', 'c']);
  expect(found('celeba netze')).toEqual([]);
});

test('case, accents and the other language’s name make no difference', () => {
  expect(found('GROSSE')).toEqual([]);
  expect(found('große')).toEqual(['a']);
  expect(found('GROẞE')).toEqual(['a']);
  expect(found('误差')).toEqual(['c']);
});

test('groups in which nothing is found are left out', () => {
  expect(findOptions(groups, 'tag').map(({ title }) => title)).toEqual(['Published affinities']);
});

test('arrows go round, Home and End lead to the ends, a page stops there, other keys lead nowhere', () => {
  expect(placeAfterKey('ArrowDown', 2, 3)).toBe(0);
  expect(placeAfterKey('ArrowUp', 0, 3)).toBe(2);
  expect(placeAfterKey('PageDown', 0, 3)).toBe(2);
  expect(placeAfterKey('PageUp', 2, 3)).toBe(0);
  expect(placeAfterKey('Home', 2, 3)).toBe(0);
  expect(placeAfterKey('End', 0, 3)).toBe(2);
  expect(placeAfterKey('a', 0, 3)).toBeUndefined();
});
