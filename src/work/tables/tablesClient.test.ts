import { describe, expect, it, vi } from 'vitest';
import { verbatim } from '../../base/i18n/message.ts';
import { makeLossTable } from '../../core/testing/makeLossTable.ts';
import type { ReadResult } from '../../files/open/readResult.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';
import { FakeWorker } from '../testing/fakeWorker.ts';
import type { TablesApi } from './tablesApi.ts';
import { TablesClient, TablesFailed } from './tablesClient.ts';

const result: ReadResult = { problems: [], previews: [], words: [verbatim('made up')], open: [] };
const table: LoadedTable = {
  kind: 'losses',
  table: makeLossTable(1, [{ tasks: [0], cost: 1, losses: [1] }]),
  about: '',
  splitNotes: {},
};
const never = () => new Promise<never>(() => undefined);
const silent: TablesApi = { propose: never, read: never, write: never, pack: never, unpack: never };

function clientOf(...apis: Partial<TablesApi>[]) {
  const workers: FakeWorker<TablesApi>[] = [];
  const client = new TablesClient(() => {
    const worker = new FakeWorker<TablesApi>({ ...silent, ...(apis[workers.length] ?? apis.at(-1)) });
    workers.push(worker);
    return worker;
  });
  return { client, workers };
}

describe('TablesClient', () => {
  it('starts no worker before it is asked, and one is enough for calls one after another', async () => {
    const { client, workers } = clientOf({ pack: async () => 'abc', read: async () => result });
    expect(workers).toHaveLength(0);
    expect(await client.pack(table)).toBe('abc');
    expect(await client.read([], { shape: 'native', file: '' })).toEqual(result);
    expect(workers).toHaveLength(1);
  });

  it('reports the done share', async () => {
    const { client } = clientOf({
      async read(_files, _mapping, onShare) {
        await onShare(0.25);
        return result;
      },
    });
    const shares: number[] = [];
    await client.read([], { shape: 'native', file: '' }, { onShare: share => void shares.push(share) });
    expect(shares).toEqual([0.25]);
  });

  it('reports nothing that arrives after the answer', async () => {
    let late: ((share: number) => void) | undefined;
    const { client } = clientOf({
      async read(_files, _mapping, onShare) {
        late = onShare;
        return result;
      },
    });
    const shares: number[] = [];
    await client.read([], { shape: 'native', file: '' }, { onShare: share => void shares.push(share) });
    await late?.(1);
    expect(shares).toEqual([]);
  });

  it('ends the worker of a call that is aborted, and no other', async () => {
    let finish: ((packed: string) => void) | undefined;
    const pack = () =>
      new Promise<string>(resolve => {
        finish = resolve;
      });
    const { client, workers } = clientOf({ pack }, {}, { unpack: async () => table });
    const packing = client.pack(table);
    await vi.waitFor(() => expect(finish).toBeDefined());
    const controller = new AbortController();
    const reading = client.read([], { shape: 'native', file: '' }, { signal: controller.signal });
    controller.abort(new Error('no longer wanted'));
    await expect(reading).rejects.toThrow('no longer wanted');
    expect(workers.map(worker => worker.isTerminated)).toEqual([false, true]);
    finish?.('abc');
    expect(await packing).toBe('abc');
  });

  it('says that reading stopped when the worker dies, and works again after', async () => {
    const { client, workers } = clientOf({}, { pack: async () => 'abc' });
    const reading = client.read([], { shape: 'native', file: '' });
    workers[0]?.die('out of memory');
    await expect(reading).rejects.toThrow(TablesFailed);
    await expect(reading).rejects.toThrow('Reading stopped (out of memory)');
    expect(await client.pack(table)).toBe('abc');
    expect(workers.map(worker => worker.isTerminated)).toEqual([true, false]);
  });

  it('keeps the worker that answered with an error', async () => {
    const { client, workers } = clientOf({ unpack: () => Promise.reject(new Error('no table in it')) });
    await expect(client.unpack('x')).rejects.toThrow('no table in it');
    await expect(client.unpack('x')).rejects.toThrow('no table in it');
    expect(workers).toHaveLength(1);
  });
});
