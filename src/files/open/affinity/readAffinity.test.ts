import { describe, expect, it } from 'vitest';
import { problemsInEnglish, wordsOf } from '../../testing/openFiles.ts';
import type { AffinityMapping } from '../mapping.ts';
import { readAffinity } from './readAffinity.ts';
import { fileOf, readText } from './testing/readText.ts';

const nan = Number.NaN;
const abc = ['a', 'b', 'c'];
/** Rows a, b, c; columns a, b, c. */
const values = [9, 0.1, 0.2, 0.3, 8, 0.4, -0.5, 0.6, 7];

/** The same table in every form. */
const forms: readonly (readonly [form: AffinityMapping['form'], what: string, text: string])[] = [
  ['square', 'a square with an empty corner', ',a,b,c\na,9,0.1,0.2\nb,0.3,8,0.4\nc,-0.5,0.6,7\n'],
  [
    'square',
    'a square with a word in the corner',
    'helps\ta\tb\tc\na\t9\t0.1\t0.2\nb\t0.3\t8\t0.4\nc\t-0.5\t0.6\t7',
  ],
  ['square', 'a square without a corner', 'a,b,c\na,9,0.1,0.2\nb,0.3,8,0.4\nc,-0.5,0.6,7'],
  ['square', 'a square as R writes it', '"a" "b" "c"\n"a" 9 0.1 0.2\n"b" 0.3 8 0.4\n"c" -0.5 0.6 7\n'],
  ['square', 'decimal commas', ';a;b;c\na;9;0,1;0,2\nb;0,3;8;0,4\nc;-0,5;0,6;7'],
  ['square', 'columns in another order', ',c,a,b\na,0.2,9,0.1\nb,0.4,0.3,8\nc,7,-0.5,0.6'],
  [
    'long',
    'a list of pairs with a header',
    'source,target,score\na,a,9\na,b,0.1\na,c,0.2\nb,a,0.3\nb,b,8\nb,c,0.4\nc,a,-0.5\nc,b,0.6\nc,c,7',
  ],
  [
    'long',
    'a list of pairs with seeds, in another order of columns',
    `value;seed;to;from\n${[9, 0.1, 0.2, 0.3, 8, 0.4, -0.5, 0.6, 7]
      .flatMap((v, i) => [1, 2].map(s => `${v};${s};${abc[i % 3]};${abc[Math.floor(i / 3)]}`))
      .join('\n')}`,
  ],
  [
    'long',
    'a list of pairs without a header',
    'a a 9\na b 0.1\na c 0.2\nb a 0.3\nb b 8\nb c 0.4\nc a -0.5\nc b 0.6\nc c 7',
  ],
  [
    'nested',
    'objects of objects',
    '{"a": {"a": 9, "b": 0.1, "c": 0.2}, "b": {"c": 0.4, "b": 8, "a": 0.3}, "c": {"a": -0.5, "b": 0.6, "c": 7}}',
  ],
  [
    'keyed',
    'keys that name two tasks',
    '{"a__a": 9, "a__b": 0.1, "a__c": 0.2, "b__a": 0.3, "b__b": 8, "b__c": 0.4, "c__a": -0.5, "c__b": 0.6, "c__c": 7}',
  ],
  [
    'square',
    'arrays of values and names',
    '{"tasks": ["a", "b", "c"], "matrix": [[9, 0.1, 0.2], [0.3, 8, 0.4], [-0.5, 0.6, 7]]}',
  ],
  [
    'square',
    'arrays as pandas writes them',
    '{"columns":["a","b","c"],"index":["a","b","c"],"data":[[9,0.1,0.2],[0.3,8,0.4],[-0.5,0.6,7]]}',
  ],
  [
    'long',
    'a list of records',
    `[${values.map((v, i) => `{"source":"${abc[Math.floor(i / 3)]}","target":"${abc[i % 3]}","value":${v}}`).join(',')}]`,
  ],
  [
    'dict',
    'a dict of a notebook',
    "# affinities\nresult = {\n  'a': {'b': 0.1, 'a': 9, 'c': np.float64(0.2)},\n  'b': {'a': .3, 'b': 8., 'c': 4e-1},\n  'c': {'a': -0.5, 'b': 0.6, 'c': 7,},\n}\n",
  ],
  [
    'dict',
    'a dict with tuples for keys',
    "r = {('a','a'): 9, ('a','b'): .1, ('a','c'): .2, ('b','a'): .3, ('b','b'): 8, ('b','c'): .4, ('c','a'): -.5, ('c','b'): .6, ('c','c'): 7}",
  ],
  [
    'dict',
    'an array beside a list of names',
    "names = ['a', 'b', 'c']\nm = np.array([[9, .1, .2], [.3, 8, .4], [-.5, .6, 7]])",
  ],
];

