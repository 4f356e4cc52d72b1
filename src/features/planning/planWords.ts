import { formatCost, joinWords, sizeName, taskWord } from '../../app/words/format.ts';
import { lossDigits, writeLoss } from '../../app/words/lossDigits.ts';
import { type ObjectiveWords, objectiveWords } from '../../app/words/objectiveWords.ts';
import { msg, t } from '../../base/i18n/text.ts';
import type { Plan } from '../../core/plan/makePlan.ts';
import type { RegretUnit } from '../../core/plan/regret.ts';
import type { Racer } from '../../core/plan/replay.ts';
import type { ObjectiveKey } from '../../core/search/objective.ts';
import { type LossTable, taskSetOf } from '../../core/tables/lossTable.ts';
import { standardSize } from '../../core/tables/standardSize.ts';
import type { Task } from '../../core/tables/task.ts';
import { unitWord } from '../../core/tables/unitWord.ts';
import type { PlanSubject } from './asking/planSubject.ts';

/** The names and colours of the ways to choose what to train next; names are messages. */
export const racerWords: Readonly<Record<Racer, { readonly name: string; readonly color: string }>> = {
  plan: { name: msg('Plan'), color: 'var(--strategy-optimal)' },
  'plan-early': { name: msg('Plan with early stopping'), color: 'var(--strategy-affinity)' },
  'higher-order': { name: msg('Higher order'), color: 'var(--strategy-higher-order)' },
  'early-stopping': { name: msg('Early stopping'), color: 'var(--strategy-early-stopping)' },
  'by-size': { name: msg('By size'), color: 'var(--strategy-independent)' },
  random: { name: msg('Random'), color: 'var(--strategy-random)' },
};

/** The words of what is planned for: the objective over the losses that choose. */
export function plannedWords(
  { table, split }: PlanSubject,
  objective: ObjectiveKey,
  weights: readonly number[],
): ObjectiveWords {
  const { [split]: chosen } = table.losses;
  const losses = chosen ? { [split]: chosen } : {};
  return objectiveWords(objective, weights, { ...table, losses });
}

/** Writes regrets and help of one unit. */
export type WriteRegret = (value: number) => string;

/** How regrets of a unit are written: "0.83%", or in the objective's own unit. */
export function regretWriter(unit: RegretUnit, objective: ObjectiveKey, table: LossTable): WriteRegret {
  if (unit === 'percent') return value => `${plain(value)}%`;
  if (objective !== 'sum') return value => t('{count} points', { count: plain(value) });
  return value => writeLoss(value, lossDigits(table).total);
}

/** What a network is expected to do to the frontier, with the sign of what is better: "−0.83%". */
export function helpText(
  { better }: Pick<ObjectiveWords, 'better'>,
  write: WriteRegret,
  help: number,
): string {
  return `${better === 'higher' ? '+' : '−'}${write(help)}`;
}

/** Two digits after the point below 1, one below 10, none from there on; no zeros at its end. */
function plain(value: number): string {
  const size = Math.abs(value);
  const text = value.toFixed(size < 1 ? 2 : size < 10 ? 1 : 0);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A share in whole percents; what is not quite none or all is not called so. */
export function shareText(share: number): string {
  if (share > 0 && share < 0.005) return '<1%';
  if (share < 1 && share > 0.995) return '>99%';
  return `${Math.round(100 * share)}%`;
}

/** A cost of training with its unit: "2 networks", "3 tasks", "1.5 SNT". */
export function trainingCostText(effort: 'each' | 'tasks' | 'cost', cost: number, unit: string): string {
  if (effort === 'cost') return `${formatCost(cost)} ${unitWord(unit, cost)}`;
  return effort === 'tasks'
    ? t('{count, plural, one {# task} other {# tasks}}', { count: cost })
    : t('{count, plural, one {# network} other {# networks}}', { count: cost });
}

/** Heading of the networks of one number of tasks and one size. */
export function sizeHeading(table: LossTable, network: number): string {
  const tasks = taskSetOf(table, network).length;
  const cost = table.costs[network] as number;
  if (tasks === 1 && standardSize(table.costUnit, cost) === 'half') return t('half size');
  return t('{count, plural, one {# task} other {# tasks}}', { count: tasks });
}

/** A network by its tasks and size: "depth + edges, full size". */
export function sizedName(table: LossTable, network: number): string {
  const names = Array.from(taskSetOf(table, network), task => taskWord(table.tasks[task] as Task));
  return t('{tasks}, {size}', {
    tasks: names.join(' + '),
    size: sizeName(table, table.costs[network] as number),
  });
}

/** A budget helps as much as that of the most. */
const notable = 0.5;

/** Why a network is proposed, in one sentence with its numbers. */
export function whyWords(
  { helpAt, helpOf, chance }: Plan['proposals'][number],
  frontier: Plan['frontier'],
  table: LossTable,
): string {
  const most = Math.max(...helpAt);
  const budgets = frontier
    .filter((_, b) => (helpAt[b] as number) >= notable * most)
    .map(({ budget }) => budget);
  const [low = 0, high = low] = [budgets[0], budgets.at(-1)];
  const where =
    frontier.length === 1
      ? 'one'
      : budgets.length === frontier.length
        ? 'all'
        : low === high
          ? 'one'
          : 'some';
  const helped = Math.max(...helpOf);
  const tasks = table.tasks.filter((_, task) => helped > 0 && (helpOf[task] as number) >= notable * helped);
  const named = tasks
    .slice()
    .sort((a, b) => (helpOf[table.tasks.indexOf(b)] as number) - (helpOf[table.tasks.indexOf(a)] as number))
    .slice(0, 3);
  return t(
    '{where, select, all {At every budget} one {At {low} {unit}} other {Most from {low} to {high} {unit}}}{who, select, none {} other {, mainly for {tasks}}}; with {chance} it is in the best grouping of some budget.',
    {
      where,
      low: formatCost(low),
      high: formatCost(high),
      unit: unitWord(table.costUnit, high),
      who: named.length === 0 ? 'none' : 'some',
      tasks: joinWords(named.map(taskWord)),
      chance: shareText(chance),
    },
  );
}
