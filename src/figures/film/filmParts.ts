import type { DiagramBlock, DiagramHead } from '../grouping/layOutGrouping.ts';
import { blockKey, headKey, morphGrouping, type Place, placesOf } from '../grouping/morphGrouping.ts';
import type { Key, Timing } from './timeline.ts';
import { filmMs } from './timeline.ts';
import { short } from './xml.ts';

/** A block or a head over the whole film. */
export interface FilmPart {
  readonly key: string;
  /** Of each frame what it is there; `undefined` where it is not. */
  readonly blocks: readonly (DiagramBlock | undefined)[];
  /** The same of its head; all `undefined` for a block. */
  readonly heads: readonly (DiagramHead | undefined)[];
  readonly places: readonly Key[];
  readonly widths: readonly Key[];
  readonly opacities: readonly Key[];
}

/** At once, as smooth keys say it. */
const instantMs = 1;

/** Every block and head that a film shows in any frame, and how each goes from frame to frame: as in the page's diagram. */
export function filmParts(frames: readonly (readonly DiagramBlock[])[], timing: Timing): readonly FilmPart[] {
  const places = frames.map(placesOf);
  const morphs = frames.slice(1).map((blocks, i) =>
    morphGrouping(
      (frames[i] ?? []).map(({ network }) => network),
      blocks.map(({ network }) => network),
    ),
  );
  const keys = [...new Set(places.flatMap(each => [...each.keys()]))];
  return keys.map((key): FilmPart => {
    const blocks = frames.map(each => each.find(block => isPartOf(block, key)));
    const heads = blocks.map(block => block?.heads.find((_, i) => headKeyOf(block, i) === key));
    const isHead = key.startsWith('h');
    const here = places.map(each => each.get(key));
    const first = here.find(place => place !== undefined) as Place;
    const moving: { at: number; place: Place }[] = [{ at: 0, place: here[0] ?? first }];
    const opacities: { at: number; value: number }[] = [{ at: 0, value: here[0] ? 1 : 0 }];
    for (let frame = 1; frame < frames.length; frame++) {
      const [before, after] = [here[frame - 1], here[frame]];
      const [start, end] = [frame * timing.frameMs, frame * timing.frameMs + timing.changeMs];
      const source = places[frame - 1]?.get(morphs[frame - 1]?.sources.get(key) ?? '');
      const target = places[frame]?.get(morphs[frame - 1]?.targets.get(key) ?? '');
      const last = moving[moving.length - 1]?.place ?? first;
      const from = before ?? (after ? (source ?? after) : last);
      moving.push({ at: start, place: from });
      moving.push({ at: end, place: after ?? (before ? (target ?? before) : from) });
      const [old, now] = [before ? 1 : 0, after ? 1 : 0];
      opacities.push({ at: start, value: old });
      // What comes out of another part is seen at once; the heads of what goes are seen where they go to.
      if ((after && !before && source) || (isHead && before && !after))
        opacities.push({ at: start + instantMs, value: now });
      opacities.push({ at: end, value: now });
    }
    const total = filmMs(timing);
    const lastMove = moving[moving.length - 1];
    const lastOpacity = opacities[opacities.length - 1];
    if (lastMove) moving.push({ ...lastMove, at: total });
    if (lastOpacity) opacities.push({ ...lastOpacity, at: total });
    return {
      ...{ key, blocks, heads, opacities },
      places: moving.map(({ at, place }) => ({ at, value: `${short(place.x)} ${short(place.y)}` })),
      widths: moving.map(({ at, place }) => ({ at, value: place.width })),
    };
  });
}

function isPartOf(block: DiagramBlock, key: string): boolean {
  return blockKey(block.network.id) === key || block.heads.some((_, i) => headKeyOf(block, i) === key);
}

function headKeyOf({ network }: DiagramBlock, i: number): string {
  return headKey(network.id, network.heads[i]?.task ?? -1);
}
