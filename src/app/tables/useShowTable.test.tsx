import { act } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderInApp } from '../../../testing/renderInApp.tsx';
import { makeEntry, makeLoaded } from '../testing/makeLoaded.ts';
import type { OwnTablesState } from './own/ownTables.ts';
import type { TableId } from './tableIds.ts';
import { useShowTable } from './useShowTable.ts';

type Content = Awaited<ReturnType<OwnTablesState['content']>>;

/** An application whose own tables come when the test lets them; `pick` shows one, `come` lets it come. */
function setUp() {
  const ids: readonly [TableId, TableId] = ['own-1', 'own-2'];
  let show: ReturnType<typeof useShowTable> | undefined;
  function Shows() {
    show = useShowTable();
    return null;
  }
  const { app } = renderInApp(<Shows />);
  const waiting = new Map<string, () => void>();
  const content = (id: TableId) =>
    new Promise<Content>(resolve => {
      waiting.set(id, () => resolve({ loaded: makeLoaded(id) }));
    });
  const known = { ...app.ownTables.getState(), entries: ids.map(id => makeEntry(id)), content };
  vi.spyOn(app.ownTables, 'getState').mockReturnValue(known);
  const picks: (Promise<void> | undefined)[] = [];
  return {
    app,
    ids,
    pick: (id: TableId) => picks.push(show?.(id)),
    come: (id: TableId) => waiting.get(id)?.(),
    done: () => act(async () => void (await Promise.all(picks))),
    data: () => app.configuration.getState().configuration.data,
  };
}

test('of two tables that are picked quickly the last one is shown, whichever comes first', async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ] as const) {
    const { ids, pick, come, done, data } = setUp();
    ids.forEach(pick);
    for (const i of order) come(ids[i]);
    await done();
    expect(data()).toBe(ids[1]);
  }
});

test('a table that comes late takes the place of none that was picked, opened or gone back to meanwhile', async () => {
  const { app, ids, pick, come, done, data } = setUp();
  pick(ids[0]);
  pick('setting-2');
  come(ids[0]);
  await done();
  expect(data()).toBe('setting-2');
  pick(ids[1]);
  act(() => app.configuration.getState().undo());
  come(ids[1]);
  await done();
  expect(data()).toBe('setting-1');
});
