import { describe, expect, it, vi } from 'vitest';
import { englishWords } from '../../../base/i18n/message.ts';
import { makeSessionStore } from '../../context/sessionStore.ts';
import { makeEntry, makeLoaded } from '../../testing/makeLoaded.ts';
import { memoryShelf } from '../../testing/memoryShelf.ts';
import { makeLostTables } from './lostTables.ts';
import { makeOwnTables, type OwnTablesPage } from './ownTables.ts';
import { type TabsChannel, toldShelf } from './toldShelf.ts';

/** No table is asked for here. */
const nothing = () => Promise.reject(new Error('no table'));

function setUp() {
  const shelf = memoryShelf();
  const session = makeSessionStore(nothing);
  const own = makeOwnTables(shelf, session, async loaded => `packed-${loaded.table.name}`);
  return { shelf, session, own };
}

describe('the reader’s own tables', () => {
  it('are kept on the shelf, listed the newest first, and in the session at once', async () => {
    const { shelf, session, own } = setUp();
    await own.getState().keep(makeEntry('own-1', 'One'), { loaded: makeLoaded('own-1', 'One') });
    const later = { ...makeEntry('own-2', 'Two'), addedAt: '2026-02-02T00:00:00.000Z' };
    await own.getState().keep(later, { loaded: makeLoaded('own-2', 'Two') });
    expect((await shelf.list()).map(({ name }) => name)).toEqual(['Two', 'One']);
    expect(session.getState().tables['own-2']?.kind).toBe('loaded');
    const elsewhere = makeOwnTables(shelf, makeSessionStore(nothing), async () => '');
    await elsewhere.getState().refresh();
    expect(elsewhere.getState().entries.map(({ name }) => name)).toEqual(['Two', 'One']);
  });

  it('replace one another under the same id', async () => {
    const { own } = setUp();
    await own.getState().keep(makeEntry(), { loaded: makeLoaded() });
    await own.getState().keep(makeEntry('own-1', 'Again'), { loaded: makeLoaded('own-1', 'Again') });
    expect(own.getState().entries.map(({ name }) => name)).toEqual(['Again']);
  });

  it('are renamed in the list, in the session, on the shelf and in the link', async () => {
    const { shelf, session, own } = setUp();
    await own.getState().keep(makeEntry(), { loaded: makeLoaded() });
    await own.getState().rename('own-1', 'Better');
    expect(own.getState().entries[0]).toMatchObject({ name: 'Better', packed: 'packed-Better' });
    expect((await shelf.content('own-1'))?.loaded.table.name).toBe('Better');
    expect((await shelf.list())[0]?.packed).toBe('packed-Better');
    const state = session.getState().tables['own-1'];
    expect(state?.kind === 'loaded' && state.loaded.table.name).toBe('Better');
  });

  it('come back when their removal is undone', async () => {
    const { shelf, own } = setUp();
    await own.getState().keep(makeEntry(), { loaded: makeLoaded() });
    await own.getState().remove('own-1');
    expect(own.getState().entries).toEqual([]);
    expect(await shelf.content('own-1')).toBeUndefined();
    await own.getState().restore();
    expect(own.getState().entries.map(({ id }) => id)).toEqual(['own-1']);
    expect((await shelf.content('own-1'))?.loaded).toMatchObject({ table: { networkCount: 3 } });
    expect(own.getState().removed).toBeUndefined();
  });

  it('tell wherever the reader is that one is not kept, and after a reload why it is gone', async () => {
    const shelf = memoryShelf();
    shelf.full = true;
    const texts = new Map<string, string>();
    const lost = makeLostTables({
      getItem: key => texts.get(key) ?? null,
      setItem: (key, text) => void texts.set(key, text),
      removeItem: key => void texts.delete(key),
    });
    const told: string[] = [];
    const page: OwnTablesPage = {
      lost: async () => lost,
      tellUnkept: async ({ table }, why) => void told.push(`${table.name}: ${englishWords(why)}`),
      tellGone: nothing,
    };
    const start = () => makeOwnTables(shelf, makeSessionStore(nothing), async () => '', page).getState();
    await start().keep(makeEntry(), { loaded: makeLoaded() });
    expect(told).toEqual(['Mine: the quota is used up']);
    const reloaded = start();
    expect(await reloaded.content('own-1')).toBeUndefined();
    expect(englishWords((await reloaded.whyMissing('own-1')) ?? '')).toContain(
      'could not keep it (the quota is used up), and it was lost',
    );
    // What a link holds is not lost.
    await reloaded.keep(makeEntry('own-2'), { loaded: makeLoaded('own-2') }, true);
    expect(told).toHaveLength(1);
    expect(await reloaded.whyMissing('own-2')).toBeUndefined();
    shelf.full = false;
    await reloaded.keep(makeEntry(), { loaded: makeLoaded() });
    expect(await reloaded.whyMissing('own-1')).toBeUndefined();
  });

  it('that another tab removes stay where they are shown, and can be kept again', async () => {
    const { shelf, session } = setUp();
    const told: [name: string, keepAgain: () => void][] = [];
    const page: OwnTablesPage = {
      lost: nothing,
      tellUnkept: nothing,
      tellGone: async ({ name }, keepAgain) => void told.push([name, keepAgain]),
    };
    const tabs = [0, 1].map(() => ({ onmessage: null, postMessage: () => undefined }) as TabsChannel);
    const [here, there] = tabs.map((tab, i) => {
      // Each tells the other.
      const channel: TabsChannel = {
        set onmessage(listener: TabsChannel['onmessage']) {
          tab.onmessage = listener;
        },
        get onmessage() {
          return tab.onmessage;
        },
        postMessage: () => tabs[1 - i]?.onmessage?.call({} as BroadcastChannel, new MessageEvent('message')),
      };
      const own = makeOwnTables(
        toldShelf(shelf, channel, () => void own.getState().refresh()),
        i === 0 ? session : makeSessionStore(nothing),
        async () => '',
        page,
      );
      return own;
    });
    if (!here || !there) throw new Error('two tabs');
    await here.getState().keep(makeEntry(), { loaded: makeLoaded() });
    await vi.waitFor(() => expect(there.getState().entries).toHaveLength(1));
    await there.getState().remove('own-1');
    await vi.waitFor(() => expect(told.map(([name]) => name)).toEqual(['Mine']));
    expect(here.getState().entries.map(({ id }) => id)).toEqual(['own-1']);
    expect((await here.getState().content('own-1'))?.loaded.table.name).toBe('Mine');
    expect(await shelf.list()).toEqual([]);
    told[0]?.[1]();
    await vi.waitFor(async () => expect(await shelf.list()).toHaveLength(1));
    await vi.waitFor(() => expect(there.getState().entries).toHaveLength(1));
    // A list that is not to be had says nothing of what is gone.
    shelf.list = () => Promise.reject(new Error('it does not answer'));
    await here.getState().refresh();
    expect(told).toHaveLength(1);
  });

  it('whose storage was cleared stay where they are shown, and leave the list with a word where they are not', async () => {
    const shelf = memoryShelf();
    const gone: string[] = [];
    const page: OwnTablesPage = {
      lost: nothing,
      tellUnkept: nothing,
      tellGone: async ({ name }) => void gone.push(name),
    };
    const start = () => makeOwnTables(shelf, makeSessionStore(nothing), async () => '', page);
    const shown = start();
    await shown.getState().keep(makeEntry(), { loaded: makeLoaded() });
    const listed = start();
    await listed.getState().refresh();
    await shelf.remove('own-1');
    expect((await shown.getState().content('own-1'))?.loaded.table.name).toBe('Mine');
    expect(gone).toEqual(['Mine']);
    expect(await listed.getState().content('own-1')).toBeUndefined();
    expect(listed.getState().entries).toEqual([]);
    expect(englishWords(listed.getState().warning)).toContain('“Mine” is no longer on this device');
  });

  it('say why they are not to be had where the device does not answer', async () => {
    const { shelf, own } = setUp();
    shelf.content = () => Promise.reject(new Error('it does not answer'));
    expect(await own.getState().content('own-1')).toBeUndefined();
    expect(englishWords((await own.getState().whyMissing('own-1')) ?? '')).toContain('(it does not answer)');
  });

  it('are at hand while the device does not answer', async () => {
    const { shelf, own } = setUp();
    shelf.put = () => new Promise(() => undefined);
    void own.getState().keep(makeEntry(), { loaded: makeLoaded() });
    expect((await own.getState().content('own-1'))?.loaded.table.name).toBe('Mine');
  });

  it('stay usable, with a warning, where the shelf is full', async () => {
    const { shelf, own } = setUp();
    shelf.full = true;
    await own.getState().keep(makeEntry(), { loaded: makeLoaded() });
    expect(englishWords(own.getState().warning)).toContain(
      'could not keep “Mine” on this device (the quota is used up)',
    );
    expect((await own.getState().content('own-1'))?.loaded.table.name).toBe('Mine');
    await own.getState().rename('own-1', 'Other');
    await own.getState().refresh();
    expect(own.getState().entries.map(({ name }) => name)).toEqual(['Other']);
    expect((await own.getState().content('own-1'))?.loaded.table.name).toBe('Other');
  });
});
