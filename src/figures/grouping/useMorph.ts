import { interpolateNumber } from 'd3-interpolate';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { DiagramBlock } from './layOutGrouping.ts';
import {
  blockKey,
  headKey,
  type Morph,
  morphGrouping,
  type Place,
  type Places,
  placesOf,
} from './morphGrouping.ts';

/** How long a change takes at speed 1, in ms, and the least and the most at other speeds. */
const morphMs = { usual: 320, least: 160, most: 400 };

/** Of more heads nobody sees where each goes, and to move them all takes long. */
const mostMoving = 150;

interface Shown {
  readonly blocks: readonly DiagramBlock[];
  /** What changes of it are no change of the grouping, for instance its width. */
  readonly frame: string;
  readonly morph: Morph | null;
  readonly leaving: readonly DiagramBlock[];
}

interface Flight {
  readonly from: Place;
  readonly to: Place;
  readonly animation: Animation | undefined;
}

/**
 * Lets a drawing of a grouping become that of the next: its parts (elements with `data-part`) go from where they, or what
 * they come from, are seen at that moment to their places, so that a new change may come before the last one ended. Gives
 * the blocks that go, for as long as they are to be seen going. Nothing moves for who wants less motion, of very many heads, or when the frame
 * changes.
 */
export function useMorph(
  root: RefObject<SVGSVGElement | null>,
  blocks: readonly DiagramBlock[],
  frame: string,
  speed: number,
): readonly DiagramBlock[] {
  const duration = Math.min(morphMs.most, Math.max(morphMs.least, morphMs.usual / speed));
  const [shown, setShown] = useState<Shown>({ blocks, frame, morph: null, leaving: [] });
  let present = shown;
  if (shown.blocks !== blocks) {
    present = next(shown, blocks, frame);
    setShown(present);
  }
  const flights = useRef<ReadonlyMap<string, Flight>>(new Map());
  useLayoutEffect(() => {
    const svg = root.current;
    if (svg) flights.current = takeOff(svg, shown, flights.current, duration);
  }, [root, shown, duration]);
  useEffect(() => {
    if (shown.leaving.length === 0) return;
    const timer = window.setTimeout(() => setShown(now => ({ ...now, morph: null, leaving: [] })), duration);
    return () => window.clearTimeout(timer);
  }, [shown, duration]);
  return present.leaving;
}

function next(shown: Shown, blocks: readonly DiagramBlock[], frame: string): Shown {
  const heads = blocks.reduce((count, block) => count + block.heads.length, 0);
  const isStill =
    shown.frame !== frame ||
    heads > mostMoving ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (isStill) return { blocks, frame, morph: null, leaving: [] };
  const morph = morphGrouping(
    shown.blocks.map(block => block.network),
    blocks.map(block => block.network),
  );
  const leaving = shown.blocks.filter(
    ({ network }) => !blocks.some(block => block.network.id === network.id),
  );
  return { blocks, frame, morph, leaving };
}

