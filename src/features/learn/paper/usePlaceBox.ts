import { useEffect, useRef, useState } from 'react';
import type { ClaimPlace } from './paperLinks.ts';

/** A part of the page, in pixels from its top left corner. */
export interface PlaceBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a reader does who looks elsewhere. */
const ownMoves = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Where in the page a number stands now; `undefined` while it does not. It is brought into sight, and kept there while the page
 * still fills, until the reader moves.
 */
export function usePlaceBox(place: ClaimPlace | undefined): {
  readonly box: PlaceBox | undefined;
  /** Whether it has been there. */
  readonly wasFound: boolean;
} {
  const [found, setFound] = useState<{ box?: PlaceBox | undefined; wasFound: boolean }>({ wasFound: false });
  const last = useRef<PlaceBox>(undefined);
  useEffect(() => {
    last.current = undefined;
    setFound({ wasFound: false });
    if (!place) return;
    let isOwn = false;
    let frame = 0;
    const measure = () => {
      frame = 0;
      if (!isOwn) bringIntoSight(place, rectOf(place));
      const rect = rectOf(place);
      const box = rect && boxOf(rect);
      if (isSame(last.current, box)) return;
      last.current = box;
      setFound(({ wasFound }) => ({ box, wasFound: wasFound || box !== undefined }));
    };
    const later = () => {
      frame ||= requestAnimationFrame(measure);
    };
    const onOwn = () => {
      isOwn = true;
    };
    const main = document.getElementById('main') ?? document.body;
    const changes = new MutationObserver(later);
    changes.observe(main, { subtree: true, childList: true, attributes: true, characterData: true });
    const sizes = new ResizeObserver(later);
    sizes.observe(document.body);
    for (const type of ['transitionend', 'animationend', 'scroll'])
      document.addEventListener(type, later, true);
    for (const type of ownMoves) window.addEventListener(type, onOwn, { passive: true });
    later();
    return () => {
      cancelAnimationFrame(frame);
      changes.disconnect();
      sizes.disconnect();
      for (const type of ['transitionend', 'animationend', 'scroll'])
        document.removeEventListener(type, later, true);
      for (const type of ownMoves) window.removeEventListener(type, onOwn);
    };
  }, [place]);
  return { box: found.box, wasFound: found.wasFound };
}

/** In the window; `undefined` for what is not drawn. */
function rectOf({ selector, text }: ClaimPlace): DOMRect | undefined {
  const element = document.querySelector(selector);
  if (!element) return undefined;
  const rect = (text && rectOfText(element, text)) ?? element.getBoundingClientRect();
  return rect.width > 0 && rect.height > 0 ? rect : undefined;
}

function rectOfText(element: Element, pattern: RegExp): DOMRect | undefined {
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const found = pattern.exec(node.nodeValue ?? '');
    if (!found) continue;
    const range = document.createRange();
    range.setStart(node, found.index);
    range.setEnd(node, found.index + found[0].length);
    return range.getBoundingClientRect();
  }
  return undefined;
}

function boxOf({ left, top, width, height }: DOMRect): PlaceBox {
  const [x, y] = [left + window.scrollX, top + window.scrollY].map(Math.round) as [number, number];
  return { x, y, width: Math.round(width), height: Math.round(height) };
}

function isSame(a: PlaceBox | undefined, b: PlaceBox | undefined): boolean {
  if (!a || !b) return a === b;
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/** Scrolls where the number is not in the window; where it is not drawn yet, to the figure that will have it. */
function bringIntoSight({ figure, selector }: ClaimPlace, rect: DOMRect | undefined): void {
  if (rect && rect.top >= 0 && rect.bottom <= window.innerHeight) return;
  const holder = document.querySelector(rect ? selector : `[data-figure="${figure}"]`);
  holder?.scrollIntoView({ block: rect ? 'center' : 'start' });
}
