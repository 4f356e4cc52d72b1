import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWhole } from '../../../../../testing/whole.ts';
import { expectSound } from '../../../testing/expectSound.ts';
import { fuzzRuns, fuzzTimeout } from '../../../testing/fuzzRuns.ts';
import { propose, told } from '../../../testing/openFiles.ts';
import { textFile } from '../../../testing/textFile.ts';
import { proposeMapping } from '../../proposeMapping.ts';

async function rows(...lines: readonly string[]) {
  const { tables } = await propose({ 'log.jsonl': lines.join('\n') });
  return tables.map(({ preview }) => [preview.columns, ...preview.rows].map(row => row.join(' ')));
}

describe('a text with an object of JSON on each line', () => {
  it('is a table with a row for each line, nested names joined, lists of tasks kept', async () => {
    expect(
      await rows(
        '{"net": "p", "tasks": ["x"], "gflops": 2, "val": {"x": 0.5}}',
        '{"net": "q", "tasks": ["x", "y"], "gflops": 3, "val": {"x": 0.25, "y": NaN}}',
      ),
    ).toEqual([['net tasks gflops val/x val/y', 'p ["x"] 2 0.5 ', 'q ["x","y"] 3 0.25 ']]);
  });

  it('gives the last values of each run where lines name steps, also where steps are out of order', async () => {
    const lines = [
      '{"run": "p", "epoch": 2, "val_loss/x": 0.25}',
      '{"run": "q", "epoch": 1, "val_loss/x": 0.75, "val_loss/y": 1}',
      '{"run": "p", "epoch": 1, "val_loss/x": 0.5, "val_loss/y": 0.125}',
    ];
    expect(await rows(...lines)).toEqual([['run val_loss/x val_loss/y', 'q 0.75 1', 'p 0.25 0.125']]);
    const { result } = await propose({ 'log.jsonl': lines.join('\n') });
    expect(told(result)).toContain('note: Lines of the file are of steps.');
  });

  it('tells problems by the lines where they stand, in lists of JSON by the element', async () => {
    const objects = [
      '{"tasks": "x", "cost": 1, "x": 1}',
      '{"tasks": "y", "cost": 1, "y": "bad"}',
      '{"tasks": "y", "cost": 2, "y": 2}',
    ];
    const odd = 'warning 2 y: “bad” is no number that a loss can be.';
    expect(told((await propose({ 'r.jsonl': objects.join('\n') })).result)).toContain(odd);
    expect(told((await propose({ 'r.json': `[${objects.join()}]` })).result)).toContain(odd);
    const apart = told((await propose({ 'r.jsonl': objects.join('\n\n') })).result);
    expect(apart).toContain(odd.replace('2', '3'));
  });

  it('is one run where no line names one', async () => {
    expect(await rows('{"step": 1, "x_loss": 1, "y_loss": 2}', '{"step": 2, "x_loss": 0.5}')).toEqual([
      ['run x_loss y_loss', 'run 1 0.5 2'],
    ]);
  });

  it('is none where a line is no object', async () => {
    expect(await rows('{"a": 1}', '{"a": 2}', 'end')).toEqual([]);
  });
});

describe('scalars of TensorBoard in JSON', () => {
  it('are one table, a file for each, the last step of each', async () => {
    const scalars = (last: number) => `[[1700000000.5, 0, 0.9], [1700000001.5, 10, ${last}]]`;
    const files = { 'run-p-tag-val_loss_x.json': scalars(0.5), 'run-p-tag-val_loss_y.json': scalars(0.25) };
    const { tables } = await propose(files);
    expect(tables.map(({ preview }) => [preview.columns, ...preview.rows])).toEqual([
      [
        ['run', 'val_loss_x', 'val_loss_y'],
        ['p', '0.5', '0.25'],
      ],
    ]);
  });

  it('are none where the first column holds no times', async () => {
    const { tables } = await propose({
      'm.json': '{"tasks": ["a", "b", "c"], "v": [[1,2,3],[4,5,6],[7,8,9]]}',
    });
    expect(tables.map(({ what }) => what)).toEqual([]);
  });
});

describe('whatever lines of JSON hold', () => {
  const value = fc.oneof(
    fc.constantFrom('1', '"x"', 'null', 'NaN', '[]', '["x"]', '{"x": 1}', '{', '-Infinity'),
    fc.json(),
  );
  const key = fc.constantFrom('run', 'task', 'step', 'epoch', 'loss', 'val/x', 'tasks', '', '__proto__');
  const line = fc
    .array(fc.tuple(key, value), { maxLength: 4 })
    .map(pairs => `{${pairs.map(([name, text]) => `${JSON.stringify(name)}: ${text}`).join(', ')}}`);
  it('nothing is thrown, and every table is sound', { timeout: fuzzTimeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: isWhole ? 6 : 3 }), async lines => {
        const files = [textFile('x.jsonl', lines.join('\n'))];
        expectSound(files, (await proposeMapping(files)).result);
      }),
      { numRuns: fuzzRuns },
    );
  });
});