/** Starts the animations of one change and says which parts fly from where to where. */
function takeOff(
  svg: SVGSVGElement,
  { blocks, morph, leaving }: Shown,
  before: ReadonlyMap<string, Flight>,
  duration: number,
): ReadonlyMap<string, Flight> {
  const places = placesOf(blocks);
  const flights = new Map<string, Flight>();
  if (!morph) {
    for (const [key, place] of places) {
      // What still flies to the same place goes on.
      const flight = before.get(key);
      const isSame = flight && flight.to.x === place.x && flight.to.y === place.y;
      if (!isSame) flight?.animation?.cancel();
      flights.set(key, isSame ? flight : { from: place, to: place, animation: undefined });
    }
    return flights;
  }
  const seen: Places = new Map([...before].map(([key, flight]) => [key, placeNow(flight)]));
  for (const { animation } of before.values()) animation?.cancel();
  const timing = { duration, easing: 'ease-in-out' };
  for (const [key, to] of places) {
    const source = morph.sources.get(key);
    const from = seen.get(key) ?? (source === undefined ? undefined : seen.get(source));
    flights.set(key, { from: from ?? to, to, animation: undefined });
  }
  const parts = new Map(
    [...svg.querySelectorAll('[data-part]')].map(each => [each.getAttribute('data-part'), each]),
  );
  for (const { network, heads, bodyY } of blocks) {
    const key = blockKey(network.id);
    const block = flights.get(key);
    const element = parts.get(key);
    if (!block || !element) continue;
    const isNew = !seen.has(key) && !seen.has(morph.sources.get(key) ?? '');
    const animation = moveBlock(element, bodyY, block, timing, isNew ? [0, 1] : null);
    flights.set(key, { ...block, animation });
    heads.forEach((_, i) => {
      const inside = headKey(network.id, network.heads[i]?.task ?? -1);
      const head = flights.get(inside);
      const drawn = parts.get(inside);
      if (!head || !drawn) return;
      flights.set(inside, {
        ...head,
        animation: moveHead(drawn, bodyY, head, { ...block, animation }, timing),
      });
    });
  }
  for (const { network, bodyY } of leaving) {
    const key = blockKey(network.id);
    const from = seen.get(key);
    const element = parts.get(key);
    const to = places.get(morph.targets.get(key) ?? '') ?? from;
    if (from && to && element)
      moveBlock(element, bodyY, { from, to }, { ...timing, fill: 'forwards' }, [1, 0]);
  }
  return flights;
}

type Journey = Pick<Flight, 'from' | 'to'>;

/** A block is moved as a whole; its body and the middle of its words change with its width. `undefined` where it stays as it is. */
function moveBlock(
  element: Element,
  bodyY: number,
  { from, to }: Journey,
  timing: KeyframeAnimationOptions,
  fading: readonly number[] | null,
): Animation | undefined {
  if (!fading && from.x === to.x && from.y === to.y && from.width === to.width) return undefined;
  const move = (what: Element | null, frameAt: (place: Place) => Keyframe) => {
    const frames = [from, to].map((place, i) => ({
      ...frameAt(place),
      ...(fading && { opacity: fading[i] ?? 1 }),
    }));
    what?.animate(frames, timing);
  };
  if (from.width !== to.width || fading) {
    move(element.querySelector(':scope > rect'), place => ({ width: `${place.width}px` }));
    move(element.querySelector(':scope > [data-words]'), place => ({
      transform: `translate(${place.width / 2}px, ${bodyY}px)`,
    }));
  }
  const at = (place: Place) => ({ transform: `translate(${place.x}px, ${place.y - bodyY}px)` });
  return element.animate([at(from), at(to)], timing);
}

/** A head stands inside its block, which moves too: gives what says how far it has come. */
function moveHead(
  element: Element,
  bodyY: number,
  head: Journey,
  block: Flight,
  timing: KeyframeAnimationOptions,
): Animation | undefined {
  const [from, to] = [head.from.width, head.to.width];
  let growing: Animation | undefined;
  if (from !== to) {
    const widths = [from, to];
    const box = widths.map(width => ({ width: `${Math.max(0, width - 2)}px` }));
    growing = element.querySelector('rect')?.animate(box, timing);
    const text = widths.map(width => ({ transform: `translate(${width / 2}px, 18px)` }));
    element.querySelector('text')?.animate(text, timing);
  }
  const at = (place: Place, around: Place) => ({
    transform: `translate(${place.x - around.x}px, ${place.y - around.y + bodyY}px)`,
  });
  // Inside of a block that takes it along nothing has to be moved.
  const isCarried =
    Math.abs(head.from.x - block.from.x - (head.to.x - block.to.x)) < 0.01 &&
    Math.abs(head.from.y - block.from.y - (head.to.y - block.to.y)) < 0.01;
  if (isCarried) return growing ?? block.animation;
  return element.animate([at(head.from, block.from), at(head.to, block.to)], timing);
}

/** Where a part is seen at this moment. */
function placeNow({ from, to, animation }: Flight): Place {
  const progress = animation?.effect?.getComputedTiming().progress;
  if (progress === undefined || progress === null) return to;
  const at = (key: keyof Place) => interpolateNumber(from[key], to[key])(progress);
  return { x: at('x'), y: at('y'), width: at('width') };
}
