import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { planRuns } from '../../files/plan/runPlan.ts';
import { writePlan } from '../../files/plan/writePlan.ts';
import { parseTable } from '../../files/table/parseTable.ts';
import { runTool, type ServedPage } from '../testing/runTool.ts';
import { watchFiles } from './watchFiles.ts';

const header = 'network,tasks,size,seed,cost (SNT),validation/d ↓,test/d ↓';
const table = `${header}\n1,d,half,,0.5,,\n2,d,full,1,1,0.3,0.31\n`;
const plan = planRuns('Plan', 'SNT', [{ tasks: ['d'], size: 'half', seed: 1, cost: 0.5 }]);
const planFile = writePlan(plan, 'json', { command: 'x', results: 'results' });
const result = '{"losses": {"validation": {"d": 0.4}, "test": {"d": 0.41}}}';

/** The test losses of the table that is shown. */
function lossesOf(served: ServedPage): readonly number[] {
  const loaded = parseTable(served.shown().table ?? '');
  if (loaded.kind !== 'losses') throw new Error('a table of losses');
  return [...(loaded.table.losses.test ?? [])];
}

describe('taskmates view', () => {
  it('shows a table, prints the address, and opens a browser unless told not to', async () => {
    const opened: (readonly string[])[] = [];
    const whileServed = async (served: ServedPage) => {
      opened.push([...served.opened]);
      expect(lossesOf(served)).toEqual([Number.NaN, 0.31]);
    };
    const files = { 't.csv': table };
    expect(await runTool(['view', 't.csv'], { files, whileServed })).toMatchObject({
      out: 'http://127.0.0.1:1/live-0/\n',
      code: 0,
      written: {},
    });
    await runTool(['view', 't.csv', '--no-open'], { files, whileServed });
    expect(opened).toEqual([['http://127.0.0.1:1/live-0/'], []]);
  });

  it('keeps it up with what lands in the folder, tells of what is wrong, and writes no file', async () => {
    const [run] = plan.runs;
    const whileServed = async (served: ServedPage) => {
      expect(served.shown()).toMatchObject({
        version: 1,
        counts: { runs: 1, missing: 1, failed: 0, keptBack: 0 },
      });
      await served.change({ 'results/half.json': '{"losses": {' });
      expect(served.shown()).toMatchObject({
        version: 2,
        counts: { runs: 1, missing: 1, keptBack: 1 },
        problems: [expect.stringContaining('results/half.json: it was written by half')],
      });
      await served.change({ [`results/${run?.id}.json`]: result });
      expect(lossesOf(served)).toEqual([0.41, 0.31]);
      // Nothing new: nobody is told.
      await served.change({});
      expect([served.told(), served.shown().version]).toEqual([2, 3]);
      // What cannot be read leaves the table as it was.
      await served.change({ 't.csv': `${header}\n1,d,half,,0,,\n` });
      expect(served.shown().problems[0]).toContain('row 2, cost: “0” is no cost');
      expect(lossesOf(served)).toEqual([0.41, 0.31]);
    };
    const files = { 't.csv': table, 'results/plan.json': planFile };
    const { code, err, written } = await runTool(['view', 't.csv', 'results', '--watch'], {
      files,
      whileServed,
    });
    expect([code, written]).toEqual([0, {}]);
    expect(err).toContain('row 2, cost');
  });

  it('makes a table of a folder alone, once a result has come', async () => {
    const whileServed = async (served: ServedPage) => {
      expect(served.shown()).toEqual({
        version: 1,
        problems: ['the folder has neither a plan nor a result yet.'],
      });
      await served.change({ 'r/plan.json': planFile, [`r/${plan.runs[0]?.id}.json`]: result });
      expect(lossesOf(served)).toEqual([0.41]);
    };
    expect(await runTool(['view', 'r', '--watch'], { files: { 'r/': '' }, whileServed })).toMatchObject({
      code: 0,
    });
  });

  it.each([
    [['view', 'lost.csv'], 1, 'lost.csv: there is no such file'],
    [['view', 'lost/'], 1, 'lost/: there is no such folder.'],
    [['view', 't.csv', '--port', '99999'], 2, '--port: “99999” is not accepted'],
    [['view', 'r'], 1, 'the folder has neither a plan nor a result yet.'],
  ])('answers %j with %i', async (args, code, why) => {
    const files = { 't.csv': table, 'r/': '' };
    expect(await runTool(args, { files })).toMatchObject({
      code,
      err: expect.stringContaining(why),
      out: '',
    });
  });
});

describe('watching files', () => {
  it('tells of a file that is replaced, one that grows, and one that lands in a folder within a folder', async () => {
    const root = mkdtempSync(join(tmpdir(), 'taskmates-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const [file, folder] = [join(root, 't.csv'), join(root, 'results')];
    mkdirSync(join(folder, 'deep'), { recursive: true });
    writeFileSync(file, 'a');
    let tell = () => {};
    const release = await watchFiles([file, folder], async () => tell());
    onTestFinished(release);
    const after = (change: () => void) =>
      new Promise<void>(resolve => {
        tell = resolve;
        change();
      });
    await after(() => {
      writeFileSync(join(root, 'next'), 'b');
      renameSync(join(root, 'next'), file);
    });
    await after(() => writeFileSync(join(folder, 'deep', 'one.json'), '{}'));
    await after(() => appendFileSync(join(folder, 'deep', 'one.json'), ' '));
    await after(() => rmSync(join(folder, 'deep'), { recursive: true }));
  });
});
