import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { deflateSync, Inflate, strToU8 } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { syntheticTable } from '../../../bench/syntheticTable.ts';
import { isWhole } from '../../../testing/whole.ts';
import { englishWords } from '../../base/i18n/message.ts';
import { splits } from '../../core/tables/lossTable.ts';
import { readRecorded } from '../../features/lab/recordings/recordedTables.ts';
import { type LoadedLosses, type LoadedTable, parseTable } from '../table/parseTable.ts';
import { TableError } from '../table/tableError.ts';
import { ownTableId } from '../table/tableId.ts';
import { type Draw, drawTable } from '../testing/drawTable.ts';
import { fuzzRuns, fuzzTimeout } from '../testing/fuzzRuns.ts';
import { toBase64url } from './base64url.ts';
import { packTable, unpackTable } from './packTable.ts';
import { mostInflated, seal, unseal } from './seal.ts';
import { TableTooLarge } from './tableTooLarge.ts';

const read = (file: string) => {
  const text = readFileSync(`public/tables/${file}`, 'utf8');
  return file.startsWith('lab-') ? readRecorded(text, 'losses') : parseTable(text);
};

/** The same table under the id that its content has, with what it says of itself in English words. */
function owned(loaded: LoadedTable): LoadedTable {
  const id = ownTableId(loaded);
  if (loaded.kind === 'affinity') return { ...loaded, table: { ...loaded.table, id } };
  const notes = Object.entries(loaded.splitNotes).map(([split, note]) => [split, englishWords(note)]);
  return { ...loaded, splitNotes: Object.fromEntries(notes), table: { ...loaded.table, id } };
}

/** Made once: fast-check prepares each kind of text for long. */
const anyText = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', '\ud800', '深度', '<img src=x onerror=alert(1)>'),
  fc.string({ minLength: 1, maxLength: 6 }),
);

function drawFrom(g: fc.GeneratorValue): Draw {
  return {
    integer: (min, max) => g(fc.integer, { min, max }),
    finite: () => g(fc.double, { noNaN: true, noDefaultInfinity: true }),
    text: () => g(() => anyText),
  };
}

/** Bytes that are inflated during a call; what it throws must be a `TableError`. */
function inflatedBy(call: () => unknown): number {
  const { push } = Inflate.prototype;
  let bytes = 0;
  Inflate.prototype.push = function (chunk, isLast) {
    const { ondata } = this;
    this.ondata = (data, isFinal) => {
      bytes += data.length;
      ondata(data, isFinal);
    };
    push.call(this, chunk, isLast);
    this.ondata = ondata;
  };
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(TableError);
  } finally {
    Inflate.prototype.push = push;
  }
  return bytes;
}

/** What is inflated of a bomb: all that may be, and what one more piece of a kilobyte can hold. */
const mostInflatedOfBomb = mostInflated + 1100 * 1024;

const losses = (networkCount: number, taskCount = 1): LoadedLosses => {
  const table = syntheticTable(taskCount, 1);
  const many = {
    ...table,
    networkCount,
    costs: new Float64Array(networkCount).fill(1),
    offsets: Uint32Array.from({ length: networkCount + 1 }, (_, i) => i),
    members: new Uint16Array(networkCount),
    losses: { test: new Float64Array(networkCount) },
  };
  return { kind: 'losses', table: many, about: '', splitNotes: {} };
};

