import { describe, expect, it } from 'vitest';
import { fromBlobs, withBlobs } from './columnBlobs.ts';

const large = (Kind: typeof Float64Array | typeof Uint16Array) => new Kind(8_200).map((_, i) => i % 999);

describe('columns as blobs', () => {
  it('come back as they were, wherever they stand', async () => {
    const value = {
      loaded: {
        table: { name: 'a', values: large(Float64Array).fill(Number.NaN, 3, 5), members: large(Uint16Array) },
      },
      files: [{ name: 'a.csv', bytes: new TextEncoder().encode('0.5,'.repeat(4_100)) }],
      nothing: undefined,
    };
    const kept = withBlobs(value) as typeof value;
    // The browser keeps blobs beside what it copies.
    for (const each of [kept.loaded.table.values, kept.loaded.table.members, kept.files[0]?.bytes])
      expect(each).toMatchObject({ blob: expect.any(Blob) });
    expect(await fromBlobs(kept)).toEqual(value);
    expect(value.loaded.table.values).toBeInstanceOf(Float64Array);
  });

  it('are a part of their memory only, where they are one', async () => {
    const all = large(Float64Array);
    const part = all.subarray(2_000, 4_100);
    expect(await fromBlobs(withBlobs({ part }))).toEqual({ part });
  });

  it('leave small ones, and what has none, as the objects that they are', async () => {
    const tasks = Array.from({ length: 500 }, (_, i) => ({ id: `t${i}` }));
    const value = {
      sources: tasks,
      targets: tasks,
      values: Float64Array.of(1, 2),
      at: new Date(0),
      none: null,
    };
    expect(withBlobs(value)).toBe(value);
    // As earlier versions kept tables, too.
    expect(await fromBlobs(value)).toBe(value);
    const mixed = { ...value, bytes: large(Float64Array) };
    const read = await fromBlobs<typeof mixed>(withBlobs(mixed));
    expect(read.sources).toBe(tasks);
    expect(read.targets).toBe(tasks);
  });
});
