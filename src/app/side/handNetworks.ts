import type { Grouping } from '../../core/frontier/frontier.ts';
import type { HandNetwork } from '../../core/frontier/handGrouping.ts';
import { type LossTable, taskSetOf } from '../../core/tables/lossTable.ts';
import type { Task } from '../../core/tables/task.ts';

/** The networks of the link's field `hand`, by task index; a task that the table lacks is left out: see {@link knownHand}. */
export function parseHand(hand: readonly string[], tasks: readonly Task[]): readonly HandNetwork[] {
  return hand.map(text => {
    const { ids, cost } = partsOf(text);
    const known = ids.map(id => tasks.findIndex(task => task.id === id)).filter(task => task >= 0);
    return { tasks: [...new Set(known)].sort((a, b) => a - b), cost: Number(cost) };
  });
}

/** The networks as the link's field `hand` holds them: a network without tasks is its cost alone. */
export function formatHand(networks: readonly HandNetwork[], tasks: readonly Task[]): readonly string[] {
  return networks.map(network => {
    const ids = network.tasks.flatMap(task => tasks[task]?.id ?? []);
    return `${ids.join('~')}*${network.cost}`;
  });
}

/** The networks of a grouping that a search chose, to go on from by hand. */
export function handOf(table: LossTable, grouping: Grouping): readonly HandNetwork[] {
  return grouping.networks.map(network => ({
    tasks: [...taskSetOf(table, network)],
    cost: table.costs[network] as number,
  }));
}

/** The ids that networks of the link's field `hand` name. */
export function idsOfHand(hand: readonly string[]): readonly string[] {
  return hand.flatMap(text => partsOf(text).ids);
}

/** The field without the tasks that a table lacks; a network that then trains none goes with them. */
export function knownHand(hand: readonly string[], known: ReadonlySet<string>): readonly string[] {
  return hand.flatMap(text => {
    const { ids, cost } = partsOf(text);
    const kept = ids.filter(id => known.has(id));
    return kept.length === 0 && ids.length > 0 ? [] : [`${kept.join('~')}*${cost}`];
  });
}

function partsOf(text: string): { readonly ids: readonly string[]; readonly cost: string } {
  const at = text.lastIndexOf('*');
  const ids = text.slice(0, at);
  return { ids: ids === '' ? [] : ids.split('~'), cost: text.slice(at + 1) };
}