describe('packTable', () => {
  it('holds every built-in table without loss', () => {
    for (const file of readdirSync('public/tables')) {
      const loaded = read(file);
      expect(unpackTable(packTable(loaded)), file).toStrictEqual(owned(loaded));
    }
  });

  it.each([1, 2, 3, 4])(
    'needs less than 1,000 characters for 36 networks on 3 splits: setting %i',
    setting => {
      const { published, ...loaded } = read(`setting-${setting}.json`) as LoadedLosses;
      const text = packTable(loaded);
      expect(published).toBeDefined();
      expect(text).toMatch(/^[\w-]+$/);
      expect(text.length).toBeLessThan(1000);
    },
  );

  it('reads what version 1 wrote, for ever', () => {
    const text =
      'AYmJbUoAAABHwxf5RvhjHxjriLQHE4Ha5Z6fk5IKUglLF95AT2NNC76JKanY0gN6XoNnLcy0UoHwYwSSJ0FsXNkbqhMpF0Qi6YxUqo2tBQAL' +
      'cGDfGzf5QQBHJwODFoMnw9oO7WyGHIWdDMe_f45e9uLeacsf9yd8UmC8VujA7sAAAA';
    const loaded = unpackTable(text) as LoadedLosses;
    const { NaN: no } = Number;
    expect(loaded).toMatchObject({
      kind: 'losses',
      about: 'Kept',
      table: { name: 'Golden', costUnit: 'ms' },
    });
    expect(loaded.table.tasks[0]).toEqual({ id: 'x', name: 'X', short: 'X', measured: 'complement' });
    expect([...loaded.table.costs]).toEqual([12.5, 25]);
    expect([...loaded.table.members]).toEqual([0, 0, 1]);
    expect([...(loaded.table.losses.validation ?? [])]).toEqual([1 - 0.9, 1 - 0.8, 0.1234567890123456]);
    expect([...(loaded.table.losses.test ?? [])]).toEqual([0.125, no, 1e300]);
    expect([...(loaded.table.errors?.test ?? [])]).toEqual([0.25, no, 0.5]);
  });

  it(
    'is undone by unpackTable, whatever the table holds',
    () => {
      fc.assert(
        fc.property(fc.gen(), g => {
          const loaded = drawTable(drawFrom(g));
          const text = packTable(loaded);
          const back = unpackTable(text);
          expect(back).toStrictEqual(loaded);
          expect(packTable(back)).toBe(text);
        }),
        { numRuns: fuzzRuns / 5 },
      );
    },
    fuzzTimeout,
  );

  it('is not had for a table that fits into no link', () => {
    const digits = losses(25_000);
    const noise = {
      ...digits,
      table: { ...digits.table, costs: digits.table.costs.map((_, i) => Math.sin(i) + 2) },
    };
    expect(() => packTable(noise)).toThrow(/characters, where 180,000 are the most\. Save it as a file/);
    expect(() => packTable(losses(150_000))).toThrow(TableTooLarge);
    const most = losses(100_000);
    expect(unpackTable(packTable(most)).table.id).toBe(ownTableId(most));
  });
});

