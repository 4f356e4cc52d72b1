import { type LossTable, taskSetOf } from '../tables/lossTable.ts';
import type { Grouping } from './frontier.ts';

/** What became of networks from one grouping to the next. Networks are indices in the table. */
export type NetworkMove =
  | { readonly kind: 'stayed'; readonly from: readonly [number]; readonly to: readonly [number] }
  /** The same tasks at another cost. */
  | { readonly kind: 'resized'; readonly from: readonly [number]; readonly to: readonly [number] }
  /** One in place of one, with other tasks. */
  | { readonly kind: 'replaced'; readonly from: readonly [number]; readonly to: readonly [number] }
  | { readonly kind: 'split'; readonly from: readonly [number]; readonly to: readonly number[] }
  | { readonly kind: 'merged'; readonly from: readonly number[]; readonly to: readonly [number] }
  /** Serves only tasks that networks which stayed or were resized served before. */
  | { readonly kind: 'bought'; readonly from: readonly []; readonly to: readonly [number] }
  | { readonly kind: 'given-up'; readonly from: readonly [number]; readonly to: readonly [] };

/** A network as it is used in a grouping. */
export interface UsedNetwork {
  /** Its index in the table. */
  readonly network: number;
  /** Ascending. */
  readonly tasks: readonly number[];
  /** Those of its tasks that it serves. */
  readonly serves: readonly number[];
}

interface Link {
  readonly from: number;
  readonly to: number;
  /** How many tasks the one served and the other serves. */
  readonly served: number;
  /** How many tasks both train. */
  readonly trained: number;
}

/** {@link movesBetween} for two groupings of a table. */
export function networkMoves(table: LossTable, before: Grouping, after: Grouping): readonly NetworkMove[] {
  const used = ({ networks, heads }: Grouping) =>
    networks.map(network => {
      const tasks = [...taskSetOf(table, network)];
      return { network, tasks, serves: tasks.filter(task => heads[task] === network) };
    });
  return movesBetween(used(before), used(after));
}

/**
 * What became of each network of `before` and where each of `after` comes from, every one named once. A network that is in
 * both stayed, one with the same tasks was resized; the others are linked where the one took over tasks that the other
 * served, by as few links as give each that has any a partner, those of the most tasks first. Ties go to the earlier one.
 */
export function movesBetween(
  before: readonly UsedNetwork[],
  after: readonly UsedNetwork[],
): readonly NetworkMove[] {
  const moves: NetworkMove[] = [];
  let old = before;
  let made = after;
  const pairUp = (kind: 'stayed' | 'resized', isSame: (one: UsedNetwork, other: UsedNetwork) => boolean) => {
    for (const from of old) {
      const to = made.find(candidate => isSame(from, candidate));
      if (!to) continue;
      old = old.filter(other => other !== from);
      made = made.filter(other => other !== to);
      moves.push({ kind, from: [from.network], to: [to.network] });
    }
  };
  pairUp('stayed', (one, other) => one.network === other.network);
  pairUp('resized', (one, other) => one.tasks.join() === other.tasks.join());
  const links = fewestLinks(linksOf(old, made));
  for (const { network: from } of old) {
    const to = links.filter(link => link.from === from).map(link => link.to);
    const [only] = to;
    if (only === undefined) moves.push({ kind: 'given-up', from: [from], to: [] });
    else if (to.length > 1) moves.push({ kind: 'split', from: [from], to });
    else if (links.filter(link => link.to === only).length === 1)
      moves.push({ kind: 'replaced', from: [from], to: [only] });
  }
  for (const { network: to } of made) {
    const from = links.filter(link => link.to === to).map(link => link.from);
    if (from.length === 0) moves.push({ kind: 'bought', from: [], to: [to] });
    else if (from.length > 1) moves.push({ kind: 'merged', from, to: [to] });
  }
  return moves;
}

/** Every pair of an old and a new network of which the new one serves a task that the old one served. */
function linksOf(old: readonly UsedNetwork[], made: readonly UsedNetwork[]): readonly Link[] {
  const shared = (one: readonly number[], other: readonly number[]) =>
    one.filter(task => other.includes(task)).length;
  return old.flatMap(from =>
    made.flatMap(to => {
      const served = shared(from.serves, to.serves);
      const trained = shared(from.tasks, to.tasks);
      return served > 0 ? [{ from: from.network, to: to.network, served, trained }] : [];
    }),
  );
}

/**
 * Takes links away, the weakest first, as long as both ends keep another one. What is left are stars: no link has two ends
 * with other links.
 */
function fewestLinks(links: readonly Link[]): readonly Link[] {
  const weakestFirst = [...links].sort(
    (a, b) => a.served - b.served || a.trained - b.trained || b.from - a.from || b.to - a.to,
  );
  let kept = links;
  for (const link of weakestFirst) {
    const others = kept.filter(other => other !== link);
    if (others.some(other => other.from === link.from) && others.some(other => other.to === link.to))
      kept = others;
  }
  return kept;
}
