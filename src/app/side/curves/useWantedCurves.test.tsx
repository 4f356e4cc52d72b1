import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderInApp } from '../../../../testing/renderInApp.tsx';
import { useApp } from '../../context/useApp.ts';
import { makeLoaded } from '../../testing/makeLoaded.ts';
import type { CurveWant } from './traceCurves.ts';
import { useWantedCurves } from './useWantedCurves.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const wants: readonly CurveWant[] = [
  {
    table: makeLoaded().table,
    strategies: ['higher-order'],
    settings: { heads: 'validation', objective: 'sum', weights: [], constraints: [] },
  },
];

/** What the tracer is asked for, time by time. */
function setUp(first: readonly CurveWant[] | undefined) {
  const asked: (readonly CurveWant[])[] = [];
  function Wants({ wanted }: { readonly wanted: readonly CurveWant[] | undefined }) {
    const { tracer } = useApp();
    tracer.wantAll = all => void asked.push(all);
    useWantedCurves(wanted);
    return null;
  }
  const { rerender } = renderInApp(<Wants wanted={first} />);
  return { asked, draw: (wanted: readonly CurveWant[] | undefined) => rerender(<Wants wanted={wanted} />) };
}

test('searches are asked for in a task after that which draws', () => {
  const { asked } = setUp(wants);
  expect(asked).toEqual([]);
  vi.advanceTimersByTime(0);
  expect(asked).toEqual([wants]);
});

test('what was drawn last is asked for, once', () => {
  const { asked, draw } = setUp(wants);
  draw([]);
  vi.advanceTimersByTime(0);
  expect(asked).toEqual([[]]);
});

test('nothing is asked or cancelled where it is open what is wanted', () => {
  const { asked, draw } = setUp(wants);
  draw(undefined);
  vi.advanceTimersByTime(0);
  expect(asked).toEqual([]);
});