describe('unpackTable', () => {
  const setting = packTable(read('setting-1.json'));

  it.each([
    ['nothing', '', /cut short/],
    ['another alphabet', `${setting.slice(0, 40)}%${setting.slice(41)}`, /“%” as its letter 41/],
    ['a text cut short', setting.slice(0, 400), /cut short|cannot be inflated/],
    ['a changed letter', `${setting.slice(0, -9)}AAAA${setting.slice(-5)}`, /damaged|inflated/],
    ['a later version', toBase64url(Uint8Array.of(9, 9, 9)), /version 9; this site reads version 1/],
    ['a text of any length', 'A'.repeat(200_000), /no more than 180,000 are read/],
  ])('refuses %s', (_, text, message) => {
    expect(() => unpackTable(text)).toThrow(TableError);
    expect(() => unpackTable(text)).toThrow(message);
  });

  it.each([
    ['a head that is no JSON', (_: string) => '{', /cannot be read/],
    ['another kind', (head: string) => head.replace('"losses"', '"lessons"'), /kind: /],
    ['a task twice', (head: string) => head.replace('"id":"d"', '"id":"s"'), /two tasks have the same id/],
    ['more networks', (head: string) => head.replace('"networks":36', '"networks":99'), /damaged|impossible/],
    [
      'fewer networks',
      (head: string) => head.replace('"networks":36', '"networks":3'),
      /damaged|more numbers|impossible/,
    ],
    [
      'a split twice',
      (head: string) => head.replace('"losses":["validation",', '"losses":["test",'),
      /a split twice, or out of order/,
    ],
    ['a name that is none', (head: string) => head.replace(/"name":"Setting[^"]*"/, '"name":7'), /name: /],
  ])('checks what is packed as it checks a file: %s', (_, change, message) => {
    const { head, numbers } = unseal(setting);
    const text = seal({ head: strToU8(change(new TextDecoder().decode(head))), numbers });
    expect(() => unpackTable(text)).toThrow(TableError);
    expect(() => unpackTable(text)).toThrow(message);
  });

  it('refuses a text that would inflate to many megabytes, after eight', () => {
    const bomb = deflateSync(new Uint8Array(isWhole ? 100e6 : 20e6), { level: 9 });
    const sealed = new Uint8Array(9 + 2 * bomb.length);
    sealed[0] = 1;
    new DataView(sealed.buffer).setUint32(5, bomb.length);
    sealed.set(bomb, 9);
    sealed.set(bomb, 9 + bomb.length);
    const text = toBase64url(sealed).slice(0, 180_000);
    const inflated = inflatedBy(() =>
      expect(() => unpackTable(text)).toThrow(/inflates to more than 8,388,608 bytes/),
    );
    expect(inflated).toBeGreaterThan(mostInflated);
    expect(inflated).toBeLessThan(mostInflatedOfBomb);
  });

  it('refuses a head of a million tasks that are none before it looks at them', () => {
    const { head, numbers } = unseal(setting);
    const tasks = `"tasks":[${new Array(1_000_000).fill('{}').join()}],"more":[`;
    const many = new TextDecoder().decode(head).replace('"tasks":[', tasks);
    const text = seal({ head: strToU8(many), numbers });
    let looks = 0;
    const watched = new Proxy({}, { get: () => void looks++ });
    const { parse } = JSON;
    vi.spyOn(JSON, 'parse').mockImplementation(parsed => {
      const value = parse(parsed);
      return { ...value, tasks: value.tasks.map(() => watched) };
    });
    expect(() => unpackTable(text)).toThrow(/tasks: .*65535/);
    expect(JSON.parse).toHaveBeenCalledTimes(1);
    expect(looks).toBe(0);
  });

  it('reads as many members on as many splits as there may be', () => {
    const { table, ...loaded } = losses(100_000);
    const column = table.costs.map((_, i) => (i % 7) / 8);
    const all = { validation: column, test: column, early: column };
    const errors = isWhole ? { errors: all } : {};
    const back = unpackTable(packTable({ ...loaded, table: { ...table, losses: all, ...errors } }));
    if (back.kind !== 'losses') throw new Error('a loss table');
    const { losses: read, errors: readErrors } = back.table;
    for (const each of splits.flatMap(split => [read[split], ...(isWhole ? [readErrors?.[split]] : [])]))
      expect(each?.length === 100_000 && each.every((value, i) => value === column[i])).toBe(true);
  });

  it(
    'never throws anything but a TableError, and never inflates more than it may, for any text',
    () => {
      const texts = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.uint8Array({ maxLength: 300 }).map(bytes => toBase64url(bytes)),
        // As the right text with letters changed, left out or put in.
        fc
          .tuple(fc.nat(setting.length), fc.nat(9), fc.string({ maxLength: 5 }))
          .map(([at, cut, put]) => setting.slice(0, at) + put + setting.slice(at + cut)),
      );
      fc.assert(
        fc.property(texts, text => {
          expect(inflatedBy(() => unpackTable(text))).toBeLessThan(mostInflatedOfBomb);
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeout,
  );

  it(
    'never throws anything but a TableError for changed heads and numbers under a right checksum',
    () => {
      const bytes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
      const changed = (part: Uint8Array, changes: readonly (readonly [number, number])[]) => {
        const copy = part.slice();
        for (const [at, byte] of changes) copy[at % copy.length] = byte;
        return copy;
      };
      let unpacked = 0;
      fc.assert(
        fc.property(fc.gen(), bytes, fc.boolean(), (g, changes, inHead) => {
          const parts = unseal(packTable(drawTable(drawFrom(g))));
          const text = seal(
            inHead
              ? { ...parts, head: changed(parts.head, changes) }
              : { ...parts, numbers: changed(parts.numbers, changes) },
          );
          const inflated = inflatedBy(() => {
            const loaded = unpackTable(text);
            unpacked++;
            expect(loaded.table.id).toBe(ownTableId(loaded));
          });
          expect(inflated).toBeLessThan(mostInflatedOfBomb);
        }),
        { numRuns: fuzzRuns },
      );
      expect(unpacked).toBeGreaterThan(0);
    },
    fuzzTimeout,
  );

  it('takes names that objects treat as their own for names', () => {
    const { head, numbers } = unseal(setting);
    const named = new TextDecoder()
      .decode(head)
      .replace('"id":"s"', '"id":"__proto__"')
      .replace('{', '{"__proto__":{"x":1},');
    const loaded = unpackTable(seal({ head: strToU8(named), numbers }));
    expect(loaded.kind === 'losses' && loaded.table.tasks[0]?.id).toBe('__proto__');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Reflect.get({}, 'x')).toBeUndefined();
  });
});
