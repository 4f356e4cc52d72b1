import { type HandNetwork, scoreHand } from '../../../core/frontier/handGrouping.ts';
import { perturbChoices } from '../../../core/stability/perturbChoices.ts';
import { summariseStability } from '../../../core/stability/stability.ts';
import { lossOf, splits, taskSetOf } from '../../../core/tables/lossTable.ts';
import { count, type FactKind, FactProblem, loss, percent, shownTotal } from './factContext.ts';

/** As many perturbed tables as Explore measures stability on, with its seed, so that both say the same. */
const perturbed = { count: 400, seed: 1 } as const;

/** Facts about what is chosen and how sure that is. */
export const choiceFacts: Readonly<Record<string, FactKind>> = {
  above: {
    takes: 'table strategy other budget',
    says: 'by how many percent a strategy’s total is above that of another at the same budget',
    of: given => {
      const table = given.table();
      const [strategy, other] = [given.strategy(), given.strategy()];
      const budget = given.number('the budget');
      const totalOf = (key: typeof strategy) => shownTotal(given.chosen(table, key, budget).total, table);
      return percent(100 * (totalOf(strategy) / totalOf(other) - 1), table);
    },
  },
  reached: {
    takes: 'table strategy budget',
    says: 'how far a strategy gets from the mean of random groupings (0%) to the optimum (100%)',
    of: given => {
      const table = given.table();
      const strategy = given.strategy();
      const budget = given.number('the budget');
      const totals = (['random', strategy, 'optimal'] as const).map(
        each => given.chosen(table, each, budget).total,
      );
      const [random, own, best] = totals as [number, number, number];
      return percent((100 * (random - own)) / (random - best), table);
    },
  },
  trains: {
    takes: 'table strategy budget task',
    says: 'in how many of the chosen networks a task is trained',
    of: given => {
      const table = given.table();
      const chosen = given.chosen(table, given.strategy(), given.number('the budget'));
      const task = given.task(table);
      const networks = chosen.grouping?.networks ?? [];
      return count(networks.filter(network => taskSetOf(table, network).includes(task)).length, table);
    },
  },
  server: {
    takes: 'table strategy budget task',
    says: 'how many tasks the network trains that serves a task',
    of: given => {
      const table = given.table();
      const chosen = given.chosen(table, given.strategy(), given.number('the budget'));
      const head = chosen.grouping?.heads[given.task(table)];
      if (head === undefined) throw new FactProblem('the strategy has no grouping');
      return count(taskSetOf(table, head).length, table);
    },
  },
  stability: {
    takes: 'table strategy budget noise',
    says: 'on how many percent of 400 tables whose losses differ by a noise in percent the same networks are chosen',
    *of(given) {
      const table = given.table();
      const strategy = given.strategy();
      if (strategy === 'random') throw new FactProblem('random groupings have no stability');
      const budget = given.number('the budget');
      const noise = { kind: 'percent', percent: [given.number('the noise')] } as const;
      const chosen = given.chosen(table, strategy, budget).grouping?.networks ?? [];
      const options = { strategy, budget, noise, seed: perturbed.seed, headRule: 'validation' } as const;
      const choices = yield* perturbChoices(table, options, 0, perturbed.count);
      const { sameShare } = summariseStability(table.tasks.length, chosen, choices);
      return percent(100 * sameShare, table);
    },
  },
  hand: {
    takes: 'table network…',
    says: 'the total of losses (of values, where all are better when higher) of networks put together by hand, each a+b or a+b*0.5',
    of: given => {
      const table = given.table();
      const networks: HandNetwork[] = [];
      while (given.hasMore) {
        const network = given.network(table);
        networks.push({ tasks: [...taskSetOf(table, network)], cost: table.costs[network] as number });
      }
      const { grouping, unserved } = scoreHand(table, networks, { headRule: 'validation' });
      if (unserved.length > 0) throw new FactProblem('these networks do not serve every task');
      return loss(shownTotal(grouping.total, table), table);
    },
  },
  error: {
    takes: 'table network task split',
    says: 'the standard error of a loss over its replicates, where the table has them',
    of: given => {
      const table = given.table();
      const [network, task] = [given.network(table), given.task(table)];
      const text = given.next('the split');
      const split = splits.find(each => each === text);
      const column = split && table.errors?.[split];
      if (!column) throw new FactProblem(`${table.id} has no standard errors for “${text}”`);
      return loss(lossOf({ ...table, losses: { [split]: column } }, network, task, split), table);
    },
  },
};
