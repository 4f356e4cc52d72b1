import fc from 'fast-check';
import { expect, it } from 'vitest';
import '../../../known/knownReaders.ts';
import { isWhole } from '../../../../testing/whole.ts';
import { splits } from '../../../core/tables/lossTable.ts';
import type {
  AffinityMapping,
  ColumnRole,
  ColumnsMapping,
  Mapping,
  TaskMapping,
} from '../../../files/open/mapping.ts';
import { proposeMapping } from '../../../files/open/proposeMapping.ts';
import { readFiles } from '../../../files/open/readFiles.ts';
import type { Proposal } from '../../../files/open/readResult.ts';
import type { SourceFile } from '../../../files/open/sourceFile.ts';
import { fuzzRuns, fuzzTimeout } from '../../../files/testing/fuzzRuns.ts';
import { sampleFiles } from '../../../files/testing/sampleFiles.ts';
import { textFile } from '../../../files/testing/textFile.ts';
import {
  allBetter,
  changeRole,
  costFrom,
  giveOwnTask,
  keepRows,
  valueFrom,
  withRole,
} from '../editMapping.ts';
import { correctFiles, type Propose, writeGiven } from './correctFiles.ts';
import { writeReading } from './writeReading.ts';

const file = (name: string, ...lines: readonly string[]) => textFile(name, lines.join('\n'));

/** Files of every shape, with names that options must quote, number or tell apart. */
const sets: readonly (readonly SourceFile[])[] = [
  ...sampleFiles,
  [file('odd.csv', 'a=b,a@test,a,a,#2,x:y,time_s', '1,2,3,4,5,6,7', '2,3,4,5,6,7,8')],
  [file('acc.csv', 'tasks,acc_a,acc_b,params', 'a,0.5,,1', 'b,,0.25,1', 'a+b,0.75,0.5,2')],
  [
    file('one.csv', 'tasks,a,b,ms', 'a,1,,1', 'b,,2,1', 'a+b,1,2,2'),
    file('two_test.csv', 'tasks,a,b,ms', 'a,1,,1', 'b,,2,1', 'a+b,1,2,2'),
  ],
  [file('names.csv', 'tasks;tiefe;hän;kosten', 'tiefe;0,5;;1', 'hän;;0,25;1', 'tiefe+hän;0,75;0,5;2')],
  [file('run.log', 'epoch 1 | task a, val_loss 0.5', 'epoch 1 | task b, val_loss 0.25')],
  [file('lines.txt', 'task a gave loss 0.5', 'task b gave loss 0.25', 'task a gave loss 0.4')],
  [file('square.csv', 'task,a,b,c', 'a,1,2,3', 'b,4,5,6', 'c,7,8,9')],
  [file('upper.csv', 'task,a,b,c', 'a,,2,3', 'b,,,6', 'c,,,')],
  [
    file(
      'long.csv',
      'source,target,subset,acc,loss',
      ...['val', 'te=st'].flatMap(on =>
        ['a,b', 'b,a', 'a,c', 'c,a', 'b,c', 'c,b'].map(pair => `${pair},${on},0.5,1`),
      ),
    ),
  ],
  [
    file(
      'notes.md',
      ...['# One', '| tasks | a | b | cost |', '|---|---|---|---|', '| a | 1 | | 1 |', '| b | | 2 | 1 |', ''],
      ...['# Two', '| task | a | b |', '|---|---|---|', '| a | 1 | 2 |', '| b | 3 | 4 |'],
    ),
  ],
];

/** Proposals by files and what is known of them, each made once. */
const made = new Map<string, Promise<Proposal>>();

function proposerOf(files: readonly SourceFile[]): Propose {
  return known => {
    const key = JSON.stringify([files.map(({ name }) => name), known]);
    const before = made.get(key) ?? proposeMapping(files, undefined, known);
    made.set(key, before);
    return before;
  };
}

/** One thing that a reader does in the page, drawn as numbers. */
const step = fc.record({ what: fc.nat(), file: fc.nat(), column: fc.nat(), to: fc.nat(), task: fc.nat() });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

const roles: readonly ColumnRole['kind'][] = [
  ...(['ignore', 'cost', 'task-set', 'split', 'seed', 'variant', 'name', 'state', 'predicted'] as const),
];

