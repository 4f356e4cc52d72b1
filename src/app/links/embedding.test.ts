import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../configuration/fields.ts';
import { isEmbeddable, isTold, lonePanel, withoutEmbedding } from './embedding.ts';

describe('embedding', () => {
  const embedded = { ...defaultConfiguration(), budget: 3, embed: true, panel: 'gains' } as const;

  it('shows one panel alone only where embedded', () => {
    expect(lonePanel(embedded)).toBe('gains');
    expect(lonePanel({ ...embedded, embed: false })).toBe('');
    expect(lonePanel({ ...embedded, panel: '' })).toBe('');
  });

  it('leads out of a frame to the same state as a whole page', () => {
    expect(withoutEmbedding(embedded)).toEqual({ ...defaultConfiguration(), budget: 3 });
  });

  it('shows Explore, Compare and Plan in a frame, and the Lab along with a lesson', () => {
    const shown = (view: 'explore' | 'compare' | 'plan' | 'lab' | 'learn' | 'data', lesson = '') =>
      isEmbeddable({ ...defaultConfiguration(), view, lesson });
    expect([shown('explore'), shown('compare'), shown('plan'), shown('lab', 'mine')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([shown('lab'), shown('data'), shown('data', 'mine'), shown('learn', 'mine')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('tells the page around it nothing of tables that the reader may have chosen', () => {
    const own = 'own-0123456789abcdef';
    expect(isTold(embedded)).toBe(true);
    expect(isTold({ ...embedded, embed: false })).toBe(false);
    const compare = { ...embedded, view: 'compare', against: 'v=2&data=setting-2&budget=2' } as const;
    expect(isTold(compare)).toBe(true);
    expect(isTold({ ...compare, data: own })).toBe(false);
    const plan = { ...embedded, view: 'plan' } as const;
    expect(isTold(plan)).toBe(true);
    expect(isTold({ ...plan, guess: own })).toBe(false);
    expect(isTold({ ...plan, data: 'lab-0123456789abcd' })).toBe(false);
    expect(isTold({ ...compare, against: `v=2&data=${own}&budget=2` })).toBe(false);
  });
});
