import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { planRuns } from '../../files/plan/runPlan.ts';
import { writePlan } from '../../files/plan/writePlan.ts';
import { listFolder, writeAtOnce } from '../files/folders.ts';
import { runTool } from '../testing/runTool.ts';

const header = 'network,tasks,size,seed,cost (SNT),validation/d ↓,test/d ↓';
const table = `${header}\n1,d,half,,0.5,,\n2,d,full,1,1,0.3,0.31\n`;
const plan = planRuns('Plan', 'SNT', [
  { tasks: ['d'], size: 'half', seed: 1, cost: 0.5 },
  { tasks: ['d'], size: 'half', seed: 2, cost: 0.5 },
  { tasks: ['d'], size: 'half', seed: 3, cost: 0.5 },
]);
const [one = '', two = '', three = ''] = plan.runs.map(({ id }) => id);
const result = (loss: number) => JSON.stringify({ losses: { validation: { d: loss }, test: { d: loss } } });
const planFile = writePlan(plan, 'json', { command: 'x', results: 'results' });

const files = {
  'table.csv': table,
  'results/plan-1.json': planFile,
  [`results/${one}.json`]: result(0.4),
  [`results/${two}.failed.json`]: JSON.stringify({
    id: two,
    status: 'failed',
    reason: 'the command ended with 3',
  }),
  [`results/${two}.partial`]: '{"loss',
  'results/half.json': '{"losses": {"test": {"d": 0.',
  'results/strange.csv': 'tasks,test/x\nx,1\n',
  'results/orphan.partial': '{',
  'results/log.txt': 'step 1',
};

