import { range } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { t } from '../../base/i18n/text.ts';

/** How values become colours: around zero up to a clamp, or from least to most. */
export type HeatmapScale =
  | {
      readonly kind: 'diverging';
      readonly clamp: number;
      /** Whether values lie beyond its ends; absent where none do. */
      readonly beyond?: { readonly low: boolean; readonly high: boolean };
      /** What the two ends mean, the negative one first; by default that it hurts and that it helps. */
      readonly ends?: readonly [string, string];
    }
  | { readonly kind: 'sequential'; readonly least: number; readonly most: number; readonly log: boolean };

/** A position on the scale: −1 to 1 around zero, 0 to 1 from least to most; `isBeyond` = the value lies outside. */
export interface ScalePosition {
  readonly position: number;
  readonly isBeyond: boolean;
}

export function positionOf(value: number, scale: HeatmapScale): ScalePosition {
  const position = positionsOn(scale)(value);
  const least = scale.kind === 'diverging' ? -1 : 0;
  return {
    position: Math.max(least, Math.min(1, position)),
    isBeyond: position < least - 1e-9 || position > 1 + 1e-9,
  };
}

/** The positions of values on a scale, also beyond its ends: what does not change from value to value is worked out once. */
export function positionsOn(scale: HeatmapScale): (value: number) => number {
  if (scale.kind === 'diverging') {
    const { clamp } = scale;
    return value => value / clamp;
  }
  const { log } = scale;
  const placeOf = (value: number) => (log ? Math.log10(Math.max(value, Number.MIN_VALUE)) : value);
  const [low, high] = [placeOf(scale.least), placeOf(scale.most)];
  return value => (high > low ? (placeOf(value) - low) / (high - low) : 0.5);
}

/** The CSS colour of a position: two mixes of tokens, so that both themes come from their token sets. */
export function colorAt(position: number, kind: HeatmapScale['kind']): string {
  if (kind === 'sequential') return mix('sequential-low', 'sequential-middle', 'sequential-high', position);
  return position < 0
    ? mix('gain-zero', 'gain-hurts', 'gain-hurts-strong', -position)
    : mix('gain-zero', 'gain-helps', 'gain-helps-strong', position);
}

/**
 * The ink that stands out on the colour of a position. It turns where the theme says (`--gain-ink-turn`,
 * `--sequential-ink-turn`): each theme's colours cross the middle of its lightness elsewhere.
 */
export function inkAt(position: number, kind: HeatmapScale['kind']): string {
  const turn = `var(--${kind === 'diverging' ? 'gain' : 'sequential'}-ink-turn)`;
  const step = `clamp(0%, (${Math.abs(position).toFixed(4)} - ${turn}) * 1000000%, 100%)`;
  return `color-mix(in srgb, var(--gain-ink-strong) ${step}, var(--gain-ink))`;
}

function mix(low: string, middle: string, high: string, share: number): string {
  const [from, to, part] = share <= 0.5 ? [low, middle, share * 2] : [middle, high, share * 2 - 1];
  return `color-mix(in oklab, var(--${to}) ${(100 * part).toFixed(1)}%, var(--${from}))`;
}

/** Values at which the legend is labelled, with their positions from 0 (bottom) to 1 (top). */
export function legendTicks(
  scale: HeatmapScale,
  format: (value: number) => string,
): { at: number; text: string }[] {
  if (scale.kind === 'diverging') {
    const { clamp, beyond, ends = [t('hurts'), t('helps')] } = scale;
    return [
      { at: 1, text: `${beyond?.high ? '≥ ' : ''}${format(clamp)} ${ends[1]}` },
      { at: 0.75, text: format(clamp / 2) },
      { at: 0.5, text: format(0) },
      { at: 0.25, text: format(-clamp / 2) },
      { at: 0, text: `${beyond?.low ? '≤ ' : ''}${format(-clamp)} ${ends[0]}` },
    ];
  }
  const { least, most, log } = scale;
  if (!log) {
    if (!(most > least)) return [{ at: 0.5, text: format(least) }];
    const round = scaleLinear([least, most], [0, 1]);
    return round.ticks(4).map(value => ({ at: round(value), text: format(value) }));
  }
  const [from, to] = [Math.log10(least), Math.log10(most)];
  const decades = range(Math.ceil(from), Math.floor(to) + 1);
  return decades.map(decade => ({ at: (decade - from) / (to - from), text: format(Number(`1e${decade}`)) }));
}
