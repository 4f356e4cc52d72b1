import { describe, expect, it } from 'vitest';
import { colorAt, legendTicks, positionOf } from './heatmapScale.ts';

describe('heatmapScale', () => {
  it('puts zero in the middle and marks what lies beyond the clamp', () => {
    const scale = { kind: 'diverging', clamp: 15 } as const;
    expect(positionOf(0, scale)).toEqual({ position: 0, isBeyond: false });
    expect(positionOf(-7.5, scale)).toEqual({ position: -0.5, isBeyond: false });
    expect(positionOf(15, scale)).toEqual({ position: 1, isBeyond: false });
    expect(positionOf(-71, scale)).toEqual({ position: -1, isBeyond: true });
  });

  it('runs from least to most, in decades where it is logarithmic', () => {
    expect(positionOf(3, { kind: 'sequential', least: 1, most: 5, log: false }).position).toBe(0.5);
    const log = { kind: 'sequential', least: 1e-4, most: 1, log: true } as const;
    expect(positionOf(1e-2, log).position).toBeCloseTo(0.5);
    expect(positionOf(0, log)).toEqual({ position: 0, isBeyond: true });
    expect(legendTicks(log, String).map(tick => tick.text)).toEqual(['0.0001', '0.001', '0.01', '0.1', '1']);
  });

  it('labels a linear scale at round values, and one without extent once', () => {
    const ticks = legendTicks({ kind: 'sequential', least: 0.00455, most: 0.69, log: false }, String);
    expect(ticks.map(tick => tick.text)).toEqual(['0.2', '0.4', '0.6']);
    for (const { at, text } of ticks) expect(at).toBeCloseTo((Number(text) - 0.00455) / (0.69 - 0.00455), 12);
    expect(legendTicks({ kind: 'sequential', least: 3, most: 3, log: false }, String)).toHaveLength(1);
  });

  it('colours both ends and the middle by their tokens', () => {
    expect(colorAt(1, 'diverging')).toBe(
      'color-mix(in oklab, var(--gain-helps-strong) 100.0%, var(--gain-helps))',
    );
    expect(colorAt(-0.5, 'diverging')).toBe(
      'color-mix(in oklab, var(--gain-hurts) 100.0%, var(--gain-zero))',
    );
    expect(colorAt(0, 'sequential')).toBe(
      'color-mix(in oklab, var(--sequential-middle) 0.0%, var(--sequential-low))',
    );
  });
});
