import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeConfigurationStore } from '../configuration/configurationStore.ts';
import { saying } from '../testing/saying.ts';
import { frameHistory } from './frameHistory.ts';

/** A window that is a frame: what it writes into its address, and a hash given to it from outside. */
function openFrame(hash = '') {
  const written: string[] = [];
  const location = { hash };
  let onPopState: () => void = () => undefined;
  const fake = {
    history: {
      replaceState: (_: unknown, __: string, to: string) => {
        location.hash = to;
        written.push(to);
      },
    },
    location,
    setTimeout,
    clearTimeout,
    addEventListener: (type: string, listener: () => void) => {
      if (type === 'popstate') onPopState = listener;
    },
  };
  const store = makeConfigurationStore(frameHistory(fake as unknown as Window));
  const giveHash = (to: string) => {
    location.hash = to;
    onPopState();
  };
  return { written, location, get: store.getState, giveHash };
}

describe('frameHistory', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('undoes and redoes from its own list, and only rewrites the address of the frame', () => {
    const { location, get } = openFrame('#/explore?v=2&budget=2&embed=1');
    get().change({ budget: 3 });
    get().change({ budget: 4 });
    get().undo();
    expect(get().configuration.budget).toBe(3);
    expect(get()).toMatchObject({ canUndo: true, canRedo: true, undoTitles: ['budget'] });
    get().undo();
    get().undo();
    expect(get().configuration.budget).toBe(2);
    expect(get().canUndo).toBe(false);
    get().redo();
    vi.runAllTimers();
    expect(location.hash).toContain('budget=3');
    get().change({ budget: 5 });
    expect(get().canRedo).toBe(false);
  });

  it('writes at most every 250 ms, the last state in the end', () => {
    const { written, get } = openFrame();
    vi.runAllTimers();
    const before = written.length;
    for (let i = 1; i <= 40; i++) {
      get().change({ clamp: i });
      vi.advanceTimersByTime(10);
    }
    vi.runAllTimers();
    expect(written.length - before).toBe(2);
    expect(written.at(-1)).toContain('clamp=40');
  });

  it('takes a hash that the page around gave as a step that can be undone', () => {
    const { location, get, giveHash } = openFrame('#/explore?v=2&budget=2');
    get().change({ budget: 3 });
    giveHash('#/explore?v=2&budget=4&nonsense=1');
    expect(get().configuration.budget).toBe(4);
    expect(get().notices).toEqual([saying('nonsense')]);
    vi.runAllTimers();
    expect(location.hash).toContain('budget=4');
    get().undo();
    expect(get().configuration.budget).toBe(3);
    get().redo();
    expect(get().configuration.budget).toBe(4);
  });
});
