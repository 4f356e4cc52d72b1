import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  callsOf,
  contentsOf,
  expectedCalls,
  fromQuoted,
  hostileNames,
  makeFolder,
  networkOf,
  planOf,
  readSweep,
  recorded,
  runArray,
  runIn,
  saved,
} from '../../../testing/planFolder.ts';
import { isWhole } from '../../../testing/whole.ts';
import { fuzzRuns, fuzzTimeout } from '../testing/fuzzRuns.ts';
import { type NetworkToRun, planRuns, type RunPlan, runId } from './runPlan.ts';
import { planFormats, writePlan } from './writePlan.ts';

/** Each process that a script starts is dear: by default a network holds several of the names. */
const namesInOne = isWhole ? 1 : 6;
const all: RunPlan = planRuns('All of them', 'SNT', [
  { tasks: hostileNames, size: 'full', seed: 1, cost: 1 },
  ...hostileNames
    .map((_, i) => hostileNames.slice(i, i + namesInOne))
    .filter((_, i) => i % namesInOne === 0)
    .map((tasks, i): NetworkToRun => ({ tasks, seed: 7 + i, cost: 0.5, why: tasks.join('') })),
]);

describe('a plan', () => {
  it('names its networks by tasks, size and seed alone, in letters that every system has', () => {
    fc.assert(
      fc.property(networkOf, network => {
        const id = runId(network);
        expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]{1,70}$/);
        expect(runId({ ...network, tasks: [...network.tasks].reverse() })).toBe(id);
        expect(runId({ ...network, seed: network.seed + 1 })).not.toBe(id);
        expect(runId({ ...network, tasks: [...network.tasks, 'one more of mine'] })).not.toBe(id);
      }),
      { numRuns: fuzzRuns },
    );
    const twice = planRuns('Twice', 'SNT', [
      { tasks: ['a', 'b'], seed: 1, cost: 1 },
      { tasks: ['b', 'a'], seed: 1, cost: 1 },
    ]);
    expect(twice.runs).toHaveLength(1);
  });

  it.each(planFormats)(
    'is the same text each time as %s, and says at its top what is run and expected',
    format => {
      const text = writePlan(all, format, recorded);
      expect(writePlan(all, format, recorded)).toBe(text);
      if (format === 'csv') expect(text).toMatch(/^id,tasks,size,seed,cost \(SNT\),training cost,why\r\n/);
      else
        expect(text.slice(0, 1200)).toContain(
          'COMMAND --task=NAME [--task=NAME ...] [--size=NAME] --seed=N --out=FILE',
        );
    },
  );
});

