import { scaleLinear, scaleLog } from 'd3-scale';
import type { DrawnAxis, Tick } from '../../../../figures/axes/axis.ts';

/** Losses to pixels. */
export interface LossAxis extends DrawnAxis {
  /** Whether some losses lie above the axis. */
  readonly isCut: boolean;
}

/** A linear axis ends here: more is far worse than a constant prediction, and would flatten everything else. */
const mostLinear = 1.6;
const leastLog = 1e-4;

/** The axis that shows `least` to `most` and the constant prediction, 1; a linear one begins at 0. */
export function lossAxis(
  least: number,
  most: number,
  isLog: boolean,
  range: readonly [number, number],
): LossAxis {
  if (isLog) return logAxis(least, most, range);
  const top = Math.min(mostLinear, Math.max(1.05, most * 1.02));
  const scale = scaleLinear([0, top], range);
  const ticks = scale.ticks(5).map(value => ({ value, text: String(value) }));
  // Far out of sight is far enough: drawings do not like numbers without end.
  return { scale: loss => scale(Math.min(loss, 4 * top)), ticks, isCut: most > top };
}

function logAxis(least: number, most: number, range: readonly [number, number]): LossAxis {
  const low = Math.max(leastLog, Math.min(least / 1.1, 0.9));
  const high = Math.max(most * 1.05, 1.1);
  const scale = scaleLog([low, high], range);
  const [from, to] = [Math.ceil(Math.log10(low)) - 1, Math.floor(Math.log10(high))];
  const decades = to - from;
  const every = Math.max(1, Math.ceil(decades / 6));
  const digits = decades > 3 ? [1] : decades > 1 ? [1, 2, 5] : [1, 1.5, 2, 3, 4, 5, 7];
  const ticks: Tick[] = [];
  for (let power = from; power <= to; power++) {
    if (power % every !== 0 && decades > 6) continue;
    for (const digit of digits) {
      const value = Number(`${digit}e${power}`);
      if (value >= low && value <= high) ticks.push({ value, text: textOf(value) });
    }
  }
  return { scale: loss => scale(Math.max(low, loss)), ticks, isCut: false };
}

function textOf(value: number): string {
  return value >= 1e4 ? value.toExponential().replace('e+', 'e') : String(value);
}
