import { describe, expect, it } from 'vitest';
import { needsHeadline, wantedStrategies } from './wantedStrategies.ts';

describe('wantedStrategies', () => {
  const shown = ['optimal', 'higher-order', 'random'] as const;

  it.each([
    ['', ['optimal', 'all-in-one', 'independent', 'early-stopping', 'higher-order', 'random']],
    ['frontier', ['optimal', 'early-stopping', 'higher-order', 'random']],
    ['grouping', ['all-in-one', 'independent', 'early-stopping']],
    ['networks', ['all-in-one', 'independent', 'early-stopping']],
    ['gains', []],
  ] as const)('searches for the panel “%s” only what it shows', (lone, wanted) => {
    expect(wantedStrategies(lone, 'early-stopping', shown)).toEqual(wanted);
  });
});

describe('needsHeadline', () => {
  it('gives the headline to all panels together and to those that depend on what only it states', () => {
    const panels = ['', 'frontier', 'grouping', 'gains', 'networks'] as const;
    expect(panels.filter(needsHeadline)).toEqual(['', 'grouping', 'networks']);
  });
});