describe('the shell script', () => {
  it('calls the command with each network, whatever its tasks are called, once and for all', () => {
    const folder = makeFolder();
    const script = saved(folder, all, 'shell');
    expect(runIn(folder, 'bash', [script])).toMatchObject({ status: 0, stderr: '' });
    expect(callsOf(folder)).toEqual(expectedCalls(all));
    const results = contentsOf(join(folder, 'results of mine'));
    const ids = all.runs.map(({ id }) => `${id}.json`);
    expect(Object.keys(results).filter(name => !name.startsWith('plan-'))).toEqual(ids.sort());
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
    // Again: nothing is called, nothing changes.
    expect(runIn(folder, 'bash', [script])).toMatchObject({ status: 0, stderr: '' });
    expect(callsOf(folder)).toHaveLength(all.runs.length);
    expect(contentsOf(join(folder, 'results of mine'))).toEqual(results);
  });

  it('is safe for whatever names there are', { timeout: fuzzTimeout }, () => {
    fc.assert(
      fc.property(planOf, ({ runs, ...rest }) => {
        const plan = { ...rest, runs: isWhole ? runs : runs.slice(0, 3) };
        const folder = mkdtempSync(join(makeFolder(), 'case-'));
        spawnSync('cp', ['../recorder', '.'], { cwd: folder });
        expect(runIn(folder, 'bash', [saved(folder, plan, 'shell')])).toMatchObject({
          status: 0,
          stderr: '',
        });
        expect(callsOf(folder)).toEqual(expectedCalls(plan));
      }),
      { numRuns: Math.ceil(fuzzRuns / (isWhole ? 100 : 200)) },
    );
  });

  it('says what failed, keeps what was half written apart, and goes on where it was', () => {
    const folder = makeFolder();
    const plan = planRuns('Three', 'SNT', [
      { tasks: ['a'], seed: 1, cost: 1 },
      { tasks: ['b'], seed: 2, cost: 1 },
      { tasks: ['c'], seed: 3, cost: 1 },
    ]);
    const [a = '', b = '', c = ''] = plan.runs.map(({ id }) => id);
    const script = saved(folder, plan, 'shell');
    writeFileSync(join(folder, 'broken'), '2');
    const first = runIn(folder, 'bash', [script]);
    expect(first.status).toBe(1);
    expect(first.stderr).toBe(`${b}: the command ended with 3.\n1 failed: start this again to go on.\n`);
    const results = join(folder, 'results of mine');
    expect(JSON.parse(readFileSync(join(results, `${b}.failed.json`), 'utf8'))).toEqual({
      id: b,
      status: 'failed',
      reason: 'the command ended with 3',
    });
    expect(readFileSync(join(results, `${b}.partial`), 'utf8')).toBe('{"losses": {"val');
    // Somebody's disk was full: a result that is not whole is made again.
    writeFileSync(join(results, `${a}.json`), '{"losses": {"te');
    rmSync(join(folder, 'broken'));
    expect(runIn(folder, 'bash', [script])).toMatchObject({ status: 0 });
    expect(callsOf(folder).map(call => call[0])).toEqual([
      '--task=a',
      '--task=b',
      '--task=c',
      '--task=a',
      '--task=b',
    ]);
    const left = Object.keys(contentsOf(results)).filter(name => !name.startsWith('plan-'));
    expect(left).toEqual([`${a}.json`, `${b}.json`, `${c}.json`].sort());
  });

  it('takes a result as CSV, trains only what its arguments name, and leaves results where it is told', () => {
    const folder = makeFolder();
    const plan = planRuns('Two', 'SNT', [
      { tasks: ['a'], seed: 1, cost: 1 },
      { tasks: ['b'], seed: 2, cost: 1 },
    ]);
    const [a = ''] = plan.runs.map(({ id }) => id);
    mkdirSync(join(folder, 'there'));
    const csv = `out() { for last in "$@"; do :; done; printf 'test/a\\n0.5\\n' > "\${last#--out=}"; }; out`;
    writeFileSync(join(folder, 'plan.sh'), writePlan(plan, 'shell', { command: csv, results: 'r' }));
    const env = { TASKMATES_RESULTS: 'there' };
    expect(runIn(folder, 'bash', ['plan.sh', a], env)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(folder, 'there', `${a}.csv`), 'utf8')).toBe('test/a\n0.5\n');
    expect(readdirSync(join(folder, 'there')).filter(name => !name.startsWith('plan-'))).toEqual([
      `${a}.csv`,
    ]);
    expect(runIn(folder, 'bash', ['plan.sh', 'nobody'], env)).toMatchObject({ status: 1 });
  });
});

describe('the Slurm array', () => {
  it('runs one network in each of its jobs, whatever its tasks are called, and skips what is there', () => {
    const folder = makeFolder();
    const text = writePlan(all, 'slurm', recorded);
    expect(text.split('\n').slice(0, 3)).toEqual([
      '#!/bin/bash',
      '#SBATCH --job-name=taskmates',
      `#SBATCH --array=1-${all.runs.length}`,
    ]);
    saved(folder, all, 'slurm');
    for (const each of runArray(folder, all)) expect(each).toMatchObject({ status: 0, stderr: '' });
    expect(callsOf(folder)).toEqual(expectedCalls(all));
    const results = contentsOf(join(folder, 'results of mine'));
    for (const each of runArray(folder, all)) expect(each).toMatchObject({ status: 0, stderr: '' });
    expect(callsOf(folder)).toHaveLength(all.runs.length);
    expect(contentsOf(join(folder, 'results of mine'))).toEqual(results);
    expect(runIn(folder, 'bash', ['plan.slurm']).stderr).toContain('submit this with sbatch');
    expect(runIn(folder, 'bash', ['plan.slurm'], { SLURM_ARRAY_TASK_ID: '99' })).toMatchObject({ status: 2 });
  });
});

