import { BadFlagValue } from '../../app/flags/flag.ts';
import { englishWords } from '../../base/i18n/message.ts';
import { planRuns, type RunPlan } from '../../files/plan/runPlan.ts';
import { type PlanFormat, planFormats, writePlan } from '../../files/plan/writePlan.ts';
import type { Command, Io } from '../command.ts';
import { constraining, fieldOptions, help, json, reading } from '../options/optionGroups.ts';
import { accepted, choiceOf, textOf } from '../options/optionValues.ts';
import type { ParsedArguments } from '../options/parseArguments.ts';
import { exitCodes, usageError } from '../toolError.ts';
import { type AskedPlan, askedPlan } from './askedPlan.ts';
import { askJson, askText, taskIdsIn, whyText } from './askReport.ts';

/** Says what to train next, and writes it as a plan. */
export const askCommand: Command = {
  name: 'ask',
  usage: 'TABLE.csv [options]',
  about: 'which networks to train next, and what that is expected to do to the frontier',
  details: [
    'Networks that the table lists without losses can be trained; where it lists none, all that it lacks. With --out the plan is written for what trains it: .sh a shell script, .slurm a Slurm job array, .py a Ray job, .yaml a sweep of W&B, .csv or .json for a program of your own.',
  ],
  groups: () => [
    {
      title: 'Planning',
      options: [
        {
          name: 'batch',
          value: 'N',
          about: 'so many networks at most (default 4; with --regret as many as it takes)',
        },
        { name: 'regret', value: 'X', about: 'stop where the expected regret is at most X percent' },
        {
          name: 'budgets',
          value: 'LIST',
          about: 'the budgets that count, as for frontier (default: nine over the range of the table)',
        },
        {
          name: 'running',
          value: 'LIST',
          isRepeatable: true,
          about: 'networks under way, by number, or a file with their plan',
        },
        {
          name: 'untrainable',
          value: 'LIST',
          isRepeatable: true,
          about: 'networks that cannot be trained, by number, or a file with a plan',
        },
        {
          name: 'candidates',
          value: 'WHICH',
          about: 'listed: those that the table lists without losses; all: every set of tasks',
        },
        {
          name: 'cost-by-size',
          value: 'LIST',
          about: 'what networks of one, two, ... tasks cost that the table does not list',
        },
        {
          name: 'training-cost',
          value: 'RULE',
          about: 'what training costs: each the same (default), by its tasks, or by its cost',
        },
        { name: 'training-budget', value: 'B', about: 'the most that all of the plan may cost to train' },
        { name: 'affinities', value: 'FILE', about: 'a table of affinities as evidence' },
        {
          name: 'sister',
          value: 'FILE',
          about: 'the losses of the same networks in another experiment, as evidence',
        },
        { name: 'sweep', about: 'fill the batch up with whatever is not trained, smaller networks first' },
        { name: 'seed', value: 'N', about: 'of what the plan draws (default 1)' },
        {
          name: 'threads',
          value: 'N',
          about:
            'threads that share the draws of a plan for more than 8 tasks (default: as many as the machine runs at once); the plan is the same for any number',
        },
      ],
    },
    {
      title: 'Objective',
      options: fieldOptions('choosing').filter(({ name }) => name === 'objective' || name === 'weights'),
    },
    constraining(),
    {
      title: 'Out',
      options: [
        { name: 'out', value: 'FILE', about: 'writes the plan; its ending says for what' },
        { name: 'format', value: 'NAME', about: `the same by name: ${planFormats.join(', ')}` },
        {
          name: 'command',
          value: 'TEXT',
          about: 'what trains a network, as typed in a shell: python train.py',
        },
        { name: 'results', value: 'FOLDER', about: 'where its results go (default results)' },
        { name: 'seeds', value: 'LIST', about: 'a run of each network for each of these seeds (default 1)' },
        json,
        help,
      ],
    },
    reading,
  ],
  examples: [
    ['taskmates ask table.csv', 'the four networks to train next'],
    ["taskmates ask table.csv --batch 8 --out plan.slurm --command 'python train.py'", 'for a cluster'],
    ['taskmates ask table.csv --regret 0.5 --json', 'all that it takes to half a percent, for a script'],
  ],
  run,
};

async function run({ files, given }: ParsedArguments, io: Io): Promise<number> {
  const out = textOf(given, 'out');
  const format = formatOf(given, out);
  const command = textOf(given, 'command');
  if (format && format !== 'csv' && format !== 'json' && !command?.trim()) {
    throw usageError(
      '--command is missing: what trains a network, as typed in a shell, for instance python train.py.',
    );
  }
  const seeds = accepted('seeds', () => seedsOf(textOf(given, 'seeds') ?? '1'));
  const asked = await askedPlan(files, given, io);
  for (const notice of asked.plan.notices) io.err(`taskmates: note: ${englishWords(notice)}\n`);
  if (asked.plan.trained.length === asked.table.networkCount)
    io.err(
      'taskmates: note: every network is trained. Plan in the page replays how few of them would have been enough: see taskmates view.\n',
    );
  const plan = runsOfPlan(asked, seeds, files);
  if (out !== undefined && format) {
    if (plan.runs.length === 0)
      io.err(`taskmates: note: there is nothing to train, so that ${out} was not written.\n`);
    else
      await io.writeFile(
        out,
        writePlan(plan, format, { command: command ?? '', results: textOf(given, 'results') ?? 'results' }),
      );
  }
  io.out(given.has('json') ? askJson(asked, plan.runs) : askText(asked, plan.runs));
  return exitCodes.done;
}

const endings: readonly (readonly [RegExp, PlanFormat])[] = [
  [/\.csv$/i, 'csv'],
  [/\.json$/i, 'json'],
  [/\.(?:sh|bash)$/i, 'shell'],
  [/\.(?:slurm|sbatch)$/i, 'slurm'],
  [/\.py$/i, 'ray'],
  [/\.ya?ml$/i, 'wandb'],
];

function formatOf(given: ParsedArguments['given'], out: string | undefined): PlanFormat | undefined {
  const named = choiceOf(given, 'format', planFormats, undefined);
  if (out === undefined) return undefined;
  const format = named ?? endings.find(([ending]) => ending.test(out))?.[1];
  if (format) return format;
  throw usageError(`--out ${out}: its ending says nothing; name the --format: ${planFormats.join(', ')}.`);
}

function seedsOf(text: string): readonly number[] {
  const seeds = text.split(',').map(each => (/^\d{1,10}$/.test(each) ? Number(each) : Number.NaN));
  if (seeds.every(seed => seed < 2 ** 31)) return [...new Set(seeds)];
  throw new BadFlagValue(text, 'whole numbers from 0, separated by commas');
}

/** The proposals as runs: for each network one of each seed. */
function runsOfPlan(asked: AskedPlan, seeds: readonly number[], files: readonly string[]): RunPlan {
  const { table, plan, sizes, trainingCosts, rest } = asked;
  const listed = [
    ...plan.proposals.map(proposal => [proposal.network, { why: whyText(proposal, asked) }] as const),
    ...rest.map(network => [network, {}] as const),
  ];
  const networks = listed.flatMap(([network, why]) =>
    seeds.map(seed => {
      const size = sizes[network];
      const training = trainingCosts?.[network];
      return {
        tasks: taskIdsIn(table, network),
        ...(size === undefined ? {} : { size }),
        ...{ seed, cost: table.costs[network] as number },
        ...(training === undefined ? {} : { trainingCost: training }),
        ...why,
      };
    }),
  );
  return planRuns(files.join(', '), table.costUnit, networks);
}
