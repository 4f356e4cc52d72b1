import { describe, expect, it } from 'vitest';
import { isWhole } from '../../../testing/whole.ts';
import { readPlan } from '../../files/plan/readPlan.ts';
import { runTool, type Surroundings } from '../testing/runTool.ts';

const header = 'network,tasks,size,seed,cost (SNT),validation/a ↓,validation/b ↓,validation/c ↓';
/** Singles and one pair are trained, the other sets are listed. */
const table = [
  header,
  '1,a,,1,1,0.5,,',
  '2,b,,1,1,,0.6,',
  '3,c,,1,1,,,0.7',
  '4,a b,,1,1.2,0.45,0.5,',
  '5,a c,,,1.2,,,',
  '6,b c,,,1.2,,,',
  '7,a b c,,,1.5,,,',
  '',
].join('\n');
const files = { 'table.csv': table };
const ask = (...args: string[]) => runTool(['ask', 'table.csv', ...args], { files });
const asked = async (...args: string[]) => JSON.parse((await ask('--json', ...args)).out);

/** Nine tasks: each alone is trained, and two pairs; other pairs and a network of all are listed. */
function largeTable(): string {
  const tasks = [...'abcdefghi'];
  const head = ['network,tasks,size,seed,cost (SNT)', ...tasks.map(task => `validation/${task} ↓`)].join();
  const sets = [...tasks.map(task => [task]), ...tasks.slice(1).map(task => ['a', task]), tasks];
  const rows = sets.map((set, i) => {
    const isTrained = i < 11;
    const losses = tasks.map((task, t) => (isTrained && set.includes(task) ? 0.5 + 0.01 * t - 0.02 * i : ''));
    return [i + 1, set.join(' '), '', isTrained ? 1 : '', set.length > 2 ? 2 : 1, ...losses].join();
  });
  return `${[head, ...rows].join('\n')}\n`;
}