describe('taskmates tell', () => {
  it('takes what is whole, and tells of the rest by file and reason', async () => {
    const { out, err, code, written } = await runTool(['tell', 'results/', '--into', 'table.csv'], { files });
    expect(out.split('\n')).toEqual([
      `results/${two}.failed.json: failed: its status is “failed”: the command ended with 3.`,
      'results/strange.csv: kept back: the table has no task “x”.',
      expect.stringMatching(/^results\/half\.json: kept back: it was written by half: Not JSON/),
      'results/orphan.partial: kept back: it was written by half, and nothing says why.',
      `${three}: missing: no result of half, d, seed 3.`,
      'table.csv: 1 added, 1 failed, 3 kept back, 1 missing. 2 runs of 2 networks are in it, 0 networks have none.',
      '',
    ]);
    expect(err).toBe('taskmates: note: 1 files are neither JSON nor CSV and were not read.\n');
    expect(code).toBe(1);
    expect(Object.keys(written)).toEqual(['table.csv']);
    expect(written['table.csv']?.split('\r\n')[1]).toBe('1,d,half,1,0.5,0.4,0.4');
  });

  it('writes nothing the second time, and nothing on a dry run', async () => {
    const good = { 'table.csv': table, 'results/plan.json': planFile, [`results/${one}.json`]: result(0.4) };
    const args = ['tell', 'results', '--into', 'table.csv'];
    expect((await runTool([...args, '--dry-run'], { files: good })).written).toEqual({});
    const first = await runTool(args, { files: good });
    expect(first.code).toBe(0);
    const again = await runTool(args, { files: { ...good, ...first.written } });
    expect(again).toMatchObject({ written: {}, code: 0, out: expect.stringContaining('1 repeated') });
  });

  it('prints the same as JSON', async () => {
    const { out, code } = await runTool(['tell', 'results', '--into', 'table.csv', '--json'], { files });
    const told = JSON.parse(out);
    expect(told).toMatchObject({
      table: 'table.csv',
      counts: { added: 1, completed: 0, repeated: 0, failed: 1, 'kept back': 3, missing: 1 },
      missing: [{ id: three, tasks: ['d'], size: 'half', seed: 3 }],
      otherFiles: 1,
    });
    expect(told.results).toHaveLength(5);
    expect(code).toBe(1);
  });

  it('begins with a table of another form, and never writes such a table anew', async () => {
    const wide = {
      'wide.csv': 'tasks,cost,d,e\nd,1,0.5,\n"d,e",2,0.4,0.6\n',
      'r/a.json': '{"tasks": ["e", "d"], "seed": 1, "losses": {"d": 0.7, "e": 0.8}}',
    };
    const refused = await runTool(['tell', 'r', '--into', 'wide.csv'], { files: wide });
    expect(refused).toMatchObject({
      code: 1,
      written: {},
      err: expect.stringContaining('not kept run by run'),
    });
    const { written, code } = await runTool(
      ['tell', 'r', '--into', 'new.csv', '--from', 'wide.csv', '--better', 'lower'],
      { files: wide },
    );
    expect(code).toBe(0);
    expect(written['new.csv']?.split('\r\n').slice(2)).toEqual([
      '2,d e,,,2,0.4,0.6,0.4,0.6',
      '2,d e,,1,2,0.7,0.8,0.7,0.8',
      '',
    ]);
  });

  it('begins with a table of affinities, whose networks come with their plan', async () => {
    const pairs = 'source,target,gain\nd,e,1\ne,d,2\n';
    const networks = planRuns('Plan', 'networks', [{ tasks: ['d', 'e'], seed: 1, cost: 1 }]);
    const { written, code } = await runTool(
      [
        'tell',
        'r',
        '--into',
        'new.csv',
        '--from',
        'pairs.csv',
        '--direction',
        'rows-help',
        '--better',
        'higher',
      ],
      {
        files: {
          'pairs.csv': pairs,
          'r/plan-1.json': writePlan(networks, 'json', { command: 'x', results: 'r' }),
          [`r/${networks.runs[0]?.id}.json`]: '{"losses": {"d": 0.7, "e": 0.8}}',
        },
      },
    );
    expect(code).toBe(0);
    expect(written['new.csv']?.split('\r\n').slice(1)).toEqual(['1,d e,,1,1,0.7,0.8,0.7,0.8', '']);
  });

  it.each([
    [['tell', 'results'], 2, '--into is missing'],
    [['tell', 'lost', '--into', 'table.csv'], 1, 'lost: there is no such folder or file.'],
    [
      ['tell', 'results', '--into', 'new.csv'],
      1,
      'new.csv: there is no such file. Name the table that it begins as with --from',
    ],
    [
      ['tell', 'results', '--into', 'table.csv', '--plan', 'table.csv'],
      1,
      'table.csv: this is no plan of Taskmates',
    ],
    [['tell', 'results', '--into', 'bad.csv'], 1, 'row 2, cost: “-1” is no cost'],
  ])('answers %j with %i', async (args, code, why) => {
    const given = { ...files, 'bad.csv': `${header}\n1,d,half,,-1,,\n` };
    expect(await runTool(args, { files: given })).toMatchObject({
      code,
      out: '',
      err: expect.stringContaining(why),
      written: {},
    });
  });

  it('says so where nothing has come yet', async () => {
    const { out, code } = await runTool(['tell', 'results', '--into', 'table.csv', '--plan', 'p.json'], {
      files: { 'table.csv': table, 'results/': '', 'p.json': planFile },
    });
    expect(out.split('\n').at(-2)).toMatch(/^table\.csv: no result yet, 3 missing\. 1 runs of 1 networks/);
    expect(code).toBe(0);
  });
});

describe('files in folders', () => {
  const folderOf = () => {
    const folder = mkdtempSync(join(tmpdir(), 'taskmates-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  };

  it('are written at once or not at all', async () => {
    const folder = folderOf();
    await writeAtOnce(join(folder, 'a.csv'), 'first');
    await writeAtOnce(join(folder, 'a.csv'), 'second');
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('second');
    mkdirSync(join(folder, 'taken.csv'));
    await expect(writeAtOnce(join(folder, 'taken.csv'), 'third')).rejects.toThrow();
    await expect(writeAtOnce(join(folder, 'lost', 'b.csv'), 'fourth')).rejects.toThrow('ENOENT');
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'taken.csv']);
  });

  it('are listed with those of folders within, without hidden ones', async () => {
    const folder = folderOf();
    mkdirSync(join(folder, 'b', '.git'), { recursive: true });
    for (const name of ['z.json', 'b/a.json', '.part', 'b/.git/config'])
      writeFileSync(join(folder, name), '');
    expect(await listFolder(folder)).toEqual(['b/a.json', 'z.json']);
    await expect(listFolder(join(folder, 'z.json'))).rejects.toThrow('ENOTDIR');
  });
});
