import { describe, expect, it } from 'vitest';
import { allFields, fieldNames } from '../configuration/fields.ts';
import { readPastedLink } from '../configuration/pinnedConfiguration.ts';
import { saying } from '../testing/saying.ts';
import { hashOf, queryPairs, splitHash } from './healLink.ts';
import { readLink } from './permalink.ts';

const whole = '#/explore?v=2&data=setting-2&budget=3&by=higher-order';

describe('a damaged link', () => {
  it.each<readonly [damaged: string, meant: string]>([
    // A blank for a plus.
    ['#/lab?v=2&lab=train&network=full.depth+normals', '#/lab?v=2&lab=train&network=full.depth%2Bnormals'],
    ['#/lab?v=2&lab=train&network=full.depth%20normals', '#/lab?v=2&lab=train&network=full.depth%2Bnormals'],
    [
      '#/lab?v=2&network=full.depth%252Bnormals&lab=train',
      '#/lab?v=2&lab=train&network=full.depth%2Bnormals',
    ],
    [
      '#/lab?v=2&recipe=size:small;seeds:1+2&lab=sweep',
      '#/lab?v=2&lab=sweep&recipe=size%3Asmall%3Bseeds%3A1%2B2',
    ],
    // Separators written as entities.
    [whole.replaceAll('&', '&amp;'), whole],
    [whole.replaceAll('&', '&amp;amp;'), whole],
    [whole.replaceAll('&', '&#38;'), whole],
    [whole.replaceAll('&', '%26amp%3B'), whole],
    // Percent-encoded once more.
    [`#${encodeURIComponent(whole)}`, whole],
    [`#${encodeURIComponent(whole.slice(1))}`, whole],
    [`#${encodeURIComponent(encodeURIComponent(whole.slice(1)))}`, whole],
    [whole.replace('#', '#%23'), whole],
    [whole.replace('#/', '#%2F'), whole],
    [whole.replace('?', '%3F'), whole],
    [whole.replaceAll('&', '%26'), whole],
    [whole.replaceAll('=', '%3D'), whole],
    [`${whole.replaceAll('=', '%3D').replaceAll('&', '%26')}&utm_source=x`, whole],
    ['#/explore?v=2&show=optimal%252Cworst', '#/explore?v=2&show=optimal,worst'],
    // What closes a sentence, a list or a quotation.
    ...[
      '.',
      ')',
      ']',
      '>',
      ',',
      '。',
      '）',
      '/',
      '"',
      "'",
      '”',
      '`',
      '**',
      ').',
      ';',
      '%20',
      '%E2%80%8B',
    ].map(end => [`${whole}${end}`, whole] as const),
    [`${whole}%E3%80%82`, whole],
    [`${whole}，请看这里`, whole],
    ['#/explore?data=setting-2&v=2).', '#/explore?v=2&data=setting-2'],
    ['#/learn.', '#/learn'],
    ['#/learn/', '#/learn'],
    ['#/learn%E3%80%82', '#/learn'],
    ['#/explore/?v=2&budget=3', '#/explore?v=2&budget=3'],
    // What was added by the way.
    ...['utm_source=x', 'fbclid=IwAR0', 'gclid=a.b', 'msclkid=1', 'mc_eid=1', 'igshid=1', '_ga=1.2'].flatMap(
      tracker => [
        [`${whole}&${tracker}`, whole] as const,
        [`${whole}?${tracker}`, whole] as const,
        [`${whole}&amp;${tracker}&amp;utm_medium=y`, whole] as const,
        [whole.replace('?', `?${tracker}&`), whole] as const,
        [`#/learn?${tracker}`, '#/learn'] as const,
        [`#/learn&${tracker}`, '#/learn'] as const,
      ],
    ),
    [`${whole}.&utm_source=x`, whole],
    // Within the configuration compared.
    [
      '#/compare?v=2&against=v%3D2%26amp%3Bdata%3Dsetting-3%26amp%3Bbudget%3D2',
      '#/compare?v=2&against=v%3D2%26data%3Dsetting-3%26budget%3D2',
    ],
  ])('%s opens what %s opens', (damaged, meant) => {
    const read = readLink(damaged);
    expect(read.notices).toEqual([]);
    expect(read).toEqual(readLink(meant));
  });

  it.each([
    ['#/explore?v=2&by=optima', 'optima'],
    ['#/explore?v=2&by=optimal.&budget=3', 'optimal.'],
    ['#/explore?v=2&network=depth+normals', 'depth normals'],
    ['#/explore?v=2&budget=3%26nonsense%3D1', '3&nonsense=1'],
    ['#/explore?v=2&budget=)', ')'],
    ['#/kitchen.', 'kitchen'],
  ])('%s has no one reading, which is said', (damaged, named) => {
    expect(readLink(damaged).notices).toEqual([saying(`“${named}”`)]);
  });

  it('keeps what a field takes as it stands', () => {
    const { configuration, notices } = readLink('#/explore?v=2&src=https://a.example/b/&task=a+b.');
    expect(notices).toEqual([]);
    expect(configuration).toMatchObject({ src: 'https://a.example/b/', task: 'a b.' });
  });

  it.each([
    ['', '?v=2&data=setting-2&budget=3&by=higher-order'],
    ['#/', '?/explore?v=2&data=setting-2&budget=3&by=higher-order'],
    ['#', '?v=2&amp;data=setting-2&amp;budget=3&amp;by=higher-order&utm_source=x'],
    ['', '?%23%2Fexplore%3Fv%3D2%26data%3Dsetting-2%26budget%3D3%26by%3Dhigher-order'],
    [whole, '?fbclid=1&v=2&budget=2'],
  ])('is found in an address with %j and %j', (hash, search) => {
    expect(readLink(hashOf({ hash, search }))).toEqual(readLink(whole));
  });

  it.each(['', '?', '?src=https://a.example/t.csv', '?utm_source=x', '?fbclid=1&q=2'])(
    'is not made of %j, which is no link',
    search => {
      expect(hashOf({ hash: '', search })).toBe('');
    },
  );

  it('is healed where it is pasted', () => {
    const pasted = readPastedLink(`https://a.example/${encodeURIComponent(whole)}`);
    expect(pasted).toMatchObject({ configuration: { data: 'setting-2', budget: 3 }, notices: [] });
  });

  it('loses no key of ours as a tracker', () => {
    const keys = ['v', ...fieldNames().map(name => allFields()[name].key)];
    const query = keys.map(key => `${key}=1`).join('&');
    expect(queryPairs(splitHash(`#/explore?${query}`).query).map(([key]) => key)).toEqual(keys);
  });
});