describe('readAffinity', () => {
  it.each(forms)('reads %s: %s', (form, _, text) => {
    const { mapping, sources, targets, values: read_, problems } = readText(text);
    expect(mapping.form).toBe(form);
    expect([sources, targets, read_]).toEqual([abc, abc, values]);
    expect(problems.filter(problem => problem.severity !== 'note')).toEqual([]);
  });

  it.each(forms)('turns %s round where columns help rows: %s', (_, __, text) => {
    const { sources, values: read_ } = readText(text, { direction: 'columns-help' });
    expect(sources).toEqual(abc);
    expect(read_).toEqual([9, 0.3, -0.5, 0.1, 8, 0.6, 0.2, 0.4, 7]);
  });

  it('gives the same figures the same id, in whatever form they come', () => {
    const ids = forms.map(([, , text]) => readText(text, { meaning: 'affinity' }).table?.id);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^own-[0-9a-z]+$/);
  });

  it('reads a rectangle, turned round where columns help, and names who stands on one side only', () => {
    const text = '{"a": {"a": 1, "b": 2}, "b": {"a": 3, "b": 4}, "extra": {"a": 5, "b": 6}}';
    const { sources, targets, said } = readText(text);
    expect([sources, targets]).toEqual([
      ['a', 'b', 'extra'],
      ['a', 'b'],
    ]);
    expect(said).toEqual([['note', undefined, undefined, 'Named first only: extra.']]);
    const turned = readText(text, { direction: 'columns-help' });
    expect([turned.sources, turned.targets]).toEqual([
      ['a', 'b'],
      ['a', 'b', 'extra'],
    ]);
    expect(turned.values).toEqual([1, 3, 5, 2, 4, 6]);
  });

  it('reads what stands in the code of a notebook', () => {
    const cells = [
      { cell_type: 'markdown', source: ["x = {'z': {'y': 1}}"] },
      { cell_type: 'code', source: ['%matplotlib inline\n', 'import numpy as np'], outputs: [] },
      { cell_type: 'code', source: ["r = {'a': {'b': 1},\n", "     'b': {'a': oops, 'b': 2, 'c': 3}}\n"] },
    ];
    const { values: read_, said } = readText(JSON.stringify({ cells, metadata: {}, nbformat: 4 }));
    expect(read_).toEqual([1, nan, nan, 2, nan, 3]);
    expect(said).toContainEqual(['note', undefined, undefined, 'The file is a notebook.']);
    expect(said).toContainEqual(['warning', 4, 'a', 'The value of b, a is “oops”, no finite number.']);
  });

  it('keeps the ids and short names that a file gives its tasks', () => {
    const { table } = readText(
      '{"tasks": [{"id": "d", "name": "Depth", "short": "Dep."}, {"id": "n", "name": "Normals"}], "values": [[1, 2], [3, 4]]}',
    );
    expect(table?.sources).toEqual([
      { id: 'd', name: 'Depth', short: 'Dep.' },
      { id: 'n', name: 'Normals', short: 'Normals' },
    ]);
    expect(table?.targets).toBe(table?.sources);
  });

  it('leaves the diagonal out where it means nothing', () => {
    const { table, words } = readText(forms[0]?.[2] ?? '', { diagonal: ' ' });
    expect(table?.diagonal).toBeUndefined();
    expect([...(table?.values ?? [])]).toEqual([nan, 0.1, 0.2, 0.3, nan, 0.4, -0.5, 0.6, nan]);
    expect(wordsOf({ words }).at(-1)).toBe('It is left out.');
  });

  it('reads names of prototypes as names', () => {
    const text =
      '{"__proto__": {"constructor": 1, "__proto__": 5}, "constructor": {"__proto__": 2}, "toString": {"constructor": 3}}';
    const { sources, targets } = readText(text);
    expect([sources, targets]).toEqual([
      ['__proto__', 'constructor', 'toString'],
      ['constructor', '__proto__'],
    ]);
  });

  it('reads what it is told to read, whatever was proposed', () => {
    const square = ';a;b\na;1;0,5\nb;2;3';
    const layout = { delimiter: ';', decimal: '.', comment: '', hasHeader: true } as const;
    expect(readText(square).values).toEqual([1, 0.5, 2, 3]);
    expect(readText(square, { layout }).said.at(-1)?.[3]).toBe('“0,5” is no number.');
    expect(readText(square, { form: 'nested' }).said[0]?.[3]).toBe(
      'The file does not hold objects of objects.',
    );
    const columns = ['target', 'source', 'value'].map(kind => ({
      name: kind,
      role: { kind } as { kind: 'target' | 'source' | 'value' },
    }));
    const long = readText('x,y,z\na,b,1\nb,a,2', { form: 'long', columns });
    expect([long.sources, long.values]).toEqual([
      ['b', 'a'],
      [nan, 1, 2, nan],
    ]);
    const unmapped = readText('source,target,score\na,b,1\nb,a,2', { columns: columns.slice(0, 1) });
    expect(unmapped.said.map(([, , , message]) => message)).toEqual([
      'No column holds the task that is named first (source).',
      'No column holds the value.',
    ]);
  });

  it.each([
    ['names of columns', { hasHeader: false }, 'a,9,1\nb,2,8', 'The columns have no names.'],
    ['names of rows', { hasHeader: true }, 'a,b\n9,1\n2,8', 'The rows have no names.'],
  ])('reads a square without %s in the order of the other side', (_, { hasHeader }, text, message) => {
    const layout = { delimiter: ',', decimal: '.', comment: '', hasHeader } as const;
    const mapping = { ...readText('{"a": {"b": 1}}').mapping, form: 'square', layout } as const;
    const files = [fileOf(text)];
    const { loaded, problems } = readAffinity(files, {
      ...mapping,
      direction: 'rows-help',
      better: 'lower',
      diagonal: 'alone',
    });
    expect(problemsInEnglish(problems).map(problem => problem.message)).toEqual([message]);
    expect(loaded?.kind === 'affinity' && loaded.table).toMatchObject({
      better: 'lower',
      sources: [{ name: 'a' }, { name: 'b' }],
      targets: [{ name: 'a' }, { name: 'b' }],
      values: new Float64Array([9, 1, 2, 8]),
    });
  });
});
