import fc from 'fast-check';
import { it } from 'vitest';
import { expectSound } from '../testing/expectSound.ts';
import { fuzzRuns, fuzzTimeout } from '../testing/fuzzRuns.ts';
import { textFile } from '../testing/textFile.ts';
import { proposeMapping } from './proposeMapping.ts';

/** A small text of each kind that has a reader of its own behind a look at its beginning. */
const kinds: readonly string[] = [
  'run,step,val/a,val/b\nr1,1,0.9,0.8\nr1,2,0.7,0.6\nr2,1,0.8,0.7\nr2,2,0.5,0.4\n',
  '{"run":"r1","step":1,"a":0.5}\n{"run":"r1","step":2,"a":0.4}\n{"run":"r2","step":1,"b":0.5}\n',
  'task,alone,a pair,all\ndepth,0.5,0.4,0.6\nnormals,0.3,,0.2\nedges,0.1,0.2,0.3\n',
  'tasks,cost,loss\n"a, b",2,"[0.5, 0.6]"\na,1,[0.4]\n"b, c",2,"0.1; 0.2"\n',
  'grouping,total,a,b,c\n"{a,b},{c}",1,0.5,0.4,0.1\n"{a},{b,c}",2,0.6,0.3,0.2\n',
  'grouping;sum\n(a b)(c);1,5\n(a)(b c);1,25\na+b | c;2\n',
  'config,cost,a,b\n"{""tasks"": [""a"", ""b""], ""seed"": 1}",2,0.5,0.4\n"{\'tasks\': [\'a\'], \'lr\': 0.1}",1,0.6,\n',
  '{"columns":["tasks","cost","a"],"index":[0,1],"data":[["a",1,0.5],["a+b",2,0.4]]}',
  '{"a":{"0":0.5,"1":0.4},"cost":{"0":1,"1":2},"tasks":{"0":"a","1":"a+b"}}',
  '[{"tasks":["a","b"],"cost":2,"losses":{"a":0.5,"b":0.4}},{"tasks":["a"],"cost":1,"losses":[0.5]}]',
  '{"(a, b)":[0.5,0.6],"(a,)":[0.4]}',
  ",5 o'clock,Hair\n5_o_clock,1,0.5\nhair,0.25,1\n",
  'tasks,cost,a,b,a+b\na,1,0.5,,0.5\nb,1,,0.4,0.4\na+b,2,0.3,0.2,0.5\n',
];

const piece = fc.constantFrom(
  ...[
    ',',
    ';',
    '\t',
    '|',
    ' ',
    '\n',
    '"',
    '""',
    "'",
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    ':',
    '+',
    '&',
    '{}',
    '[[',
    '}}',
  ],
  ...[
    '0',
    '-1',
    '0,5',
    '1e999',
    'NaN',
    'null',
    'a',
    'b',
    'a+b',
    '{a}',
    'tasks',
    'step',
    '__proto__',
    '\ud800',
    '\ufeff',
  ],
);

it('however a text of such a kind is spoiled, opening gives a sound table or says why not', {
  timeout: fuzzTimeout,
}, async () => {
  const edit = fc.record({
    at: fc.nat(),
    remove: fc.nat({ max: 8 }),
    insert: fc.oneof(fc.constant(''), piece),
  });
  const spoiled = fc.tuple(fc.constantFrom(...kinds), fc.array(edit, { maxLength: 4 })).map(([kind, edits]) =>
    edits.reduce((text, { at, remove, insert }) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + insert + text.slice(from + remove);
    }, kind),
  );
  await fc.assert(
    fc.asyncProperty(spoiled, async text => {
      const files = [textFile('x.csv', text)];
      const { mapping, result } = await proposeMapping(files);
      expectSound(files, result);
      if (!mapping && result.loaded) throw new Error('A table without a mapping.');
    }),
    { numRuns: fuzzRuns },
  );
});
