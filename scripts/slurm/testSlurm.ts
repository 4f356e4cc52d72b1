import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { opsOfBackend } from '../../src/features/lab/engine/ops/opsOfBackend.ts';
import { startTestBackend } from '../../src/features/lab/engine/testing/startTestBackend.ts';
import { dataOf, trainRun } from '../../src/features/lab/engine/train/trainRun.ts';
import { labRunOf, networksOf } from '../../src/features/lab/model/labRuns.ts';
import { parseRecipe } from '../../src/features/lab/model/parseRecipe.ts';
import { readRunTable } from '../../src/files/plan/readRunTable.ts';
import { type RunRow, writeRunTable } from '../../src/files/plan/runTable.ts';
import { installSlurm, startCluster } from './slurmCluster.ts';

/*
 * Goes round the whole loop on a cluster of this machine alone: ask, sbatch, tell, ask again, with a job that fails and is submitted
 * again, until the table equals the one that is trained in one process, bit for bit. `npm run test:slurm`; no part of `npm test`.
 */
const recipe = 'tasks:semantics+depth+edges;size:small;scenes:64;steps:6;batch:8';
const tool = resolve('dist-cli/taskmates.mjs');

installSlurm();
const folder = mkdtempSync(join(tmpdir(), 'taskmates-slurm-'));
const work = mkdtempSync(join(tmpdir(), 'taskmates-work-'));
const cluster = await startCluster(folder);
try {
  await goRound();
  await compare();
  console.log('\n1 passed, 0 failed');
} catch (error) {
  console.error(error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
} finally {
  await cluster.stop();
  for (const each of [folder, work]) rmSync(each, { recursive: true, force: true });
}

/** Runs a command in the work folder and shows it with what it printed. */
function run(command: string, args: readonly string[], shown = args): { status: number | null; out: string } {
  console.log(`\n$ ${shown === args ? `${command} ` : 'taskmates '}${shown.join(' ')}`);
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: work,
    env: cluster.env,
    encoding: 'utf8',
  });
  if (error) throw error;
  process.stdout.write(stdout.trimEnd().replace(/^/gm, '  ').concat('\n'));
  if (stderr !== '') process.stdout.write(stderr.trimEnd().replace(/^/gm, '  ! ').concat('\n'));
  return { status, out: stdout };
}

function taskmates(...args: string[]): string {
  const { status, out } = run(process.execPath, [tool, ...args], args);
  if (status !== 0) throw new Error(`taskmates ${args[0]} ended with ${status}.`);
  return out;
}

/** Submits the plan and waits for all of its jobs: `sbatch --wait` looks more and more seldom. */
async function submit(): Promise<void> {
  const { status, out } = run('sbatch', ['--parsable', 'plan.slurm']);
  if (status !== 0) throw new Error('sbatch refused the plan.');
  const args = ['--noheader', '--job', out.trim()];
  while (spawnSync('squeue', args, { env: cluster.env, encoding: 'utf8' }).stdout.trim() !== '') {
    await new Promise(resolve => setTimeout(resolve, 300));
  }
}

/** Tells what has come; how many networks failed. */
function tell(): number {
  return Number(/(\d+) failed/.exec(taskmates('tell', 'results', '--into', 'table.csv'))?.[1] ?? 0);
}

async function goRound(): Promise<void> {
  // The first network of all tasks fails once: as a node that goes down, or a card without memory.
  const train = join(work, 'train');
  writeFileSync(
    train,
    `#!/bin/bash
case "$*" in
  *--task=semantics*--task=depth*) if mkdir '${join(work, 'failed-once')}' 2>/dev/null; then echo 'out of memory' >&2; exit 9; fi ;;
esac
exec '${process.execPath}' '${tool}' lab train --recipe '${recipe}' "$@"
`,
  );
  chmodSync(train, 0o755);
  taskmates('lab', 'networks', '--recipe', recipe, '--out', 'table.csv');
  for (let round = 1; ; round++) {
    if (round > 10) throw new Error('Ten rounds were not enough.');
    rmSync(join(work, 'plan.slurm'), { force: true });
    taskmates('ask', 'table.csv', '--batch', '4', '--sweep', '--out', 'plan.slurm', '--command', './train');
    if (!existsSync(join(work, 'plan.slurm'))) return;
    await submit();
    if (tell() === 0) continue;
    console.log('\nA job failed: the same plan is submitted again.');
    await submit();
    if (tell() > 0) throw new Error('The second submission failed too.');
  }
}

/** Trains all networks in this process and compares. */
async function compare(): Promise<void> {
  if (!existsSync(join(work, 'failed-once'))) throw new Error('No job failed: this tests nothing.');
  const text = readFileSync(join(work, 'table.csv'), 'utf8');
  const table = readRunTable(text);
  if (!table) throw new Error('The table is not one that is kept run by run.');
  const { recipe: parsed } = parseRecipe(recipe);
  await startTestBackend('wasm');
  const data = dataOf(parsed);
  const control = { isPaused: false, isCancelled: false, singleSteps: 0 };
  const hooks = () => ({ whilePaused: () => Promise.reject(new Error('Nothing pauses this run.')) });
  const rows: RunRow[] = [];
  for (const [i, network] of networksOf(parsed).entries()) {
    const run = labRunOf(parsed, network, 1);
    const { finished } = await trainRun({ recipe: parsed, run, data }, opsOfBackend(), control, hooks);
    const tasks = network.tasks.map(task => parsed.tasks.indexOf(task));
    const values = Object.fromEntries(
      Object.entries(finished?.losses ?? {}).map(([split, losses]) => [
        split,
        parsed.tasks.map((_, t) => (tasks.includes(t) ? (losses[tasks.indexOf(t)] ?? null) : null)),
      ]),
    );
    rows.push({ tasks, size: network.scale, seed: 1, cost: table.rows[i]?.cost ?? 0, values, errors: {} });
  }
  const expected = [...writeRunTable({ ...table, rows })].join('');
  if (expected !== text) throw new Error(`The tables differ.\n${text}\n${expected}`);
  console.log(
    `\nThe table of ${rows.length} networks equals the one that was trained in one process, bit for bit:\n${text}`,
  );
}
