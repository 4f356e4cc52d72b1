import { movesBetween } from '../../core/frontier/networkMoves.ts';
import type { DiagramBlock, DiagramNetwork } from './layOutGrouping.ts';

/** Where a block or a head stands in the whole drawing, in pixels; `y` of a block is its body's. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Of each part, by its key, where it stands: see {@link blockKey} and {@link headKey}. */
export type Places = ReadonlyMap<string, Place>;

/** How a drawing of one grouping becomes that of the next. */
export interface Morph {
  /** Of each part that comes, the part before from which it grows; what has none appears in its place. */
  readonly sources: ReadonlyMap<string, string>;
  /** Of each block that goes, the block into which it goes; what has none fades in its place. */
  readonly targets: ReadonlyMap<string, string>;
}

export function blockKey(network: number): string {
  return `b${network}`;
}

export function headKey(network: number, task: number): string {
  return `h${network}/${task}`;
}

/** The places of every block and head of a drawing. */
export function placesOf(blocks: readonly DiagramBlock[]): Places {
  const places = new Map<string, Place>();
  for (const { network, x, y, width, bodyY, heads } of blocks) {
    places.set(blockKey(network.id), { x, y: y + bodyY, width });
    heads.forEach((head, i) => {
      const { task } = network.heads[i] as DiagramNetwork['heads'][number];
      places.set(headKey(network.id, task), { x: x + head.x, y: y + head.y, width: head.width });
    });
  }
  return places;
}

/**
 * What each part of the one drawing has to do with the other's: blocks grow out of the network that they split from, and go
 * into the one that they were merged into; a head comes from that of its task in such a network, or in the one that served it.
 */
export function morphGrouping(before: readonly DiagramNetwork[], after: readonly DiagramNetwork[]): Morph {
  const sources = new Map<string, string>();
  const targets = new Map<string, string>();
  const used = (networks: readonly DiagramNetwork[]) =>
    networks.map(({ id, heads }) => ({
      network: id,
      tasks: heads.map(({ task }) => task),
      serves: heads.filter(({ serves }) => serves).map(({ task }) => task),
    }));
  const old = new Map(before.map(network => [network.id, network]));
  const trains = (network: number, task: number) =>
    old.get(network)?.heads.some(head => head.task === task) === true;
  for (const { from, to } of movesBetween(used(before), used(after))) {
    for (const network of to) {
      const [first] = from;
      if (first !== undefined) sources.set(blockKey(network), blockKey(first));
      for (const { task } of after.find(({ id }) => id === network)?.heads ?? []) {
        const origin =
          from.find(one => trains(one, task)) ??
          before.find(one => one.heads.some(head => head.task === task && head.serves))?.id;
        if (origin !== undefined) sources.set(headKey(network, task), headKey(origin, task));
      }
    }
    const [into] = to;
    if (into === undefined) continue;
    for (const network of from) targets.set(blockKey(network), blockKey(into));
  }
  return { sources, targets };
}
