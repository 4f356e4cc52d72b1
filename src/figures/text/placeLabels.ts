/** An axis-parallel box in pixels. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Placed {
  readonly box: Box;
  /** How many obstacles the box touches; 0 = free. */
  readonly collisions: number;
}

/** Whether two boxes come nearer than `margin` to each other. */
export function touches(a: Box, b: Box, margin = 0): boolean {
  return a.x0 < b.x1 + margin && b.x0 < a.x1 + margin && a.y0 < b.y1 + margin && b.y0 < a.y1 + margin;
}

/**
 * Positions at least `gap` apart, in the order of `wanted`, as near as possible to it (least squares) and inside
 * [low, high]. Where they cannot all fit inside, they keep the gap and overflow `high`.
 */
export function spreadLabels(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  // Shifted by its rank every label may not go below the one before it: isotonic regression, pooling neighbours.
  const order = wanted
    .map((_, i) => i)
    .sort((a, b) => (wanted[a] as number) - (wanted[b] as number) || a - b);
  const pools: { sum: number; count: number }[] = [];
  order.forEach((i, rank) => {
    let pool = { sum: (wanted[i] as number) - rank * gap, count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count >= pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const highest = Math.max(low, high - gap * (wanted.length - 1));
  const shifted = pools.flatMap(pool =>
    Array.from({ length: pool.count }, () => Math.min(highest, Math.max(low, pool.sum / pool.count))),
  );
  const positions = new Array<number>(wanted.length);
  order.forEach((i, rank) => {
    positions[i] = (shifted[rank] as number) + rank * gap;
  });
  return positions;
}

/** The boxes of a label around a mark of this radius, best position first: right, left, then the corners, above, below. */
export function boxesAround(x: number, y: number, size: Size, radius: number): Box[] {
  const { width: w, height: h } = size;
  const side = radius + 4;
  const near = radius + 1;
  const at = (x0: number, y0: number): Box => ({ x0, y0, x1: x0 + w, y1: y0 + h });
  return [
    at(x + side, y - h / 2),
    at(x - side - w, y - h / 2),
    at(x + near, y - near - h),
    at(x + near, y + near),
    at(x - near - w, y - near - h),
    at(x - near - w, y + near),
    at(x - w / 2, y - side - h),
    at(x - w / 2, y + side),
  ];
}

/**
 * The candidate with the fewest collisions; among equals the one with the most air around it, then the earlier one.
 * A candidate that leaves `bounds` counts as colliding. `undefined` only without candidates.
 */
export function placeLabel(
  candidates: readonly Box[],
  obstacles: readonly Box[],
  bounds: Box,
  margin = 3,
): Placed | undefined {
  let best: Placed | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  candidates.forEach((box, rank) => {
    const outside = box.x0 < bounds.x0 || box.x1 > bounds.x1 || box.y0 < bounds.y0 || box.y1 > bounds.y1;
    const collisions =
      obstacles.filter(obstacle => touches(box, obstacle, margin)).length + (outside ? 1 : 0);
    const near = obstacles.filter(obstacle => touches(box, obstacle, margin + 9)).length;
    const cost = collisions * 1e4 + near * 20 + rank;
    if (cost < bestCost) {
      best = { box, collisions };
      bestCost = cost;
    }
  });
  return best;
}
