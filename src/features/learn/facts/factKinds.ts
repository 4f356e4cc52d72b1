import { ownText } from '../../../base/i18n/text.ts';
import { type Correlation, correlateGains } from '../../../core/gains/correlation.ts';
import type { GainOptions } from '../../../core/gains/gainOptions.ts';
import { findAffinities, findGains, type PairValues, usualGains } from '../../../core/gains/gains.ts';
import { summariseGains } from '../../../core/gains/summariseGains.ts';
import { estimatorOf } from '../../../core/strategies/registry.ts';
import { type AffinityTable, alignAffinities } from '../../../core/tables/affinityTable.ts';
import { type LossTable, lossOf, splits, taskSetOf } from '../../../core/tables/lossTable.ts';
import { asMeasured, type Task } from '../../../core/tables/task.ts';
import { choiceFacts } from './choiceFacts.ts';
import { isLossTable } from './fact.ts';
import {
  change,
  count,
  type FactContext,
  type FactKind,
  FactProblem,
  loss,
  percent,
  shownTotal,
} from './factContext.ts';

import { planFacts } from './planFacts.ts';

export type { FactKind } from './factContext.ts';

/** Every kind of fact by its name. A new one is an entry here. */
export const factKinds: Readonly<Record<string, FactKind>> = {
  ...choiceFacts,
  ...planFacts,
  total: {
    takes: 'table strategy budget [test]',
    says: 'the total of losses (of values, where all are better when higher) of what a strategy chooses at a budget, on the split that is reported; `test`: with heads chosen by the test losses, as published',
    of: given => {
      const table = given.table();
      const [strategy, budget] = [given.strategy(), given.number('the budget')];
      const heads = given.maybe() === 'test' ? 'test' : 'validation';
      return loss(shownTotal(given.chosen(table, strategy, budget, heads).total, table), table);
    },
  },
  below: {
    takes: 'table strategy other budget',
    says: 'by how many percent a strategy’s total is below that of another at the same budget',
    of: given => {
      const table = given.table();
      const [strategy, other] = [given.strategy(), given.strategy()];
      const budget = given.number('the budget');
      const totalOf = (key: typeof strategy) => shownTotal(given.chosen(table, key, budget).total, table);
      return percent(100 * (1 - totalOf(strategy) / totalOf(other)), table);
    },
  },
  regret: {
    takes: 'table strategy budget',
    says: 'by how many percent a strategy’s total is above the optimum at the same budget',
    of: given => {
      const table = given.table();
      const strategy = given.strategy();
      const budget = given.number('the budget');
      const totalOf = (key: typeof strategy) => shownTotal(given.chosen(table, key, budget).total, table);
      return percent(100 * (totalOf(strategy) / totalOf('optimal') - 1), table);
    },
  },
  bought: {
    takes: 'table strategy budget budget',
    says: 'by how many percent the total falls from one budget to another',
    of: given => {
      const table = given.table();
      const strategy = given.strategy();
      const [from, to] = [given.number('the budget'), given.number('the other budget')];
      const totalAt = (budget: number) => shownTotal(given.chosen(table, strategy, budget).total, table);
      return percent(100 * (1 - totalAt(to) / totalAt(from)), table);
    },
  },
  networks: {
    takes: 'table strategy budget',
    says: 'how many networks a strategy chooses at a budget',
    of: given => {
      const table = given.table();
      const chosen = given.chosen(table, given.strategy(), given.number('the budget'));
      return count(chosen.grouping?.networks.length ?? Number.NaN, table);
    },
  },
  cost: {
    takes: 'table strategy budget',
    says: 'what they cost together',
    of: given => {
      const table = given.table();
      const chosen = given.chosen(table, given.strategy(), given.number('the budget'));
      return { value: chosen.grouping?.cost ?? Number.NaN, unit: 'cost', table: table.id };
    },
  },
  grouping: {
    takes: 'table strategy budget',
    says: 'the networks chosen, by the short names of their tasks',
    of: given => {
      const table = given.table();
      const chosen = given.chosen(table, given.strategy(), given.number('the budget'));
      return (chosen.grouping?.networks ?? []).map(network => namesOf(table, network)).join(', ');
    },
  },
  loss: {
    takes: 'table network task split',
    says: 'the loss of a task in a network (its value, where higher is better), written a+b or a+b*0.5',
    of: given => {
      const table = given.table();
      const [network, task] = [given.network(table), given.task(table)];
      return loss(asMeasured(table.tasks[task] ?? {}, lossOf(table, network, task, splitOf(given))), table);
    },
  },
  estimate: {
    takes: 'table network task',
    says: 'what higher-order approximation expects of a task in a network',
    of: given => {
      const table = given.table();
      const [network, task] = [given.network(table), given.task(table)];
      const estimate = estimatorOf('higher-order')?.estimate(table);
      const place = (table.offsets[network] as number) + taskSetOf(table, network).indexOf(task);
      return loss(asMeasured(table.tasks[task] ?? {}, estimate?.[place] ?? Number.NaN), table);
    },
  },
  gain: {
    takes: 'table helper task [relative|ratio] [half|full]',
    says: 'the gain of a task when trained with a helper, in percent',
    of: given => {
      const table = given.table();
      const [helper, task] = [given.task(table, 'the helper'), given.task(table)];
      const gains = findGains(table, gainOptions(given));
      return change(gains.values[helper * table.tasks.length + task] as number, table);
    },
  },
  affinity: {
    takes: 'table task task [relative|ratio]',
    says: 'the affinity of two tasks: the mean of their two gains, in percent',
    of: given => {
      const table = given.table();
      const [a, b] = [given.task(table), given.task(table, 'the other task')];
      const affinities = findAffinities(findGains(table, gainOptions(given)));
      return change(affinities.values[a * table.tasks.length + b] as number, table);
    },
  },
  given: {
    takes: 'table task [relative|ratio]',
    says: 'the mean gain that a task gives to the others, in percent',
    of: given => {
      const table = given.table();
      const task = given.task(table);
      const { tasks } = summariseGains(findGains(table, gainOptions(given)));
      return change(tasks[task]?.meanGiven ?? Number.NaN, table);
    },
  },
  helps: {
    takes: 'table task',
    says: 'how many others do better with a task',
    of: given => {
      const table = given.table();
      const task = given.task(table);
      return count(summariseGains(findGains(table, usualGains)).tasks[task]?.helps ?? Number.NaN, table);
    },
  },
  hurt: {
    takes: 'table task',
    says: 'with how many others a task does worse',
    of: given => {
      const table = given.table();
      const task = given.task(table);
      return count(summariseGains(findGains(table, usualGains)).tasks[task]?.isHurtBy ?? Number.NaN, table);
    },
  },
  negative: {
    takes: 'table',
    says: 'in how many directed pairs training together hurts',
    of: given => {
      const table = given.table();
      return count(findGains(table, usualGains).values.filter(value => value < 0).length, table);
    },
  },
  pairs: {
    takes: 'table',
    says: 'how many directed pairs are measured',
    of: given => {
      const table = given.table();
      return count(findGains(table, usualGains).values.filter(Number.isFinite).length, table);
    },
  },
  tasks: {
    takes: 'table',
    says: 'how many tasks a table has',
    of: given => {
      const table = given.anyTable();
      return count(isLossTable(table) ? table.tasks.length : table.sources.length, table);
    },
  },
  trained: {
    takes: 'table',
    says: 'how many networks a table has',
    of: given => {
      const table = given.table();
      return count(table.networkCount, table);
    },
  },
  needs: {
    takes: 'table strategy',
    says: 'how many networks a strategy needs trained',
    of: given => {
      const table = given.table();
      const strategy = given.strategy();
      const estimator = estimatorOf(strategy);
      if (!estimator) throw new FactProblem(`${strategy} is no estimator`);
      return count(estimator.networksTrained(table.tasks.length), table);
    },
  },
  r: {
    takes: 'table table [affinity] [relative|ratio] [task=task…]',
    says: 'Pearson’s r between the gains (or affinities) of two tables over the pairs that both have; `s=segment` says that a task of the first is called otherwise in the second',
    of: given => ({ value: correlationOf(given).r, unit: 'correlation', table: '' }),
  },
  n: {
    takes: 'table table [affinity] [relative|ratio] [task=task…]',
    says: 'the number of those pairs',
    of: given => ({ value: correlationOf(given).n, unit: 'count', table: '' }),
  },
  p: {
    takes: 'table table [affinity] [relative|ratio] [task=task…]',
    says: 'the two-sided probability of such an r without any relation',
    of: given => ({ value: correlationOf(given).p, unit: 'probability', table: '' }),
  },
};

