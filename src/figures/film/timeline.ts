import { element, short } from './xml.ts';

/** When things happen in a film, in ms. */
export interface Timing {
  readonly frames: number;
  /** From one frame to the next, of which the change takes the first part. */
  readonly frameMs: number;
  readonly changeMs: number;
}

/** How long a film lasts: its last frame stands twice as long, before it begins anew. */
export function filmMs({ frames, frameMs }: Timing): number {
  return (frames + 1) * frameMs;
}

/** What a value is at a moment, in ms. */
export interface Key {
  readonly at: number;
  readonly value: number | string;
}

/** Values between which an attribute goes smoothly, over and over; nothing where it never changes. */
export function smooth(attribute: string, keys: readonly Key[], timing: Timing): string {
  if (isConstant(keys)) return '';
  const about = {
    calcMode: 'spline',
    keySplines: keys
      .slice(1)
      .map(() => '.42 0 .58 1')
      .join(';'),
  };
  return element('animate', { attributeName: attribute, ...about, ...timed(keys, timing) });
}

/** The same of a place, as a translation. */
export function travel(keys: readonly Key[], timing: Timing): string {
  if (isConstant(keys)) return '';
  const about = {
    calcMode: 'spline',
    keySplines: keys
      .slice(1)
      .map(() => '.42 0 .58 1')
      .join(';'),
  };
  return element('animateTransform', {
    ...{ attributeName: 'transform', type: 'translate', ...about },
    ...timed(keys, timing),
  });
}

/** One value for each frame, from one to the next at once. */
export function jump(attribute: string, values: readonly (number | string)[], timing: Timing): string {
  const keys = values.map((value, frame) => ({ at: frame * timing.frameMs, value }));
  if (isConstant(keys)) return '';
  return element('animate', { attributeName: attribute, calcMode: 'discrete', ...timed(keys, timing) });
}

function isConstant(keys: readonly Key[]): boolean {
  return keys.every(({ value }) => written(value) === written(keys[0]?.value ?? ''));
}

function timed(keys: readonly Key[], timing: Timing): Record<string, string> {
  const total = filmMs(timing);
  return {
    values: keys.map(({ value }) => written(value)).join(';'),
    keyTimes: keys.map(({ at }) => String(Number((at / total).toFixed(5)))).join(';'),
    dur: `${total}ms`,
    repeatCount: 'indefinite',
  };
}

function written(value: number | string): string {
  return typeof value === 'number' ? short(value) : value;
}