describe('the sweep of W&B', () => {
  it('is YAML with a grid over the ids, whose command is the script of the plan', () => {
    const folder = makeFolder();
    const sweep = readSweep(writePlan(all, 'wandb', recorded));
    expect(sweep.get('method')).toEqual(['grid']);
    expect(sweep.get('values')).toEqual(all.runs.map(({ id }) => id));
    const [shell = '', flag = '', script = '', name = '', args] = sweep.get('command') ?? [];
    expect(args).toBe(`\${args}`);
    // As the agent does: nothing in it may look like one of its own variables.
    expect(script).not.toContain('${envvar:');
    for (const { id } of all.runs) {
      expect(runIn(folder, shell, [flag, script, name, `--network=${id}`])).toMatchObject({
        status: 0,
        stderr: '',
      });
    }
    expect(callsOf(folder)).toEqual(expectedCalls(all));
  });

  it('holds every name', () => {
    fc.assert(
      fc.property(planOf, plan => {
        const [, , script = ''] = readSweep(writePlan(plan, 'wandb', recorded)).get('command') ?? [];
        expect(script.replaceAll("$''{envvar:", () => '${envvar:')).toBe(writePlan(plan, 'shell', recorded));
      }),
      { numRuns: Math.ceil(fuzzRuns / 5) },
    );
  });
});

describe('the Ray job', () => {
  const hasPython = spawnSync('python3', ['--version']).status === 0;

  it('is Python of ASCII with every name in quotes that end where they should', () => {
    fc.assert(
      fc.property(planOf, plan => {
        const text = writePlan(plan, 'ray', recorded);
        expect(text).toMatch(/^[\n -~]*$/);
        const listed = [
          ...text.matchAll(/^ {4}\(("(?:[^"\\]|\\.)*"), \[((?:"(?:[^"\\]|\\.)*"(?:, )?)+)\]\),$/gm),
        ];
        expect(listed.map(([, id = '']) => fromQuoted(id))).toEqual(plan.runs.map(({ id }) => id));
        const calls = listed.map(([, , list = '']) =>
          [...list.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([word]) => fromQuoted(word)),
        );
        expect(calls).toEqual(expectedCalls(plan));
      }),
      { numRuns: Math.ceil(fuzzRuns / 5) },
    );
  });

  it('is run by Python as the script by the shell, where there is a Python', () => {
    const folder = makeFolder();
    const script = saved(folder, all, 'ray');
    expect(readFileSync(join(folder, script), 'utf8')).toContain('@ray.remote(');
    // A Ray that does at once what it is told.
    writeFileSync(
      join(folder, 'ray.py'),
      [
        'class Remote:',
        '    def __init__(self, call): self.remote = call',
        'def remote(**options): return Remote',
        'def init(): pass',
        'def get(waiting): return waiting',
      ].join('\n'),
    );
    const env = { PYTHONPATH: folder };
    const first = hasPython
      ? runIn(folder, 'python3', [script], env)
      : runIn(folder, 'bash', [saved(folder, all, 'shell')]);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(callsOf(folder)).toEqual(expectedCalls(all));
    const results = contentsOf(join(folder, 'results of mine'));
    expect(Object.keys(results)).toHaveLength(all.runs.length + 1);
    if (hasPython) runIn(folder, 'python3', [script], env);
    expect(callsOf(folder)).toHaveLength(all.runs.length);
    expect(contentsOf(join(folder, 'results of mine'))).toEqual(results);
  });
});
