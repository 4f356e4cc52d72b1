import type { HandNetwork } from './handGrouping.ts';

/** The most networks that a reader may put together. */
export const mostHandNetworks = 60;

/** One change of a grouping made by hand. Networks go by their place in the list. */
export type HandEdit =
  /** A network of these tasks at the end, at first without any. */
  | { readonly kind: 'add'; readonly tasks: readonly number[] }
  | { readonly kind: 'delete'; readonly network: number }
  | { readonly kind: 'duplicate'; readonly network: number }
  /** Trains the task, or no longer. */
  | { readonly kind: 'toggle'; readonly network: number; readonly task: number }
  /** Out of one network into another; `from` −1: it comes from nowhere, `to` −1: into a network of its own. */
  | { readonly kind: 'move'; readonly from: number; readonly to: number; readonly task: number }
  /** One network for each of its tasks. */
  | { readonly kind: 'split'; readonly network: number }
  /** These tasks leave it for a network of their own. */
  | { readonly kind: 'takeOut'; readonly network: number; readonly tasks: readonly number[] }
  | { readonly kind: 'resize'; readonly network: number; readonly cost: number };

/**
 * The costs at which a network of these tasks can be had, ascending: see `costsOf`. Where none is known, what one may cost.
 */
export type SizesOf = (tasks: readonly number[]) => readonly number[];

/**
 * The networks after an edit, and the place that it leaves the reader at (−1 where no network is left). A network whose tasks
 * change keeps its cost where they can be had at it, and takes the closest cost otherwise. What cannot be done changes nothing:
 * the same list comes back.
 */
export function applyHandEdit(
  networks: readonly HandNetwork[],
  edit: HandEdit,
  sizesOf: SizesOf,
  newCost: number,
): { readonly networks: readonly HandNetwork[]; readonly at: number } {
  const fit = (tasks: readonly number[], cost: number) => fitCost({ tasks: ascending(tasks), cost }, sizesOf);
  const replace = (at: number, ...others: readonly HandNetwork[]) => networks.toSpliced(at, 1, ...others);
  const unchanged = { networks, at: 'network' in edit ? edit.network : networks.length - 1 };
  const done = (changed: readonly HandNetwork[], at: number) =>
    changed.length > mostHandNetworks ? unchanged : { networks: changed, at };

  if (edit.kind === 'add') return done([...networks, fit(edit.tasks, newCost)], networks.length);
  if (edit.kind === 'move') {
    const { from, to, task } = edit;
    if (from === to && from >= 0) return { networks, at: from };
    const moved = networks.map((network, i) => {
      if (i === from) return fit(without(network.tasks, [task]), network.cost);
      return i === to ? fit([...network.tasks, task], network.cost) : network;
    });
    return to < 0 ? done([...moved, fit([task], newCost)], moved.length) : { networks: moved, at: to };
  }
  const at = edit.network;
  const network = networks[at];
  if (!network) return unchanged;
  switch (edit.kind) {
    case 'delete':
      return { networks: replace(at), at: Math.min(at, networks.length - 2) };
    case 'duplicate':
      return done(replace(at, network, network), at + 1);
    case 'toggle': {
      const has = network.tasks.includes(edit.task);
      const tasks = has ? without(network.tasks, [edit.task]) : [...network.tasks, edit.task];
      return { networks: replace(at, fit(tasks, network.cost)), at };
    }
    case 'split':
      if (network.tasks.length < 2) return unchanged;
      return done(replace(at, ...network.tasks.map(task => fit([task], newCost))), at);
    case 'takeOut': {
      const taken = network.tasks.filter(task => edit.tasks.includes(task));
      if (taken.length === 0 || taken.length === network.tasks.length) return unchanged;
      const rest = fit(without(network.tasks, taken), network.cost);
      return done(replace(at, rest, fit(taken, newCost)), at + 1);
    }
    case 'resize':
      return edit.cost > 0 && Number.isFinite(edit.cost)
        ? { networks: replace(at, { ...network, cost: edit.cost }), at }
        : unchanged;
  }
}

/** The network at the closest cost that its tasks can be had at, the dearer of two as close; as it is where none is known. */
function fitCost(network: HandNetwork, sizesOf: SizesOf): HandNetwork {
  const [first, ...others] = sizesOf(network.tasks);
  if (first === undefined) return network;
  const distance = (cost: number) => Math.abs(cost - network.cost);
  const cost = others.reduce((best, each) => (distance(each) <= distance(best) ? each : best), first);
  return { ...network, cost };
}

function ascending(tasks: readonly number[]): readonly number[] {
  return [...new Set(tasks)].sort((a, b) => a - b);
}

function without(tasks: readonly number[], gone: readonly number[]): readonly number[] {
  return tasks.filter(task => !gone.includes(task));
}
