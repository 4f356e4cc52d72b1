import { describe, expect, it } from 'vitest';
import { lonePanel, withoutEmbedding } from './embedding.ts';
import { defaultConfiguration } from './fields.ts';

describe('embedding', () => {
  const embedded = { ...defaultConfiguration, budget: 3, embed: true, panel: 'gains' } as const;

  it('shows one panel alone only where embedded', () => {
    expect(lonePanel(embedded)).toBe('gains');
    expect(lonePanel({ ...embedded, embed: false })).toBe('');
    expect(lonePanel({ ...embedded, panel: '' })).toBe('');
  });

  it('leads out of a frame to the same state as a whole page', () => {
    expect(withoutEmbedding(embedded)).toEqual({ ...defaultConfiguration, budget: 3 });
  });
});