/** The facts whose number depends on how gains are defined. */
export const gainKinds: ReadonlySet<string> = new Set(['gain', 'affinity', 'given', 'r', 'n', 'p']);

function gainOptions(given: FactContext): GainOptions {
  return optionsIn(given.rest());
}

function optionsIn(words: readonly string[]): GainOptions {
  return {
    ...usualGains,
    definition: words.includes('ratio') ? 'ratio' : usualGains.definition,
    baseline: words.includes('full') ? 'full' : 'half',
  };
}

function splitOf(given: FactContext): (typeof splits)[number] {
  const text = given.next('the split');
  const split = splits.find(each => each === text);
  if (!split) throw new FactProblem(`“${text}” is none of ${splits.join(', ')}`);
  return split;
}

/** Of two tables' gains, directed, or of affinities, each pair once. */
function correlationOf(given: FactContext): Correlation {
  const [a, other] = [given.anyTable(), given.anyTable()];
  const words = given.rest();
  const b = renamed(other, words);
  const isAffinity = words.includes('affinity') || !isLossTable(a) || !isLossTable(b);
  const options = { ...usualGains, definition: optionsIn(words).definition };
  if (!isAffinity) return correlateGains(findGains(a, options), findGains(b, options));
  const tasks = isLossTable(a) ? a.tasks : isLossTable(b) ? b.tasks : a.sources;
  const sides = [a, b].map(table =>
    // Each pair's mean of both directions.
    findAffinities(isLossTable(table) ? findGains(table, options) : alignAffinities(tasks, table)),
  ) as [PairValues, PairValues];
  const upper = (pairs: PairValues) =>
    pairs.values.map((value, i) =>
      i % pairs.columns.length > Math.floor(i / pairs.columns.length) ? value : Number.NaN,
    );
  const [x, y] = sides;
  return correlateGains({ ...x, values: upper(x) }, { ...y, values: upper(y) });
}

/** The table with the ids that `s=segment` gives to its tasks. */
function renamed(table: LossTable | AffinityTable, words: readonly string[]): LossTable | AffinityTable {
  const ids = new Map(
    words.filter(word => word.includes('=')).map(word => word.split('=').reverse() as [string, string]),
  );
  const known = isLossTable(table) ? table.tasks : table.sources;
  for (const id of ids.keys())
    if (!known.some(task => task.id === id)) throw new FactProblem(`${table.id} has no task “${id}”`);
  const rename = (tasks: readonly Task[]) =>
    tasks.map(task => ({ ...task, id: ids.get(task.id) ?? task.id }));
  return isLossTable(table)
    ? { ...table, tasks: rename(table.tasks) }
    : { ...table, sources: rename(table.sources), targets: rename(table.targets) };
}

function namesOf(table: LossTable, network: number): string {
  const names = [...taskSetOf(table, network)].map(task => ownText(table.tasks[task]?.short ?? '?'));
  return names.join(' + ');
}
