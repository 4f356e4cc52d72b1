import { type RefObject, useEffect, useRef, useState } from 'react';

/** Where a dragged task can be let go: on a network, on the place of a new one, or away from all. */
export type DropPlace = number | 'new' | 'away';

export interface TaskDrag {
  readonly task: number;
  /** The network that it comes from; −1 for none. */
  readonly from: number;
  /** In pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly over: DropPlace | null;
}

interface Listeners {
  onDrop(task: number, from: number, to: DropPlace): void;
  /** A press without a drag. */
  onTap(task: number, from: number): void;
  /** A press on a place itself: on no task, and on no button of its own. */
  onPlace(place: DropPlace): void;
}

/** A press becomes a drag beyond so many pixels. */
const threshold = 5;

/**
 * Dragging of what has `data-task` and `data-from` within a frame, by mouse, pen or touch, onto what has `data-drop`.
 * Escape lets go of it where it was.
 */
export function useTaskDrag(frame: RefObject<HTMLElement | null>, listeners: Listeners): TaskDrag | null {
  const [drag, setDrag] = useState<TaskDrag | null>(null);
  const latest = useRef(listeners);
  latest.current = listeners;
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const controller = new AbortController();
    const { signal } = controller;
    let held: { task: number; from: number; x: number; y: number; pointer: number; moved: boolean } | null =
      null;
    const end = () => {
      held = null;
      setDrag(null);
    };
    element.addEventListener(
      'pointerdown',
      event => {
        const chip =
          event.target instanceof Element ? event.target.closest<HTMLElement>('[data-task]') : null;
        if (!chip || event.button !== 0 || held) return;
        const { task, from } = chip.dataset;
        held = {
          ...{ task: Number(task), from: Number(from), x: event.clientX, y: event.clientY },
          ...{ pointer: event.pointerId, moved: false },
        };
        event.preventDefault();
      },
      { signal },
    );
    const move = (event: PointerEvent) => {
      if (!held || event.pointerId !== held.pointer) return;
      held.moved ||= Math.hypot(event.clientX - held.x, event.clientY - held.y) > threshold;
      if (!held.moved) return;
      const { task, from } = held;
      setDrag({ task, from, x: event.clientX, y: event.clientY, over: placeAt(event, element) });
    };
    const drop = (event: PointerEvent) => {
      if (!held || event.pointerId !== held.pointer) return;
      const { task, from, moved } = held;
      end();
      const to = placeAt(event, element);
      if (!moved) latest.current.onTap(task, from);
      else if (to !== null) latest.current.onDrop(task, from, to);
    };
    element.addEventListener(
      'click',
      event => {
        const { target } = event;
        if (!(target instanceof Element) || target.closest('button, [data-task]')) return;
        const place = dropOf(target, element);
        if (place !== null) latest.current.onPlace(place);
      },
      { signal },
    );
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', drop, { signal });
    window.addEventListener('pointercancel', end, { signal });
    window.addEventListener('keydown', event => event.key === 'Escape' && end(), { signal });
    return () => controller.abort();
  }, [frame]);
  return drag;
}

function placeAt({ clientX, clientY }: PointerEvent, frame: HTMLElement): DropPlace | null {
  return dropOf(document.elementFromPoint(clientX, clientY), frame);
}

function dropOf(element: Element | null, frame: HTMLElement): DropPlace | null {
  const place = element?.closest<HTMLElement>('[data-drop]');
  if (!place || !frame.contains(place)) return null;
  const { drop } = place.dataset;
  return drop === 'new' || drop === 'away' ? drop : Number(drop);
}
