import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TableError } from '../table/tableError.ts';
import { fromBase64url, toBase64url } from './base64url.ts';

describe('base64url', () => {
  it('writes what Node writes, and reads it back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), bytes => {
        const text = Buffer.from(bytes).toString('base64url');
        expect(toBase64url(bytes)).toBe(text);
        expect(fromBase64url(text)).toEqual(bytes);
      }),
    );
  });

  it.each(['AAAAA', 'AA=', 'AA+A', 'ä'])('refuses “%s”', text => {
    expect(() => fromBase64url(text)).toThrow(TableError);
  });
});
