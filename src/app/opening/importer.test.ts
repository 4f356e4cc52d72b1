import { describe, expect, it, vi } from 'vitest';
import { say, verbatim } from '../../base/i18n/message.ts';

import type { Mapping } from '../../files/open/mapping.ts';
import type { Proposal, ReadResult } from '../../files/open/readResult.ts';
import type { SourceFile } from '../../files/open/sourceFile.ts';
import { makeSessionStore } from '../context/sessionStore.ts';
import { makeOwnTables } from '../tables/own/ownTables.ts';
import { makeLoaded } from '../testing/makeLoaded.ts';
import { memoryShelf } from '../testing/memoryShelf.ts';
import { type Accepted, type ImporterParts, makeImporter } from './importer.ts';

/** No table is asked for here. */
const nothing = () => Promise.reject(new Error('no table'));

const files: SourceFile[] = [{ name: 'mine.csv', bytes: new Uint8Array(12) }];
const mapping: Mapping = { shape: 'native', file: 'mine.csv' };
const result: ReadResult = { loaded: makeLoaded(), problems: [], previews: [], words: [], open: [] };
const { loaded: _, ...undecided } = result;
const proposal: Proposal = { mapping, alternatives: [], tables: [], result };

function setUp(client: Partial<ImporterParts['client']> = {}) {
  const shelf = memoryShelf();
  const ownTables = makeOwnTables(shelf, makeSessionStore(nothing), async () => '');
  const importer = makeImporter({
    client: { propose: async () => proposal, read: async () => result, ...client },
    shelf,
    ownTables,
    pack: async () => 'packed',
    now: () => '2026-01-01T00:00:00.000Z',
    fetchAddress: async () => new Response('a,b'),
  });
  return { shelf, ownTables, importer };
}

