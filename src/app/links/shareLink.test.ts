import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../configuration/fields.ts';
import { pinnedOf } from '../configuration/pinnedConfiguration.ts';
import { readLink, writePinned } from './permalink.ts';
import { longestLink, shareLink } from './shareLink.ts';

const page = 'https://example.org/taskmates/';
const own = { ...defaultConfiguration(), data: 'own-1abc' } as const;
const readBack = (address: string) => readLink(address.slice(page.length)).configuration;

describe('the link that is shared', () => {
  it('holds no table where the table ships with the site', () => {
    const link = shareLink(page, defaultConfiguration(), []);
    expect(link.table).toBe('none');
    expect(link.address).toBe(`${page}#/explore?v=2&data=setting-1&budget=2.5`);
    expect(link.length).toBe(link.address.length);
  });

  it('holds the reader’s own table, also where the address bar does not', () => {
    const packed = 'a'.repeat(20_000);
    const link = shareLink(page, own, [{ id: own.data, packed }]);
    expect(link.table).toBe('held');
    expect(readBack(link.address)).toEqual({ ...own, table: packed });
  });

  it('holds the table that came with the link where this device has not kept it', () => {
    const link = shareLink(page, { ...own, table: 'abc' }, []);
    expect(readBack(link.address).table).toBe('abc');
  });

  it('names the tables that the Lab of this device measured, which it does not hold', () => {
    const measured = { ...defaultConfiguration(), data: 'lab-abcdefghijklmn' } as const;
    expect(shareLink(page, measured, [])).toMatchObject({ table: 'none', measured: [measured.data] });
    const both = { ...own, against: writePinned({ ...measured, data: 'lab-abcdefghijklmn-cosine' }) };
    const link = shareLink(page, both, [{ id: own.data, packed: 'AAAA' }]);
    expect(link).toMatchObject({ table: 'held', measured: ['lab-abcdefghijklmn-cosine'] });
    expect(shareLink(page, { ...defaultConfiguration(), data: 'lab-large' }, []).measured).toEqual([]);
  });

  it('leaves a table out that would make it too long, and says how long it would be', () => {
    const link = shareLink(page, own, [{ id: own.data, packed: 'a'.repeat(longestLink) }]);
    expect(link.table).toBe('too-large');
    expect(link.length).toBeGreaterThan(longestLink);
    expect(readBack(link.address)).toEqual(own);
    expect(shareLink(page, own, [{ id: own.data, packed: '' }]).table).toBe('too-large');
  });

  it('holds the tables of both sides of a comparison, or none, and says of which it is', () => {
    const setting = defaultConfiguration();
    const entries = [
      { id: own.data, packed: 'AAAA' },
      { id: 'own-2', packed: 'BBBB' },
    ] as const;
    const one = shareLink(page, { ...setting, against: writePinned(own) }, entries);
    expect([one.table, one.own]).toEqual(['held', [own.data]]);
    expect(pinnedOf(readBack(one.address))?.table).toBe('AAAA');
    const both = { ...own, against: writePinned({ ...own, data: 'own-2' }) };
    expect(shareLink(page, both, entries).own).toEqual([own.data, 'own-2']);
    expect(shareLink(page, both, entries).address).toMatch(/AAAA.*BBBB|BBBB.*AAAA/);
    const unpacked = shareLink(page, { ...both, table: 'AAAA' }, entries.slice(0, 1));
    expect(unpacked.table).toBe('too-large');
    expect(unpacked.address).not.toContain('AAAA');
  });
});
