import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { say, verbatim } from '../../base/i18n/message.ts';
import { readRecorded as readRecordedNow } from '../../features/lab/recordings/recordedTables.ts';
import { makeSessionStore } from '../context/sessionStore.ts';
import { loadTable } from './loadTable.ts';
import { builtInSource, type RecordedReader } from './tableSource.ts';

const readRecorded: RecordedReader = async (text, part) => readRecordedNow(text, part);
const read = async (path: string) => readFileSync(`public/${path}`, 'utf8');

describe('loadTable', () => {
  it('keeps the parsed table, and fetches it once', async () => {
    let fetched = 0;
    const fetchText = (path: string) => {
      fetched++;
      return read(path);
    };
    const session = makeSessionStore(builtInSource({ readRecorded, fetchText }));
    await Promise.all([loadTable(session, 'setting-1'), loadTable(session, 'setting-1')]);
    expect(fetched).toBe(1);
    expect(session.getState().tables['setting-1']).toMatchObject({
      kind: 'loaded',
      loaded: { kind: 'losses' },
    });
  });

  it('fetches the file of a recorded sweep once for its losses and affinities', async () => {
    const paths: string[] = [];
    const fetchText = (path: string) => {
      paths.push(path);
      return read(path);
    };
    const session = makeSessionStore(builtInSource({ readRecorded, fetchText }));
    const ids = ['lab-large', 'lab-large-lookahead', 'lab-large-cosine'] as const;
    await Promise.all(ids.map(id => loadTable(session, id)));
    expect(paths).toEqual(['tables/lab-large.json']);
    const { tables } = session.getState();
    for (const id of ids) expect(tables[id]).toMatchObject({ kind: 'loaded', loaded: { table: { id } } });
    expect(tables['lab-large']).toMatchObject({
      loaded: { kind: 'losses', recipe: 'steps:600;seeds:1+2+3' },
    });
    expect(tables['lab-large-cosine']).toMatchObject({ loaded: { kind: 'affinity' } });
  });

  it('fetches the file of a recorded sweep again where that failed', async () => {
    const answers = [
      () => Promise.reject(new Error('the site answered 503.')),
      () => read('tables/lab-small.json'),
    ];
    const session = makeSessionStore(
      builtInSource({
        readRecorded,
        fetchText: () => (answers.shift() ?? (() => Promise.reject(new Error('asked too often'))))(),
      }),
    );
    await loadTable(session, 'lab-small-lookahead');
    expect(session.getState().tables['lab-small-lookahead']).toMatchObject({
      message: { values: { name: say('TAG affinity · Lab 1'), reason: verbatim('the site answered 503.') } },
    });
    await loadTable(session, 'lab-small-lookahead');
    expect(session.getState().tables['lab-small-lookahead']?.kind).toBe('loaded');
  });

  it('keeps what went wrong, and loads when tried again', async () => {
    const answers = [
      () => Promise.reject(new Error('the site answered 503.')),
      async () => '{"format":',
      () => read('tables/setting-1.json'),
    ];
    const session = makeSessionStore(
      builtInSource({
        readRecorded,
        fetchText: () => (answers.shift() ?? (() => Promise.reject(new Error('asked too often'))))(),
      }),
    );
    await loadTable(session, 'setting-1');
    expect(session.getState().tables['setting-1']).toEqual({
      kind: 'failed',
      message: say('The table “{name}” could not be loaded: {reason}', {
        name: say('Setting 1 · small network, all data'),
        reason: verbatim('the site answered 503.'),
      }),
    });
    await loadTable(session, 'setting-1');
    expect(session.getState().tables['setting-1']).toMatchObject({
      kind: 'failed',
      message: { values: { reason: { key: expect.stringContaining('Not JSON') } } },
    });
    await loadTable(session, 'setting-1');
    expect(session.getState().tables['setting-1']?.kind).toBe('loaded');
  });
});
