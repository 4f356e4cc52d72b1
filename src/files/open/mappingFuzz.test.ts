import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sweepReader } from '../../features/lab/recordings/sweepReader.ts';
import { expectSound } from '../testing/expectSound.ts';
import { fuzzRuns, fuzzTimeout } from '../testing/fuzzRuns.ts';
import { networkTexts, propose, tableOf } from '../testing/openFiles.ts';
import { sampleFiles } from '../testing/sampleFiles.ts';
import { textFile } from '../testing/textFile.ts';
import type { ColumnRole, ColumnsMapping, Mapping, MembershipMapping, TaskMapping } from './mapping.ts';
import { proposeMapping } from './proposeMapping.ts';
import { readFiles } from './readFiles.ts';
import { addNativeReader } from './readNative.ts';

addNativeReader(sweepReader);

const split = fc.constantFrom('validation', 'test', 'early');
const layout = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', ' ', '|'),
  decimal: fc.constantFrom('.', ','),
  comment: fc.constantFrom('', '#', '%', '//'),
  hasHeader: fc.boolean(),
});
const task = fc.option(fc.integer({ min: -1, max: 3 }), { nil: undefined });
const role: fc.Arbitrary<ColumnRole> = fc.oneof(
  fc
    .tuple(fc.constantFrom('value', 'stderr'), task, fc.option(split, { nil: undefined }))
    .map(([kind, index, on]) => ({
      kind,
      ...(index === undefined ? {} : { task: index }),
      ...(on === undefined ? {} : { split: on }),
    })),
  fc
    .constantFrom(
      ...(['ignore', 'cost', 'predicted', 'task-set', 'task', 'split', 'seed', 'variant'] as const),
      ...(['name', 'state', 'source', 'target'] as const),
    )
    .map(kind => ({ kind })),
);
const name = fc.constantFrom('a', 'b', 'c', '', 'cost', '__proto__', 'x,y', '\u0000');
const tasks: fc.Arbitrary<TaskMapping[]> = fc.array(
  fc
    .record({ id: name, name, short: name, turned: fc.constantFrom(undefined, 'negated', 'complement') })
    .map(({ turned, ...rest }) => (turned ? { ...rest, measured: turned } : rest)),
  { maxLength: 4 },
);
const costs = fc.constantFrom(undefined, 'column', 'equal', 'by-tasks');
const fileName = fc.constantFrom(
  'wide.csv',
  'tidy.csv',
  'p.txt',
  'm_x.csv',
  'm_y.csv',
  'runs.csv',
  'own.json',
  'none.csv',
);

const columnsMapping: fc.Arbitrary<ColumnsMapping> = fc.record({
  shape: fc.constantFrom('wide', 'tidy'),
  name,
  tasks,
  costs,
  costUnit: name,
  files: fc.array(
    fc
      .record({
        file: fileName,
        chosen: fc.option(layout, { nil: undefined }),
        columns: fc.array(fc.record({ name, role }), { maxLength: 8 }),
        split,
        singlesFirst: fc.boolean(),
      })
      .map(({ chosen, ...rest }) => (chosen ? { ...rest, layout: chosen } : rest)),
    { maxLength: 3 },
  ),
  splitWords: fc.dictionary(
    fc.constantFrom('val', 'test', '__proto__', 'x'),
    fc.oneof(split, fc.constant('ignore' as const)),
  ),
});
const membership: fc.Arbitrary<MembershipMapping> = fc.record({
  shape: fc.constant('membership'),
  name,
  tasks,
  costs,
  costUnit: name,
  members: fc.record({ file: fileName, layout }),
  gains: fc.array(
    fc.record({ file: fileName, layout, split: fc.oneof(split, fc.constant('ignore' as const)) }),
    { maxLength: 3 },
  ),
  gainUnit: fc.constantFrom('share', 'percent'),
});
const native = fileName.map(file => ({ shape: 'native', file }) as const);

const files = sampleFiles.flat();

it('reads files by any mapping without throwing', { timeout: fuzzTimeout }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(columnsMapping, membership, native), async mapping => {
      const result = await readFiles(files, mapping);
      const known = [...files, textFile('none.csv', ''), textFile('', '')];
      expectSound(known, result);
    }),
    { numRuns: fuzzRuns },
  );
});

it('reads files by a good mapping of which one thing was changed', { timeout: fuzzTimeout }, async () => {
  const proposed: Mapping[] = [];
  for (const group of sampleFiles) {
    const { mapping } = await proposeMapping(group);
    if (mapping && mapping.shape !== 'affinity') proposed.push(mapping);
  }
  expect(proposed.length).toBe(sampleFiles.length);
  const change = fc.record({
    which: fc.nat(),
    at: fc.nat(),
    role,
    layout,
    costs,
    split,
    singlesFirst: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      change,
      fc.constantFrom('role', 'layout', 'costs', 'split', 'singlesFirst'),
      async (to, what) => {
        const mapping = proposed[to.which % proposed.length] as Mapping;
        const result = await readFiles(files, changed(mapping, to, what));
        expectSound(files, result);
      },
    ),
    { numRuns: fuzzRuns },
  );
});

interface Change extends Pick<ColumnsMapping['files'][number], 'split' | 'singlesFirst'> {
  readonly at: number;
  readonly role: ColumnRole;
  readonly layout: MembershipMapping['members']['layout'];
  readonly costs: ColumnsMapping['costs'];
}

function changed(mapping: Mapping, to: Change, what: string): Mapping {
  if (mapping.shape !== 'wide' && mapping.shape !== 'tidy') return mapping;
  if (what === 'costs') return { ...mapping, costs: to.costs };
  const at = to.at % mapping.files.length;
  const spoiled = mapping.files.map((file, i) => {
    if (i !== at) return file;
    if (what === 'layout') return { ...file, layout: to.layout };
    if (what === 'split') return { ...file, split: to.split };
    if (what === 'singlesFirst') return { ...file, singlesFirst: to.singlesFirst };
    const columns = file.columns.map((column, c) =>
      c === to.at % file.columns.length ? { ...column, role: to.role } : column,
    );
    return { ...file, columns };
  });
  return { ...mapping, files: spoiled };
}

it('follows roles that the reader swaps', async () => {
  const text = 'a,b,cost\n1,2,3\n4,5,6\n';
  const { mapping } = await propose({ 'n.csv': text });
  if (mapping?.shape !== 'wide') throw new Error('The file is wide.');
  const [first, second, third] = mapping.files[0]?.columns ?? [];
  if (!first || !second || !third) throw new Error('The file has three columns.');
  const columns = [third, second, first].map(({ role: swapped }, i) => ({
    name: 'abc'[i] ?? '',
    role: swapped,
  }));
  const swapped = { ...mapping, files: mapping.files.map(file => ({ ...file, columns })) };
  const result = await readFiles([textFile('n.csv', text)], swapped);
  expect(networkTexts(tableOf(result))).toEqual(['a 3 + b 2 @ 1', 'a 6 + b 5 @ 4']);
});

it('gives the same table for the same figures, whatever the file is called and however its cells are parted', async () => {
  const one = await propose({ 'x.csv': 'cost,val/a,test/a,val/b,test/b\n1,0.5,0.25,,\n2,1,2,3,4\n' });
  const other = await propose({
    'y.tsv': 'cost\tval/a\ttest/a\tval/b\ttest/b\n1,0\t0,50\t0,25\t\t\n2\t1\t2\t3\t4\n',
  });
  expect(tableOf(other.result).id).toBe(tableOf(one.result).id);
});
