import { describe, expect, it } from 'vitest';
import { fetchFile, fetchLimitBytes } from './fetchFile.ts';

const options = (answer: () => Promise<Response> | Response) => {
  const asked: RequestInit[] = [];
  const shares: number[] = [];
  return {
    asked,
    shares,
    signal: new AbortController().signal,
    onShare: (share: number) => void shares.push(share),
    fetchAddress: async (_: RequestInfo | URL, init?: RequestInit) => {
      asked.push(init ?? {});
      return await answer();
    },
  };
};

/** A body that comes in parts. */
const bodyOf = (...parts: number[]) =>
  new ReadableStream({
    start(controller) {
      for (const size of parts) controller.enqueue(new Uint8Array(size).fill(65));
      controller.close();
    },
  });

describe('fetchFile', () => {
  it('gives the bytes under the last part of the path, says how far it is, and sends no cookies', async () => {
    const asking = options(() => new Response(bodyOf(3, 1), { headers: { 'content-length': '4' } }));
    const file = await fetchFile('https://example.org/a/b%20c.csv?x=1', asking);
    expect(file.name).toBe('b c.csv');
    expect(new TextDecoder().decode(file.bytes)).toBe('AAAA');
    expect(asking.shares).toEqual([0.75, 1]);
    expect(asking.asked[0]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      mode: 'cors',
    });
  });

  it.each(['http://example.org/a.csv', 'javascript:alert(1)', 'a.csv', ''])('refuses %s', async address => {
    await expect(
      fetchFile(
        address,
        options(() => new Response('')),
      ),
    ).rejects.toThrow('no address that begins with https://');
  });

  it('says what a site answered, or that it did not let the page read', async () => {
    const missing = options(() => new Response('', { status: 404 }));
    await expect(fetchFile('https://example.org/a', missing)).rejects.toThrow('example.org answered 404');
    const blocked = options(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(fetchFile('https://example.org/a', blocked)).rejects.toThrow('CORS');
  });

  it('stops at the limit, stated or not', async () => {
    const stated = options(
      () => new Response(bodyOf(1), { headers: { 'content-length': `${fetchLimitBytes + 1}` } }),
    );
    await expect(fetchFile('https://example.org/a', stated)).rejects.toThrow('larger than 100 MB');
    const unstated = options(() => new Response(bodyOf(fetchLimitBytes, 1)));
    await expect(fetchFile('https://example.org/a', unstated)).rejects.toThrow('larger than 100 MB');
  });

  it('passes on that it was cancelled', async () => {
    const controller = new AbortController();
    const asking = options(() => {
      controller.abort(new Error('cancelled'));
      return Promise.reject(new TypeError('aborted'));
    });
    await expect(
      fetchFile('https://example.org/a', { ...asking, signal: controller.signal }),
    ).rejects.toThrow('cancelled');
  });
});
