import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadTable } from './loadTable.ts';
import { makeSessionStore } from './sessionStore.ts';
import { builtInSource } from './tableSource.ts';

const read = async (path: string) => readFileSync(`public/${path}`, 'utf8');

describe('loadTable', () => {
  it('keeps the parsed table, and fetches it once', async () => {
    let fetched = 0;
    const fetchText = (path: string) => {
      fetched++;
      return read(path);
    };
    const session = makeSessionStore(builtInSource(fetchText));
    await Promise.all([loadTable(session, 'setting-1'), loadTable(session, 'setting-1')]);
    expect(fetched).toBe(1);
    expect(session.getState().tables['setting-1']).toMatchObject({
      kind: 'loaded',
      loaded: { kind: 'losses' },
    });
  });

  it('keeps what went wrong, and loads when tried again', async () => {
    const answers = [
      () => Promise.reject(new Error('the site answered 503.')),
      async () => '{"format":',
      () => read('tables/setting-1.json'),
    ];
    const session = makeSessionStore(
      builtInSource(() => (answers.shift() ?? (() => Promise.reject(new Error('asked too often'))))()),
    );
    await loadTable(session, 'setting-1');
    expect(session.getState().tables['setting-1']).toEqual({
      kind: 'failed',
      message: 'The table “setting-1” could not be loaded: the site answered 503.',
    });
    await loadTable(session, 'setting-1');
    expect(session.getState().tables['setting-1']).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('Not JSON'),
    });
    await loadTable(session, 'setting-1');
    expect(session.getState().tables['setting-1']?.kind).toBe('loaded');
  });
});
