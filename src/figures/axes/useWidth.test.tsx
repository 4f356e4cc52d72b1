import { act, render } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followRoomWidth } from './roomWidth.ts';
import { useWidth } from './useWidth.ts';

/** Observers by what they look at: a test tells how wide that is. */
const observers = new Map<Element, ResizeObserverCallback>();

class KeptObserver implements ResizeObserver {
  readonly #onResize: ResizeObserverCallback;
  constructor(onResize: ResizeObserverCallback) {
    this.#onResize = onResize;
  }
  observe(target: Element): void {
    observers.set(target, this.#onResize);
  }
  unobserve(): void {}
  disconnect(): void {}
}

function resize(target: Element, width: number): void {
  const entry = { target, contentRect: { width } as DOMRectReadOnly } as ResizeObserverEntry;
  act(() => observers.get(target)?.([entry], new KeptObserver(() => undefined)));
}

const room = document.createElement('main');

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', KeptObserver);
});
afterEach(() => {
  followRoomWidth(room);
  resize(room, 0);
  observers.clear();
});

/** A figure, the widths that it was drawn in, and how often it asked for its own. */
function drawFigure() {
  const widths: number[] = [];
  const asked = vi.fn(() => 300);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(asked);
  function Figure() {
    const ref = useRef<HTMLDivElement>(null);
    widths.push(useWidth(ref, 480));
    return <div ref={ref} data-testid="figure" />;
  }
  const figure = render(<Figure />).getByTestId('figure');
  return { figure, widths, asked };
}

test('where figures stand alone they are drawn once, as wide as the room, and ask for no layout', () => {
  followRoomWidth(room);
  resize(room, 328.4);
  const { widths, asked } = drawFigure();
  expect(widths).toEqual([328]);
  expect(asked).not.toHaveBeenCalled();
});

test('where they may stand beside each other each asks for its own width', () => {
  followRoomWidth(room);
  resize(room, 1248);
  const { widths, asked } = drawFigure();
  expect(asked).toHaveBeenCalledOnce();
  expect(widths).toEqual([480, 300]);
});

test('a figure follows its own width, whatever the room was', () => {
  followRoomWidth(room);
  resize(room, 328);
  const { figure, widths } = drawFigure();
  resize(figure, 250.9);
  expect(widths.at(-1)).toBe(250);
});
