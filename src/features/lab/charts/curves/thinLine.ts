import { line } from 'd3-shape';

/** A place in pixels. */
export interface LinePoint {
  readonly x: number;
  readonly y: number;
}

/** Values in a row: every `stride`-th of an array from `offset` on. */
export interface ValueRow {
  readonly values: Float64Array;
  readonly stride: number;
  readonly offset: number;
}

/** Where the values of a row lie: the first at `start`, each further one `pitch` pixels to the right. */
export interface EvenSpacing {
  readonly start: number;
  readonly pitch: number;
}

/**
 * The corners of a line through many values that looks the same as the line through all of them: of those that fall into
 * one column of pixels the first, the lowest, the highest and the last, in their order. With few values: all. `yOf` must be
 * monotonic; it is asked for the corners alone.
 */
export function thinLine(
  { values, stride, offset }: ValueRow,
  { start, pitch }: EvenSpacing,
  yOf: (value: number) => number,
): readonly LinePoint[] {
  const points: LinePoint[] = [];
  const count = Math.max(0, Math.ceil((values.length - offset) / stride));
  const add = (index: number) =>
    points.push({ x: start + index * pitch, y: yOf(values[offset + index * stride] as number) });
  for (let from = 0; from < count; ) {
    const columnEnd = Math.floor(start + from * pitch) + 1;
    let [low, high, to] = [from, from, from + 1];
    let least = values[offset + from * stride] as number;
    let most = least;
    for (; to < count && start + to * pitch < columnEnd; to++) {
      const value = values[offset + to * stride] as number;
      if (value < least) [least, low] = [value, to];
      if (value > most) [most, high] = [value, to];
    }
    let last = -1;
    for (const index of [from, Math.min(low, high), Math.max(low, high), to - 1]) {
      if (index > last) add(index);
      last = Math.max(last, index);
    }
    from = to;
  }
  return points;
}

const draw = line<LinePoint>(
  ({ x }) => x,
  ({ y }) => y,
).digits(1);

/** The points as the data of a path; empty for none. */
export function pathOf(points: readonly LinePoint[]): string {
  return draw(points) ?? '';
}