function editColumns(mapping: ColumnsMapping, { what, file: f, column: c, to, task }: Step): Mapping {
  const place = f % mapping.files.length;
  const own = at(mapping.files, f);
  if (own.columns.length === 0) return mapping;
  const column = c % own.columns.length;
  const on = to % 4 === 3 ? {} : { split: at(splits, to) };
  switch (what % 8) {
    case 0:
      return changeRole(mapping, place, column, { kind: at(roles, to) } as ColumnRole);
    case 1:
      if (mapping.shape === 'tidy')
        return changeRole(mapping, place, column, { kind: to % 2 ? 'value' : 'stderr' });
      return giveOwnTask(mapping, place, column);
    case 2:
      if (mapping.shape === 'tidy' || mapping.tasks.length === 0) return mapping;
      return changeRole(mapping, place, column, {
        kind: to % 5 ? 'value' : 'stderr',
        task: task % mapping.tasks.length,
        ...on,
      });
    case 3:
      return costFrom(mapping, place, column);
    case 4:
      return {
        ...mapping,
        files: mapping.files.map((other, i) => (i === place ? { ...other, split: at(splits, to) } : other)),
      };
    case 5:
      return {
        ...mapping,
        files: mapping.files.map((other, i) =>
          i === place ? { ...other, singlesFirst: to % 2 === 0 } : other,
        ),
      };
    case 6: {
      const words = Object.entries(mapping.splitWords);
      const changed = words.map(([word, meaning], i) => [
        word,
        i === c % words.length ? at([...splits, 'ignore'], to) : meaning,
      ]);
      return { ...mapping, splitWords: Object.fromEntries(changed) };
    }
    default:
      return editTasks(mapping, { what: to, file: f, column: c, to: task, task });
  }
}

function editTasks<M extends Extract<Mapping, { readonly tasks: unknown }>>(
  mapping: M,
  { what, to, task }: Step,
): M {
  const change = (part: Partial<TaskMapping>) =>
    mapping.tasks.map((each, i) => {
      const { isAsked: _, measured: __, ...rest } = each;
      return i === task % mapping.tasks.length ? { ...('measured' in part ? rest : each), ...part } : each;
    });
  switch (what % 5) {
    case 0:
      return { ...mapping, tasks: change({ name: at(['New', 'a=b', '-x', ''], to) }) };
    case 1:
      return { ...mapping, tasks: change({ short: at(['N', '=', '-'], to) }) };
    case 2: {
      const measured = at(['negated', 'complement'] as const, to);
      return { ...mapping, tasks: change({ measured }) };
    }
    case 3:
      return { ...mapping, tasks: allBetter(mapping.tasks, to % 2 ? 'higher' : 'lower') };
    default:
      return { ...mapping, costs: at(['equal', 'by-tasks'], to), costUnit: at(['', 'ms', '-'], task) };
  }
}

function editPairs(mapping: AffinityMapping, { what, column: c, to }: Step): Mapping {
  const { columns = [] } = mapping;
  const column = columns.length > 0 ? c % columns.length : -1;
  switch (what % 9) {
    case 0: {
      const kind = at(['source', 'target', 'seed', 'ignore'] as const, to);
      return column < 0 ? mapping : { ...mapping, columns: withRole(columns, column, { kind }) };
    }
    case 1:
      return column < 0 ? mapping : valueFrom(mapping, column);
    case 2:
      return column < 0 ? mapping : keepRows(mapping, columns[column]?.name, at(['val', 'te=st', ''], to));
    case 3:
      return column < 0 ? mapping : { ...mapping, repeats: 'mean' };
    case 4:
      return { ...mapping, symmetric: to % 2 === 0 };
    case 5:
      return { ...mapping, direction: at(['rows-help', 'columns-help'] as const, to) };
    case 6:
      return { ...mapping, better: at(['higher', 'lower'] as const, to) };
    case 7:
      return { ...mapping, diagonal: at(['', 'itself'], to), meaning: at(['m', '--x'], to) };
    default:
      return { ...mapping, scale: at(['log', 'linear'] as const, to) };
  }
}

function edit(mapping: Mapping, one: Step): Mapping {
  switch (mapping.shape) {
    case 'native':
      return mapping;
    case 'affinity':
      return editPairs(mapping, one);
    case 'membership': {
      if (one.what % 3 === 0) return { ...mapping, gainUnit: at(['share', 'percent'] as const, one.to) };
      if (one.what % 3 === 1) return editTasks(mapping, { ...one, what: one.file });
      const use = at([...splits, 'estimate', 'ignore'] as const, one.to);
      const gains = mapping.gains.map((each, i) =>
        i === one.file % mapping.gains.length ? { ...each, split: use } : each,
      );
      return { ...mapping, gains };
    }
    default:
      return mapping.tasks.length === 0 ? mapping : editColumns(mapping, one);
  }
}

