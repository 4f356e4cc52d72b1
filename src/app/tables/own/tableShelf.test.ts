import type { UseStore } from 'idb-keyval';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeEntry, makeLoaded } from '../../testing/makeLoaded.ts';
import { browserShelf } from './tableShelf.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Databases in memory, as far as a shelf asks them; those that take no blobs refuse what holds one. */
function memoryDatabases(takesBlobs: boolean) {
  const kept = new Map<string, unknown>();
  const answer = (result?: unknown) => {
    const request = { result, oncomplete: () => undefined, onsuccess: () => undefined };
    queueMicrotask(() => request.oncomplete());
    queueMicrotask(() => request.onsuccess());
    return request;
  };
  const holdsBlob = (value: unknown): boolean =>
    value instanceof Blob ||
    (typeof value === 'object' && value !== null && Object.values(value).some(holdsBlob));
  const open =
    (name: string): UseStore =>
    async (_mode, use) =>
      await use({
        put(value: unknown, key: string) {
          if (!takesBlobs && holdsBlob(value)) throw new Error('no blobs are kept here');
          kept.set(`${name} ${key}`, value);
        },
        get: (key: string) => answer(kept.get(`${name} ${key}`)),
        get transaction() {
          return answer();
        },
      } as unknown as IDBObjectStore);
  return { kept, open, holdsBlob };
}

it.each([
  ['beside the page, as blobs,', true],
  ['themselves where the browser keeps no blobs', false],
])('keeps large columns %s and gives them back', async (_, takesBlobs) => {
  const { kept, open, holdsBlob } = memoryDatabases(takesBlobs);
  const shelf = browserShelf('tab', open);
  const files = [{ name: 'mine.csv', bytes: new Uint8Array(20_000).fill(7) }];
  const content = {
    loaded: makeLoaded(),
    origin: { files, mapping: { shape: 'native', file: 'mine.csv' } },
  } as const;
  const put = shelf.put(makeEntry(), content);
  await vi.advanceTimersByTimeAsync(0);
  await put;
  await shelf.setDraft({ files, src: '' });
  const keptAs = (key: string) => holdsBlob(kept.get(`taskmates-tables ${key}`));
  expect([keptAs('own-1'), keptAs('draft tab')]).toEqual([takesBlobs, takesBlobs]);
  expect(await shelf.content('own-1')).toEqual(content);
  expect(await shelf.draft()).toEqual({ files, src: '' });
});

/** Puts a table on a shelf whose databases take what they are given when they are told to. */
function putTable() {
  const asked: { readonly name: string; readonly take: () => void; readonly refuse: (why: Error) => void }[] =
    [];
  const open = (name: string) => async () =>
    await new Promise<never>((resolve, refuse) =>
      asked.push({ name, take: () => resolve(undefined as never), refuse }),
    );
  const done = browserShelf('tab', open).put(makeEntry(), { loaded: makeLoaded() });
  return { asked, done, names: () => asked.map(({ name }) => name) };
}

it('gives a table to the browser in a task of its own, and is not done before that took it', async () => {
  const { asked, done, names } = putTable();
  const told = vi.fn();
  void done.then(told);
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  expect(names()).toEqual([]);
  await vi.advanceTimersByTimeAsync(0);
  expect(names()).toEqual(['taskmates-tables']);
  asked[0]?.take();
  await vi.advanceTimersByTimeAsync(0);
  // The content before the entry that promises it.
  expect(names()).toEqual(['taskmates-tables', 'taskmates-entries']);
  expect(told).not.toHaveBeenCalled();
  asked[1]?.take();
  await done;
});

it('promises nothing where the browser does not take a table', async () => {
  const { asked, done, names } = putTable();
  await vi.advanceTimersByTimeAsync(0);
  asked[0]?.refuse(new Error('the quota is used up'));
  await expect(done).rejects.toThrow('the quota is used up');
  expect(names()).toEqual(['taskmates-tables']);
});
