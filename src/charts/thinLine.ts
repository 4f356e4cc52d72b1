/** A place in pixels. */
export interface LinePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * The corners of a line through many values that looks the same as the line through all of them: of those that fall into
 * one column of pixels the first, the lowest, the highest and the last, in their order. With few values: all.
 */
export function thinLine(
  count: number,
  xOf: (index: number) => number,
  yOf: (index: number) => number,
): readonly LinePoint[] {
  const points: LinePoint[] = [];
  for (let from = 0; from < count; ) {
    const column = Math.floor(xOf(from));
    let [to, low, high] = [from + 1, from, from];
    for (; to < count && Math.floor(xOf(to)) === column; to++) {
      if (yOf(to) < yOf(low)) low = to;
      if (yOf(to) > yOf(high)) high = to;
    }
    const corners = to - from > 1 ? [from, Math.min(low, high), Math.max(low, high), to - 1] : [from];
    corners.forEach((index, i) => {
      if (index !== corners[i - 1]) points.push({ x: xOf(index), y: yOf(index) });
    });
    from = to;
  }
  return points;
}

/** The points as the data of a path; empty for none. */
export function pathOf(points: readonly LinePoint[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)},${round(y)}`).join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
