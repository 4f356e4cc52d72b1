import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../configuration/fields.ts';
import { readLink } from './permalink.ts';
import { longestLink, shareLink } from './shareLink.ts';

const page = 'https://example.org/taskmates/';
const own = { ...defaultConfiguration(), data: 'own-1abc' } as const;
const readBack = (address: string) => readLink(address.slice(page.length)).configuration;

describe('the link that is shared', () => {
  it('holds no table where the table ships with the site', () => {
    const link = shareLink(page, defaultConfiguration(), undefined);
    expect(link.table).toBe('none');
    expect(link.address).toBe(`${page}#/explore?v=2&data=setting-1&budget=2.5`);
    expect(link.length).toBe(link.address.length);
  });

  it('holds the reader’s own table, also where the address bar does not', () => {
    const packed = 'a'.repeat(20_000);
    const link = shareLink(page, own, { packed });
    expect(link.table).toBe('held');
    expect(readBack(link.address)).toEqual({ ...own, table: packed });
  });

  it('holds the table that came with the link where this device has not kept it', () => {
    const link = shareLink(page, { ...own, table: 'abc' }, undefined);
    expect(readBack(link.address).table).toBe('abc');
  });

  it('leaves a table out that would make it too long, and says how long it would be', () => {
    const link = shareLink(page, own, { packed: 'a'.repeat(longestLink) });
    expect(link.table).toBe('too-large');
    expect(link.length).toBeGreaterThan(longestLink);
    expect(readBack(link.address)).toEqual(own);
    expect(shareLink(page, own, { packed: '' }).table).toBe('too-large');
  });
});