const layout = fc.record({
  delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const),
  decimal: fc.constantFrom('.' as const, ',' as const),
  comment: fc.constantFrom('' as const, '#' as const, '%' as const),
  hasHeader: fc.boolean(),
});
const encoding = fc.constantFrom('windows-1252' as const, 'gb18030' as const, 'utf-8' as const);

/** What a reader may make of files in the page: another table, another split into columns, another shape, and steps within it. */
const session = fc.record({
  set: fc.nat(sets.length - 1),
  table: fc.option(fc.nat(5), { nil: undefined }),
  layout: fc.option(layout, { nil: undefined, freq: 4 }),
  encoding: fc.option(encoding, { nil: undefined, freq: 3 }),
  isLog: fc.option(fc.boolean(), { nil: undefined, freq: 4 }),
  shape: fc.nat(6),
  steps: fc.array(step, { maxLength: isWhole ? 8 : 4 }),
  name: fc.option(fc.constantFrom('Mine', '-', 'a=b'), { nil: undefined }),
});

/** The mapping at the end of a session; `undefined` where nothing can be read. */
async function endOf(
  propose: Propose,
  {
    table,
    layout: split,
    encoding: chosenEncoding,
    isLog,
    shape,
    steps,
    name,
  }: typeof session extends fc.Arbitrary<infer T> ? T : never,
): Promise<Mapping | undefined> {
  const asLog = isLog === undefined ? {} : { isLog };
  let proposal: Proposal = await propose(asLog);
  const isChosen = proposal.tables.length > 0 && (table !== undefined || proposal.mapping?.isTableOpen);
  const tables = isChosen ? [at(proposal.tables, table ?? 0).file] : undefined;
  if (tables) proposal = await propose({ ...asLog, tables });
  const own = proposal.mapping;
  const first = own && (own.shape === 'wide' || own.shape === 'tidy') ? own.files[0] : undefined;
  if ((split || chosenEncoding) && first?.layout) {
    const changed = { ...(split ?? first.layout), ...(chosenEncoding ? { encoding: chosenEncoding } : {}) };
    const layouts = { [first.file]: changed };
    proposal = await propose({ ...asLog, layouts, ...(tables ? { tables } : {}) });
  }
  const shapes = proposal.mapping ? [proposal.mapping, ...proposal.alternatives] : [];
  // The page offers the first of each shape.
  const wanted = shapes.length > 0 ? at(shapes, shape) : undefined;
  const chosen = shapes.find(each => each.shape === wanted?.shape);
  const corrected = chosen && steps.reduce(edit, chosen);
  // A table is opened only once it is said what networks cost.
  const edited =
    corrected && 'tasks' in corrected && !corrected.costs
      ? { ...corrected, costs: 'equal' as const }
      : corrected;
  return edited && name !== undefined && edited.shape !== 'native' ? { ...edited, name } : edited;
}

it('written as options and given again, corrections make the same mapping and the same table', {
  timeout: fuzzTimeout,
}, async () => {
  let corrected = 0;
  await fc.assert(
    fc.asyncProperty(session, async drawn => {
      const files = at(sets, drawn.set);
      const propose = proposerOf(files);
      const to = await endOf(propose, drawn);
      if (!to) return;
      const reading = await writeReading(
        files.map(({ name }) => name),
        (names, known) => proposerOf(files.filter(({ name }) => names.includes(name)))(known),
        to,
      );
      if (!reading) throw new Error(`No options make ${JSON.stringify(to)}.`);
      corrected += reading.given.size > 0 ? 1 : 0;
      const own = files.filter(({ name }) => reading.files.includes(name));
      const { mapping } = await correctFiles(proposerOf(own), reading.given);
      const [before, after] = [await readFiles(own, to), await readFiles(own, mapping ?? to)];
      expect(after.loaded?.table).toEqual(before.loaded?.table);
    }),
    { numRuns: fuzzRuns },
  );
  expect(corrected).toBeGreaterThan(fuzzRuns / 3);
});

it('nothing is written of what was not corrected', async () => {
  for (const files of sets) {
    const propose = proposerOf(files);
    const { mapping } = await propose({});
    if (!mapping || mapping.isTableOpen) continue;
    expect([...(await writeGiven(propose, mapping))]).toEqual([]);
  }
});