describe('taskmates ask', () => {
  it('proposes networks that are not trained, each with a reason, and says what is expected', async () => {
    const { out, code, err } = await ask();
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^4 of 7 networks are trained\. The expected regret is [\d.]+%; \d more networks? brings? it to [\d.]+%\.\n/,
    );
    expect(out).toContain('network');
    expect(out).toContain('budget');
    const { proposals, regret, trained, runs, frontier } = await asked();
    expect(trained).toEqual([1, 2, 3, 4]);
    expect(proposals.length).toBeGreaterThan(0);
    expect(proposals.length).toBeLessThan(4);
    for (const { network, why, chance, regretAfter } of proposals) {
      expect([5, 6, 7]).toContain(network);
      expect(why).toMatch(/^expected to improve the frontier by .*, in the optimum with \d+%$/);
      expect(chance).toBeGreaterThan(0);
      expect(regretAfter).toBeLessThan(regret);
    }
    expect(runs).toHaveLength(proposals.length);
    for (const { low, expected, high, now } of frontier) {
      expect(low).toBeLessThanOrEqual(expected);
      expect(expected).toBeLessThanOrEqual(high);
      if (now !== null) expect(expected).toBeLessThanOrEqual(now + 1e-12);
    }
    expect(await asked()).toEqual(await asked());
  });

  it('writes the plan for what its file ends in, with a run for each seed', async () => {
    const { written } = await ask(
      '--batch',
      '1',
      '--seeds',
      '1,2',
      '--out',
      'plan.json',
      '--training-cost',
      'tasks',
    );
    const plan = readPlan(written['plan.json'] ?? '');
    expect(plan.runs.map(({ seed }) => seed)).toEqual([1, 2]);
    expect(plan.runs[0]?.trainingCost).toBe(plan.runs[0]?.tasks.length);
    const command = ['--command', 'python train.py'];
    for (const [name, start] of [
      ['plan.sh', '#!/usr/bin/env bash'],
      ['plan.slurm', '#!/bin/bash\n#SBATCH'],
      ['plan_ray.py', '"""A plan'],
      ['plan.yaml', '# A plan'],
      ['plan.csv', 'id,tasks'],
    ] as const) {
      const { written: files, code } = await ask('--batch', '1', '--out', name, ...command);
      expect([code, files[name]?.startsWith(start)], name).toEqual([0, true]);
    }
    const { written: named } = await ask(
      '--batch',
      '1',
      '--out',
      'p',
      '--format',
      'shell',
      '--results',
      "it's",
      ...command,
    );
    expect(named.p).toContain(`'it'\\''s'`);
  });

  it('leaves out what runs, cannot be trained or may not be chosen, by number or by a plan', async () => {
    const networks = async (...args: string[]) =>
      (await asked('--sweep', ...args)).runs.map(({ tasks }: { tasks: string[] }) => tasks.join(''));
    expect((await networks()).sort()).toEqual(['abc', 'ac', 'bc']);
    expect((await networks('--untrainable', '7')).sort()).toEqual(['ac', 'bc']);
    expect((await networks('--running', '5,6')).sort()).toEqual(['abc']);
    const { written } = await ask('--sweep', '--out', 'all.json');
    const running = await runTool(['ask', 'table.csv', '--running', 'all.json', '--sweep', '--json'], {
      files: { ...files, ...written },
    });
    expect(JSON.parse(running.out).runs).toEqual([]);
    expect(
      (await asked('--exclude', '7')).proposals.map(({ network }: { network: number }) => network),
    ).not.toContain(7);
  });

  it('stops at a regret, within a training budget, and says when enough is trained', async () => {
    const all = await asked();
    const stopped = await asked('--regret', String(all.proposals[0].regretAfter));
    expect(stopped.proposals).toHaveLength(1);
    expect((await asked('--regret', '1000')).advice).toMatch(/enough is trained\.$/);
    expect((await asked('--batch', '1', '--regret', '1e-9')).advice).toMatch(/, not to /);
    expect((await asked('--training-budget', '1')).proposals).toHaveLength(1);
    const done = await runTool(['ask', 'setting-1', '--out', 'p.csv'], {});
    expect(done).toMatchObject({
      code: 0,
      written: {},
      err: expect.stringContaining('there is nothing to train'),
    });
    expect(done.out).toContain('36 of 36 networks are trained. The expected regret is 0%');
    expect(done.err).toContain('Plan in the page replays how few of them would have been enough');
  });

  it('says where replicates differ by more than what is left to find', async () => {
    const again = '4,a b,,2,1.2,0.2,0.9,\n';
    const noisy = { files: { 't.csv': table.replace('5,a c', `${again}5,a c`) } };
    expect((await runTool(['ask', 't.csv'], noisy)).out).toMatch(
      /(Now already|After \d of them) two standard errors of what was measured are larger than what is left to find\./,
    );
    expect((await ask()).out).not.toContain('standard errors');
  });

  it('begins with nothing but names and costs, and takes affinities as evidence', async () => {
    const empty = {
      files: {
        't.csv': `${header}\n`,
        'pairs.csv': 'source,target,gain\na,b,1\nb,a,2\na,c,-1\nc,a,0\nb,c,0.5\nc,b,1\n',
      },
    };
    const begin = ['ask', 't.csv', '--cost-by-size', '1,1.2,1.5', '--json'];
    const first = await runTool(begin, empty);
    expect(JSON.parse(first.out)).toMatchObject({ table: { networks: 7 }, trained: [] });
    expect(JSON.parse(first.out).proposals.length).toBeGreaterThan(0);
    const answers = ['--affinities', 'pairs.csv', '--direction', 'rows-help', '--better', 'higher'];
    expect(await runTool([...begin, ...answers], empty)).toMatchObject({ code: 0 });
  });

  it('plans where losses are 0 or less, and says what it takes them for', async () => {
    const { code, err, out } = await runTool(['ask', 't.csv', '--json'], {
      files: { 't.csv': table.replace('1,a,,1,1,0.5,,', '1,a,,1,1,-0.5,,') },
    });
    expect(code).toBe(0);
    expect(err).toMatch(/^taskmates: note: Losses of a can be 0 or less and have no logarithm/);
    const { unit, regret, proposals } = JSON.parse(out);
    expect(unit).toBe('objective');
    expect(regret).toBeGreaterThan(0);
    expect(proposals.length).toBeGreaterThan(0);
  });

  it('serves one task and one network', async () => {
    const one = { files: { 't.csv': 'network,tasks,size,seed,cost (SNT),test/a ↓\n1,a,,1,1,0.5\n' } };
    const { out, code } = await runTool(['ask', 't.csv'], one);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^1 of 1 network is trained\. The expected regret is 0%; no network that may be trained/,
    );
  });

  it('gives the same plan of a large table from any number of threads, and where they break down', async () => {
    const table = largeTable();
    const large = (threads: number, more: Surroundings = {}) =>
      runTool(['ask', 't.csv', '--json', '--threads', String(threads)], {
        files: { 't.csv': table },
        ...more,
      });
    const alone = await large(1);
    expect(alone).toMatchObject({ code: 0, err: '', threads: [] });
    expect(JSON.parse(alone.out).proposals.length).toBeGreaterThan(1);
    for (const count of isWhole ? [2, 3, 5] : [3]) {
      const { out, threads } = await large(count);
      expect([out, threads]).toEqual([alone.out, [count]]);
    }
    const broken = await large(2, { brokenThreads: true });
    expect(broken.out).toBe(alone.out);
    expect(broken.err).toContain('note: a thread broke down (out of memory), and the plan is made by one.');
    expect(await large(2, { interruptAt: 1 })).toMatchObject({ code: 130, out: '' });
    const shown = await large(2, { isTerminal: true, tickMs: 100 });
    expect(shown.err).toMatch(/planning: 2\d%/);
    expect((await ask('--threads', '2')).threads).toEqual([]);
    expect(await ask('--threads', '0')).toMatchObject({ code: 2, out: '' });
  });

  it('is stopped by Ctrl-C', async () => {
    expect(await runTool(['ask', 'table.csv'], { files, interruptAt: 1 })).toMatchObject({
      code: 130,
      out: '',
    });
  });

  it.each([
    [['--out', 'plan.slurm'], 2, '--command is missing'],
    [['--out', 'plan.txt'], 2, '--out plan.txt: its ending says nothing'],
    [['--seeds', '1,x'], 2, '--seeds: “1,x” is not accepted'],
    [['--running', 'lost.json'], 2, '--running: “lost.json” is neither numbers of networks'],
    [['--running', '9'], 2, '--running: “9” is not accepted; it takes a whole number from 1 to 7'],
    [['--regret', '0'], 2, '--regret: “0” is not accepted'],
    [['--cost-by-size', '1,-1', '--candidates', 'all'], 2, '--cost-by-size'],
    [['--alone', 'a', '--together', 'a,b'], 1, 'no networks that these constraints allow serve every task'],
    [['--affinities', 'setting-1'], 1, 'setting-1: this is a table of losses'],
    [['--sister', 'tag-celeba'], 1, 'tag-celeba: this is a table of affinities'],
  ])('answers %j with %i', async (args, code, why) => {
    expect(await ask(...args)).toMatchObject({
      code,
      out: '',
      err: expect.stringContaining(why),
      written: {},
    });
  });

  it('begins with nothing but a table of affinities, costs being counted or given', async () => {
    const pairs = 'source,target,gain\na,b,1\nb,a,2\na,c,-1\nc,a,0\nb,c,0.5\nc,b,1\n';
    const reading = ['--direction', 'rows-help', '--better', 'higher'];
    const begin = (...args: string[]) =>
      runTool(['ask', 'pairs.csv', ...reading, '--json', ...args], { files: { 'pairs.csv': pairs } });
    const counted = await begin();
    expect(counted.err).toContain('each counts 1 and a budget is a number of networks');
    const told = JSON.parse(counted.out);
    expect(told.table).toEqual({ networks: 7, costUnit: 'networks', tasks: ['a', 'b', 'c'] });
    expect(told.proposals.length).toBeGreaterThan(0);
    const priced = await begin('--cost-by-size', '1,1.2,1.5');
    expect(priced).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(priced.out).frontier.at(-1).budget).toBeCloseTo(4.5, 6);
    expect(await runTool(['ask', 'tag-celeba', '--affinities', 'tag-celeba'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('leave out --affinities'),
    });
  });

  it('says what an empty table lacks', async () => {
    expect(await runTool(['ask', 't.csv'], { files: { 't.csv': `${header}\n` } })).toMatchObject({
      code: 2,
      err: expect.stringContaining('The table has no network yet'),
    });
  });
});
