import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import type { GainHeatmapProps } from '../heatmapData.ts';
import { LargeHeatmap } from './LargeHeatmap.tsx';

/** Longer than React draws before it lets the page answer, ms. */
const sliceMs = 10;

/** What a heatmap needs, telling `read` as its parts are read first, each of which takes its time. */
function watchedProps(read: (part: string) => void): GainHeatmapProps {
  const told = new Set<string>();
  const tell = <T,>(part: string, value: T): T => {
    if (!told.has(part)) read(part);
    told.add(part);
    return value;
  };
  const tasks = [1, 2, 3].map(id => ({
    ...{ id: `t${id}`, short: `t${id}` },
    get name() {
      return tell('names', `Task ${id}`);
    },
  }));
  const scale: GainHeatmapProps['scale'] = {
    get kind() {
      return tell('colours', 'diverging' as const);
    },
    clamp: 10,
  };
  const values = new Float64Array(9);
  Object.defineProperty(values, 'length', { get: () => tell('image', 9) });
  return {
    ...{ title: 'Affinities', rows: tasks, columns: tasks, values, scale },
    ...{ format: String, rowTitle: '', columnTitle: '', diagonal: 'empty', cellLabel: String },
    ...{ highlightTask: null, selected: null, onHighlightTask: () => undefined, onSelect: () => undefined },
  };
}

test('the colours, the image and the names of a large heatmap are made in tasks of their own', async () => {
  // Within `act` React draws all at once.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  let task = 0;
  let isCounting = true;
  const count = () => {
    task++;
    if (isCounting) setImmediate(count);
  };
  count();
  let worked = 0;
  const { now } = performance;
  vi.spyOn(performance, 'now').mockImplementation(() => now.call(performance) + worked);
  const taskOf: Record<string, number> = {};
  const props = watchedProps(part => {
    taskOf[part] = task;
    worked += sliceMs;
  });
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  startTransition(() => root.render(<LargeHeatmap {...props} />));
  await vi.waitFor(() => expect(place.querySelector('[role=grid]')).not.toBeNull());
  isCounting = false;
  expect(Object.keys(taskOf)).toEqual(['colours', 'image', 'names']);
  expect(new Set(Object.values(taskOf)).size).toBe(3);
  root.unmount();
  place.remove();
});
