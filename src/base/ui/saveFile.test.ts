import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from './saveFile.ts';

describe('safeFileName', () => {
  it('makes words joined by hyphens', () => {
    expect(safeFileName('Frontier: Setting 1 · 2.5 SNT')).toBe('frontier-setting-1-2.5-snt');
    expect(safeFileName('Über/../etc')).toBe('uber-.-etc');
  });

  it('never comes out empty, reserved, hidden or with a path in it', () => {
    for (const text of ['', '...', '日本', 'CON', '/']) expect(safeFileName(text)).toBe('figure');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(safeFileName(text)).toMatch(/^[a-z0-9](?:[a-z0-9.-]{0,78}[a-z0-9])?$/);
      }),
    );
  });
});
