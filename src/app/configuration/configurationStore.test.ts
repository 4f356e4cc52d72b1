import { describe, expect, it, vi } from 'vitest';
import { verbatim } from '../../base/i18n/message.ts';
import type { LinkHistory } from '../links/linkHistory.ts';
import { readLink, writeLink } from '../links/permalink.ts';
import { saying } from '../testing/saying.ts';
import { makeConfigurationStore } from './configurationStore.ts';

/** A browser's history as a list. */
class ListHistory implements LinkHistory {
  entries: { hash: string; index: number | undefined }[];
  at: number;
  #onMove: (hash: string, index: number | undefined) => void = () => undefined;

  constructor(hash = '', index?: number) {
    this.entries = [{ hash, index }];
    this.at = 0;
  }

  get present() {
    return this.entries[this.at] ?? { hash: '', index: undefined };
  }

  hash = () => this.present.hash;
  index = () => this.present.index ?? 0;
  listen = (onMove: (hash: string, index: number | undefined) => void) => {
    this.#onMove = onMove;
  };

  push(hash: string, index: number | undefined) {
    this.entries = [...this.entries.slice(0, this.at + 1), { hash, index }];
    this.at++;
  }

  replace(hash: string, index: number) {
    this.entries[this.at] = { hash, index };
  }

  go(steps: number) {
    this.at += steps;
    this.#onMove(this.present.hash, this.present.index);
  }

  /** The reader edits the address. */
  type(hash: string) {
    this.push(hash, undefined);
    this.#onMove(hash, undefined);
  }

  /** The reader follows a link to where the page is: the browser puts a new entry in the place of the present one. */
  follow() {
    this.entries[this.at] = { hash: this.present.hash, index: undefined };
    this.#onMove(this.present.hash, undefined);
  }
}

function start(hash = '', index?: number) {
  const history = new ListHistory(hash, index);
  const store = makeConfigurationStore(history);
  return { history, get: store.getState };
}

describe('the configuration store', () => {
  it('makes one entry of a change, and none of a change to the same', () => {
    const { history, get } = start();
    get().change({ budget: 3 });
    get().change({ budget: 3 });
    expect(history.entries.map(entry => entry.index)).toEqual([0, 1]);
    expect(history.hash()).toContain('budget=3');
    expect(get()).toMatchObject({ canUndo: true, canRedo: false, undoTitles: ['budget'] });
  });

  it('makes one entry of a whole drag', () => {
    const { history, get } = start();
    for (const budget of [2.5, 3, 3.5, 4]) get().change({ budget }, 'drag');
    get().change({}, 'commit');
    expect(history.entries).toHaveLength(2);
    expect(get().configuration.budget).toBe(4);
    get().change({ budget: 5 }, 'drag');
    get().change({ budget: 5 }, 'commit');
    expect(history.entries).toHaveLength(3);
    get().undo();
    expect(get().configuration.budget).toBe(4);
    get().undo();
    expect(get().configuration.budget).toBe(2.5);
    expect(get()).toMatchObject({ canUndo: false, canRedo: true });
  });

  it('redoes what was undone until something else is changed', () => {
    const { history, get } = start();
    get().change({ budget: 3 });
    get().change({ data: 'setting-2' });
    get().undo();
    get().redo();
    expect(get().configuration.data).toBe('setting-2');
    get().undo();
    get().change({ data: 'setting-4' });
    expect(get().canRedo).toBe(false);
    expect(history.entries).toHaveLength(3);
    get().redo();
    expect(get().configuration).toMatchObject({ budget: 3, data: 'setting-4' });
  });

  it('takes an address edited by hand as a step of its own', () => {
    const { history, get } = start();
    get().change({ budget: 3 });
    history.type('#/explore?v=2&budget=zero&data=setting-3');
    expect(get().configuration).toMatchObject({ budget: 2.5, data: 'setting-3' });
    expect(get().notices).toEqual([saying('zero')]);
    get().undo();
    expect(get().configuration).toMatchObject({ budget: 3, data: 'setting-1' });
    get().redo();
    expect(get().configuration.data).toBe('setting-3');
  });

  it('takes a link to where the page is already for no step, and keeps what can be done again', () => {
    const { history, get } = start('#/explore?v=2&budget=2&utm_source=x');
    history.follow();
    expect(get()).toMatchObject({ canUndo: false, canRedo: false });
    get().change({ budget: 3 });
    get().change({ budget: 4 });
    get().undo();
    history.follow();
    expect(get()).toMatchObject({ canUndo: true, canRedo: true });
    get().redo();
    expect(get().configuration.budget).toBe(4);
    get().undo();
    get().undo();
    expect(get()).toMatchObject({ canUndo: false, configuration: { budget: 2 } });
  });

  it('can undo after a reload, reading the entry before from its link', () => {
    const history = new ListHistory('#/explore?v=2&budget=2', 4);
    history.push('#/explore?v=2&budget=3', 5);
    const { getState: get } = makeConfigurationStore(history);
    expect(get()).toMatchObject({ canUndo: true, canRedo: false });
    get().undo();
    expect(get().configuration.budget).toBe(2);
    get().redo();
    expect(get().configuration.budget).toBe(3);
  });

  it('comes back to what a link of an older version meant, by undo and after a reload', () => {
    const { history, get } = start('#/explore?v=1&budget=2');
    get().change({ gain: 'relative' });
    get().undo();
    expect(get().configuration).toMatchObject({ budget: 2, gain: 'ratio' });
    get().change({ budget: 3 });
    expect(makeConfigurationStore(history).getState().configuration).toMatchObject({ gain: 'ratio' });
  });

  it('opens a link as one change that undo takes back, even amid a drag, with the notices of that link alone', () => {
    const { history, get } = start('#/explore?v=2&nonsense=1');
    get().change({ budget: 3 }, 'drag');
    get().open(readLink('#/explore?v=2&data=setting-2&budget=zero'));
    expect(history.entries).toHaveLength(3);
    expect(get().configuration).toMatchObject({ data: 'setting-2', budget: 2.5 });
    expect(get().notices).toEqual([saying('zero')]);
    get().undo();
    expect(get().configuration).toMatchObject({ data: 'setting-1', budget: 3 });
  });

  it('corrects without an entry, and keeps its notices until they are dismissed', () => {
    const { history, get } = start('#/explore?v=2&budget=70&nonsense=1');
    get().correct({ budget: 5 }, [verbatim('70 is out of range.')]);
    expect(history.entries).toHaveLength(1);
    expect(history.hash()).toContain('budget=5');
    expect(get().notices).toEqual([saying('nonsense'), verbatim('70 is out of range.')]);
    get().dismissNotices();
    expect(get().notices).toEqual([]);
  });

  it('says while a stream of changes is under way that it is', () => {
    const { get } = start();
    expect(get().isMoving).toBe(false);
    get().change({ budget: 3 }, 'drag');
    expect(get().isMoving).toBe(true);
    get().change({}, 'commit');
    expect(get().isMoving).toBe(false);
    get().change({ budget: 4 });
    expect(get().isMoving).toBe(false);
  });
});

describe('a drag', () => {
  it('writes one link for each of its changes', () => {
    const write = vi.fn(writeLink);
    const store = makeConfigurationStore(new ListHistory(), write);
    const { change } = store.getState();
    change({ budget: 1 }, 'drag');
    write.mockClear();
    for (const budget of [2, 3, 4]) change({ budget }, 'drag');
    expect(write).toHaveBeenCalledTimes(3);
    change({ budget: 5 });
    expect(write).toHaveBeenCalledTimes(4);
    expect(store.getState().configuration.budget).toBe(5);
  });
});
