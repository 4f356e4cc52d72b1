import type { Plan } from '../../core/plan/makePlan.ts';
import { stopAdvice } from '../../core/plan/stopAdvice.ts';
import { type LossTable, taskSetOf } from '../../core/tables/lossTable.ts';
import type { PlannedRun } from '../../files/plan/runPlan.ts';
import { finiteOrNull } from '../../files/write/frontierJson.ts';
import { countedText, printable, textTable } from '../terminalText.ts';
import type { AskedPlan } from './askedPlan.ts';

/** Three digits, and the sign of percent where that is the unit. */
function writer({ unit }: Plan): (value: number) => string {
  return value => `${Number(value.toPrecision(3))}${unit === 'percent' ? '%' : ''}`;
}

const shareText = (share: number) => `${Math.round(100 * share)}%`;

/** Why a network is proposed, in a sentence with its numbers. */
export function whyText(
  proposal: Plan['proposals'][number],
  { plan, budgets, table }: Pick<AskedPlan, 'plan' | 'budgets' | 'table'>,
): string {
  const write = writer(plan);
  const { help, helpAt, helpOf, chance } = proposal;
  const at = helpAt.indexOf(Math.max(...helpAt));
  const task = helpOf.indexOf(Math.max(...helpOf));
  return [
    `expected to improve the frontier by ${write(help)}`,
    ...(budgets.length > 1 ? [`most at ${budgets[at]} ${table.costUnit}`] : []),
    ...((helpOf[task] ?? 0) > 0 ? [`above all for ${table.tasks[task]?.id}`] : []),
    `in the optimum with ${shareText(chance)}`,
  ].join(', ');
}

/** What the plan says of stopping, in a sentence. */
function adviceText({ plan, goal }: Pick<AskedPlan, 'plan' | 'goal'>): string {
  const write = writer(plan);
  const last = plan.proposals.at(-1);
  const now = `The expected regret is ${write(plan.regret)}`;
  if (goal !== undefined && plan.regret <= goal) return `${now}, at most ${write(goal)}: enough is trained.`;
  if (!last) return `${now}; no network that may be trained is expected to lower it.`;
  const count = `${plan.proposals.length} more ${plan.proposals.length === 1 ? 'network brings' : 'networks bring'} it to ${write(last.regretAfter)}`;
  const isShort = goal !== undefined && last.regretAfter > goal;
  return `${now}; ${count}${isShort ? `, not to ${write(goal)}` : ''}.${noiseText(plan)}`;
}

/** After how many networks less is left to find than the noise of what was measured, where replicates tell that. */
function noiseText(plan: Plan): string {
  const { lostInNoise } = stopAdvice(plan, 0);
  if (lostInNoise === undefined) return '';
  const when = lostInNoise === 0 ? 'Now already' : `After ${lostInNoise} of them`;
  return ` ${when} two standard errors of what was measured are larger than what is left to find.`;
}

/** The plan for a person. */
export function askText(asked: AskedPlan, runs: readonly PlannedRun[]): string {
  const { plan, table, sense } = asked;
  const write = writer(plan);
  const lines = [
    `${plan.trained.length} of ${countedText(table.networkCount, 'network')} ${plan.trained.length === 1 ? 'is' : 'are'} trained. ${adviceText(asked)}`,
  ];
  const rows = plan.proposals.map((proposal, i) => [
    `${i + 1}`,
    networkText(asked, proposal.network),
    `${table.costs[proposal.network]} ${table.costUnit}`,
    write(proposal.help),
    shareText(proposal.chance),
    write(proposal.regretAfter),
  ]);
  const proposals = textTable(
    [['', 'network', 'cost', 'helps by', 'in optimum', 'regret after'], ...rows],
    [0, 2, 3, 4, 5],
  );
  const frontier = textTable(
    [
      ['budget', 'trained', 'with these', 'optimum', 'from', 'to (80%)'],
      ...plan.frontier.map(({ budget, now, after, expected, low, high }) => {
        const ends = sense.better === 'higher' ? [high, low] : [low, high];
        return [budget, ...[now, after, expected, ...ends].map(sense.shown)].map(value =>
          Number.isFinite(value) ? `${Number(value.toPrecision(4))}` : '-',
        );
      }),
    ],
    [0, 1, 2, 3, 4, 5],
  );
  const ids = runs.length > 0 ? [`\nIds: ${runs.map(({ id }) => id).join(' ')}\n`] : [];
  return [
    ...lines.map(line => `${printable(line)}\n`),
    ...(rows.length > 0 ? [`\n${proposals}`] : []),
    `\n${frontier}`,
    ...ids,
  ].join('');
}

function networkText({ table, sizes }: AskedPlan, network: number): string {
  const tasks = Array.from(taskSetOf(table, network), task => table.tasks[task]?.id ?? '?').join(' + ');
  const size = sizes[network];
  return printable(size === undefined ? tasks : `${tasks} (${size})`);
}

/** The plan for a program, every number to its last bit. */
export function askJson(asked: AskedPlan, runs: readonly PlannedRun[]): string {
  const { plan, table, sizes, goal = null } = asked;
  const byTask = (values: readonly number[]) =>
    Object.fromEntries(table.tasks.map(({ id }, t) => [id, values[t]]));
  const told = {
    table: { networks: table.networkCount, costUnit: table.costUnit, tasks: table.tasks.map(({ id }) => id) },
    unit: plan.unit,
    trained: plan.trained.map(network => network + 1),
    ...{ regret: plan.regret, goal, advice: adviceText(asked) },
    proposals: plan.proposals.map(proposal => ({
      network: proposal.network + 1,
      tasks: taskIdsIn(table, proposal.network),
      size: sizes[proposal.network] ?? null,
      cost: table.costs[proposal.network],
      help: proposal.help,
      helpAt: proposal.helpAt,
      helpOf: byTask(proposal.helpOf),
      ...{ chance: proposal.chance, chanceAt: proposal.chanceAt, regretAfter: proposal.regretAfter },
      why: whyText(proposal, asked),
    })),
    frontier: plan.frontier.map(point =>
      Object.fromEntries(Object.entries(point).map(([name, value]) => [name, finiteOrNull(value)])),
    ),
    runs,
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

/** The ids of the tasks of a network. */
export function taskIdsIn(table: LossTable, network: number): readonly string[] {
  return Array.from(taskSetOf(table, network), task => table.tasks[task]?.id ?? '');
}
