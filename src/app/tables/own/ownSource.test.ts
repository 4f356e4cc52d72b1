import { describe, expect, it } from 'vitest';

import { makeSessionStore } from '../../context/sessionStore.ts';
import { makeEntry, makeLoaded } from '../../testing/makeLoaded.ts';
import { memoryShelf } from '../../testing/memoryShelf.ts';
import type { LinkedTable } from '../linkedTables.ts';
import { ownSource } from './ownSource.ts';
import { makeOwnTables } from './ownTables.ts';

/** No table is asked for here. */
const nothing = () => Promise.reject(new Error('no table'));

function setUp(linked: readonly LinkedTable[] = []) {
  const shelf = memoryShelf();
  const own = makeOwnTables(shelf, makeSessionStore(nothing), async () => '');
  const asked: string[] = [];
  const source = ownSource({
    builtIn: async id => {
      asked.push(id);
      return makeLoaded('setting-1', 'Setting 1');
    },
    lab: async id => {
      asked.push(`the Lab for ${id}`);
      return makeLoaded(id, 'Measured');
    },
    ownTables: async () => own.getState(),
    linked: () => linked,
    unpack: async packed => {
      if (packed !== 'good') throw new Error('The table in the link is broken.');
      return makeLoaded('own-9', 'Linked');
    },
    now: () => '2026-03-04T00:00:00.000Z',
    isSlow: () => new Promise(resolve => setImmediate(() => resolve(undefined))),
  });
  return { shelf, own, source, asked };
}

describe('the source of tables', () => {
  it('asks the Lab for what it measured', async () => {
    const { source, asked } = setUp();
    expect((await source('lab-0123456789abcd')).table.name).toBe('Measured');
    expect(asked).toEqual(['the Lab for lab-0123456789abcd']);
  });

  it('asks the site for its tables', async () => {
    const { source, asked } = setUp();
    expect((await source('setting-1')).table.name).toBe('Setting 1');
    await source('lab-small');
    await source('lab-small-lookahead');
    expect(asked).toEqual(['setting-1', 'lab-small', 'lab-small-lookahead']);
  });

  it('finds a table of the reader’s own on this device', async () => {
    const { source, own } = setUp([{ id: 'own-1', packed: 'bad', src: '' }]);
    await own.getState().keep(makeEntry(), { loaded: makeLoaded() });
    expect((await source('own-1')).table.name).toBe('Mine');
  });

  it('takes a table out of the link and keeps it on this device', async () => {
    const { source, shelf } = setUp([{ id: 'own-9', packed: 'good', src: '' }]);
    expect((await source('own-9')).table.name).toBe('Linked');
    expect((await shelf.list())[0]).toMatchObject({ id: 'own-9', name: 'Linked', packed: 'good' });
  });

  it('shows the table of the link where the device does not say what it keeps', async () => {
    const { source, shelf } = setUp([{ id: 'own-9', packed: 'good', src: '' }]);
    shelf.content = () => new Promise(() => undefined);
    expect((await source('own-9')).table.name).toBe('Linked');
  });

  it('says that the device gives nothing, not that another has the table', async () => {
    const { source, shelf } = setUp();
    shelf.content = () => Promise.reject(new Error('the browser forbids it here'));
    await expect(source('own-9')).rejects.toThrow(
      'does not give what it keeps (the browser forbids it here)',
    );
  });

  it('refuses a table that is not the one that the link names, or is broken', async () => {
    await expect(setUp([{ id: 'own-8', packed: 'good', src: '' }]).source('own-8')).rejects.toThrow(
      'not the one',
    );
    await expect(setUp([{ id: 'own-9', packed: 'bad', src: '' }]).source('own-9')).rejects.toThrow('broken');
  });

  it('says where a table could come from when it is not here', async () => {
    await expect(setUp().source('own-9')).rejects.toThrow('opened on another device');
    const linked = [{ id: 'own-9', packed: '', src: 'https://example.org/a.csv' }] as const;
    await expect(setUp(linked).source('own-9')).rejects.toThrow('loaded from https://example.org/a.csv');
  });
});