describe('opening files', () => {
  it('proposes a mapping, and keeps the table once it is accepted', async () => {
    const { shelf, ownTables, importer } = setUp();
    await importer.getState().start(files);
    expect(importer.getState().stage).toMatchObject({ kind: 'mapping', draft: { mapping }, result });
    expect(shelf.stored.get('draft')).toMatchObject({ files, mapping });
    const shown: Accepted[] = [];
    const stages: string[] = [];
    const wasThere = await importer.getState().accept(accepted => {
      shown.push(accepted);
      stages.push(importer.getState().stage.kind);
    });
    expect(wasThere).toBe(true);
    // What shows it takes its place before anything else does.
    expect(stages).toEqual(['mapping']);
    expect(shown[0]?.entry).toMatchObject({
      id: 'own-1',
      bytes: 12,
      files: ['mine.csv'],
      summary: '3 networks over 2 tasks',
      packed: 'packed',
    });
    expect(ownTables.getState().entries).toHaveLength(1);
    expect((await shelf.content('own-1'))?.origin).toEqual({ files, mapping });
    expect(importer.getState().stage.kind).toBe('idle');
    expect(shelf.stored.has('draft')).toBe(false);
  });

  it('opens nothing while a question is open', async () => {
    const { importer } = setUp({
      propose: async () => ({ ...proposal, result: { ...undecided, open: ['costs'] } }),
    });
    await importer.getState().start(files);
    const show = vi.fn();
    expect(await importer.getState().accept(show)).toBe(false);
    expect(show).not.toHaveBeenCalled();
    expect(importer.getState().stage.kind).toBe('mapping');
  });

  it('reads again by a corrected mapping; the last correction counts', async () => {
    const answers: ((answer: ReadResult) => void)[] = [];
    const { importer } = setUp({
      read: (_files, _mapping, options) =>
        new Promise((resolve, reject) => {
          answers.push(resolve);
          options?.signal?.addEventListener('abort', () => reject(options.signal?.reason));
        }),
    });
    await importer.getState().start(files);
    const first = importer.getState().remap({ shape: 'native', file: 'first' });
    const second = importer.getState().remap({ shape: 'native', file: 'second' });
    expect(importer.getState().stage).toMatchObject({ kind: 'mapping', share: 0 });
    answers[1]?.({ ...result, words: [verbatim('second')] });
    await Promise.all([first, second]);
    expect(importer.getState().stage).toMatchObject({
      draft: { mapping: { file: 'second' } },
      result: { words: [verbatim('second')] },
    });
  });

  it('passes on how a file is split, for this file from then on', async () => {
    const asked: unknown[] = [];
    const { importer } = setUp({
      propose: async (_files, options) => {
        asked.push(options?.known?.layouts);
        return proposal;
      },
    });
    const layout = { delimiter: ';', decimal: ',', comment: '', hasHeader: true } as const;
    await importer.getState().start(files);
    await importer.getState().relayout('mine.csv', layout);
    await importer.getState().relayout('other.csv', layout);
    expect(asked.slice(1)).toEqual([{ 'mine.csv': layout }, { 'mine.csv': layout, 'other.csv': layout }]);
  });

  it('says what is wrong where no table is found, and keeps no draft of it', async () => {
    const problems = [
      {
        severity: 'error',
        file: 'mine.csv',
        message: say('This is a PDF.'),
        action: say('Export it as CSV.'),
      },
    ] as const;
    const { shelf, importer } = setUp({
      propose: async () => ({ alternatives: [], tables: [], result: { ...undecided, problems } }),
    });
    await importer.getState().start(files);
    expect(importer.getState().stage).toEqual({
      kind: 'failed',
      message: say('No table was found in {names}.', { names: ['mine.csv'] }),
      problems,
    });
    expect(shelf.stored.has('draft')).toBe(false);
  });

  it('goes on after a reload with the files and the mapping as they were left', async () => {
    const { shelf, importer } = setUp();
    await importer.getState().start(files, { src: 'https://example.org/mine.csv' });
    await importer.getState().remap({ shape: 'native', file: 'corrected' });
    const read: Mapping[] = [];
    const later = makeImporter({
      client: {
        propose: async () => proposal,
        read: async (_files, how) => {
          read.push(how);
          return result;
        },
      },
      shelf,
      ownTables: makeOwnTables(shelf, makeSessionStore(nothing), async () => ''),
      pack: async () => '',
      now: () => '',
    });
    await later.getState().resume();
    expect(read).toEqual([{ shape: 'native', file: 'corrected' }]);
    expect(later.getState().stage).toMatchObject({
      kind: 'mapping',
      draft: { src: 'https://example.org/mine.csv' },
    });
  });

  it('lets go of the files when cancelled, whatever is under way', async () => {
    const { shelf, importer } = setUp({
      propose: (_files, options) =>
        new Promise((_resolve, reject) => {
          options?.signal?.addEventListener('abort', () => reject(options.signal?.reason));
        }),
    });
    const opening = importer.getState().start(files);
    expect(importer.getState().stage.kind).toBe('reading');
    importer.getState().cancel();
    await opening;
    expect(importer.getState().stage.kind).toBe('idle');
    expect(shelf.stored.has('draft')).toBe(false);
  });

  it('loads from an address, remembers it, and says why when it cannot', async () => {
    const { importer } = setUp();
    await importer.getState().startFrom('https://example.org/a.csv');
    expect(importer.getState().stage).toMatchObject({
      kind: 'mapping',
      draft: { src: 'https://example.org/a.csv', files: [{ name: 'a.csv' }] },
    });
    await importer.getState().startFrom('ftp://example.org/a.csv');
    expect(importer.getState().stage).toMatchObject({
      kind: 'failed',
      message: { key: expect.stringContaining('https://') },
    });
  });

  it('replaces the table that was mapped anew', async () => {
    const { ownTables, importer } = setUp({
      read: async () => ({ ...result, loaded: makeLoaded('own-2', 'Corrected') }),
    });
    await importer.getState().start(files);
    await importer.getState().accept(() => undefined);
    await importer.getState().start(files, { mapping, replaces: 'own-1' });
    await importer.getState().accept(() => undefined);
    expect(ownTables.getState().entries.map(({ id }) => id)).toEqual(['own-2']);
  });
});
