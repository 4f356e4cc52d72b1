import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { onTestFinished } from 'vitest';
import { type NetworkToRun, planRuns, type RunPlan } from '../src/files/plan/runPlan.ts';
import { planFileNames, writePlan } from '../src/files/plan/writePlan.ts';

/** Names of tasks that a careless script would trip over. */
export const hostileNames = [
  'a b',
  "it's",
  '"quoted"',
  '$HOME',
  `\${envvar:HOME}`,
  '$(touch pwned)',
  '`touch pwned`',
  'two\nlines',
  'cr\r\nlf',
  '-rf',
  '--out=elsewhere',
  '--',
  'x'.repeat(200),
  'Tiefe ä 深度 🏔️',
  '\\',
  "\\'",
  'a;b&c|d>e<f',
  '*',
  '!',
  '#comment',
  '\t',
  ' ',
  '{}',
  '%s%n',
  '"""',
  'EOF',
  ')',
  '\u2028',
  '\u007f',
];
const nameOf = fc.oneof(
  fc.constantFrom(...hostileNames),
  fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }).filter(text => !text.includes('\0')),
  fc
    .array(fc.constantFrom('"', "'", '$', '`', '\\', '\n', ' ', '-', '(', ')', '{', '}', 'a', '!'), {
      minLength: 1,
    })
    .map(parts => parts.join('')),
);
/** Networks with any names. */
export const networkOf: fc.Arbitrary<NetworkToRun> = fc.record(
  {
    tasks: fc.uniqueArray(nameOf, { minLength: 1, maxLength: 4 }),
    size: nameOf,
    seed: fc.nat(1000),
    cost: fc.double({ min: 0.01, max: 100, noNaN: true }),
    why: nameOf,
  },
  { requiredKeys: ['tasks', 'seed', 'cost'] },
);
/** Plans of such networks. */
export const planOf = fc
  .tuple(fc.array(networkOf, { minLength: 1, maxLength: 12 }), nameOf)
  .map(([networks, name]) => planRuns(name, 'SNT', networks));

/** A folder with a command that writes down what it was called with, and a whole result; it fails where the file `broken` names a seed. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'taskmates-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(
    join(folder, 'recorder'),
    `#!/usr/bin/env bash
printf '%s\\0' "$@" '' >> calls
for last in "$@"; do :; done
for argument in "$@"; do
  if [ -e broken ] && [ "$argument" = "--seed=$(cat broken)" ]; then printf '{"losses": {"val' > "\${last#--out=}"; exit 3; fi
done
printf '{"losses": {"test": {}}}\\n' > "\${last#--out=}"
`,
  );
  chmodSync(join(folder, 'recorder'), 0o755);
  return folder;
}

/** What {@link makeFolder} makes ready. */
export const recorded = { command: './recorder', results: 'results of mine' };

/** The calls of the recorder, each without where it was to write. */
export function callsOf(folder: string): string[][] {
  if (!existsSync(join(folder, 'calls'))) return [];
  const calls: string[][] = [[]];
  const words = readFileSync(join(folder, 'calls'), 'utf8').split('\0');
  for (const word of words.slice(0, -1)) {
    if (word === '') calls.push([]);
    else if (!word.startsWith('--out=/')) calls.at(-1)?.push(word);
  }
  return calls.slice(0, -1);
}

/** What the recorder must have been called with. */
export const expectedCalls = ({ runs }: RunPlan) =>
  runs.map(({ tasks, size, seed }) => [
    ...tasks.map(task => `--task=${task}`),
    ...(size === undefined ? [] : [`--size=${size}`]),
    `--seed=${seed}`,
  ]);

/** Runs a command in the folder, with as good as no environment. */
export function runIn(
  folder: string,
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
) {
  const { status, stderr, stdout } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: '/nowhere', ...env },
  });
  return { status, stderr, stdout };
}

/** Saves a plan in the folder; gives the name of its file. */
export function saved(folder: string, plan: RunPlan, format: 'shell' | 'slurm' | 'ray'): string {
  writeFileSync(join(folder, planFileNames[format]), writePlan(plan, format, recorded));
  return planFileNames[format];
}

/** What lies in a folder, with what stands in each file. */
export function contentsOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter(name => statSync(join(folder, name)).isFile())
      .sort()
      .map(name => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** Runs a plan by each of its jobs, as Slurm does. */
export function runArray(folder: string, plan: RunPlan) {
  return plan.runs.map((_, i) =>
    runIn(folder, 'bash', ['plan.slurm'], { SLURM_ARRAY_TASK_ID: String(i + 1) }),
  );
}

/** The entries of the sweep: keys with a text or a list of texts, read strictly, line by line. */
export function readSweep(text: string): ReadonlyMap<string, readonly string[]> {
  const entries = new Map<string, string[]>();
  let key = '';
  for (const line of text.split('\n')) {
    const [, name, value = ''] = /^ *(\w+):(?: (.+))?$/.exec(line) ?? [];
    const [, item] = /^ +- ("(?:[ !#-[\]-~]|\\.)*")$/.exec(line) ?? [];
    if (name !== undefined) {
      key = name;
      entries.set(key, value === '' ? [] : [value.startsWith('"') ? fromQuoted(value) : value]);
    } else if (item !== undefined) entries.get(key)?.push(fromQuoted(item));
    else if (line !== '' && !line.startsWith('#')) throw new Error(`no line of a sweep: ${line}`);
  }
  return entries;
}

/** The text that stands in double quotes, with escapes of JSON and `\\U`. */
export function fromQuoted(text: string): string {
  const inJson = text.replace(/\\U([0-9a-f]{8})|\\./g, (sequence, code?: string) =>
    code === undefined ? sequence : String.fromCodePoint(Number.parseInt(code, 16)),
  );
  return JSON.parse(inJson) as string;
}
