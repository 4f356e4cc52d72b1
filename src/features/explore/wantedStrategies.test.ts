import { describe, expect, it } from 'vitest';
import { needsHeadline, wantedStrategies } from './wantedStrategies.ts';

describe('wantedStrategies', () => {
  const shown = ['optimal', 'higher-order', 'random'] as const;

  it.each([
    [[], ['optimal', 'all-in-one', 'independent', 'early-stopping', 'higher-order', 'random']],
    [['frontier'], ['optimal', 'early-stopping', 'higher-order', 'random']],
    [['grouping'], ['all-in-one', 'independent', 'early-stopping']],
    [['networks'], ['all-in-one', 'independent', 'early-stopping']],
    [['gains'], []],
    [
      ['gains', 'frontier'],
      ['optimal', 'early-stopping', 'higher-order', 'random'],
    ],
  ] as const)('searches for the panels “%s” only what they show', (alone, wanted) => {
    expect(wantedStrategies(alone, 'early-stopping', shown)).toEqual(wanted);
  });
});

describe('needsHeadline', () => {
  it('gives the headline to all panels together and to those that depend on what only it states', () => {
    const panels = ['frontier', 'grouping', 'gains', 'networks'] as const;
    expect(panels.filter(panel => needsHeadline([panel]))).toEqual(['grouping', 'networks']);
    expect([needsHeadline([]), needsHeadline(['gains', 'grouping'])]).toEqual([true, true]);
  });
});
