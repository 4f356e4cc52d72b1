/** What a rule needs for its pill: where it stands, and how wide the pill is. */
export interface Pill {
  readonly x: number;
  readonly width: number;
}

const gap = 2;

/**
 * The left edges of two pills that touch neither each other nor leave the figure: centred on their rules or, where the
 * rules are near each other, to their outer sides, the first one on the left when both rules are one.
 */
export function placePills(first: Pill, second: Pill, figureWidth: number): readonly [number, number] {
  if (first.x > second.x) {
    const [right, left] = placePills(second, first, figureWidth);
    return [left, right];
  }
  const inside = (left: number, pill: Pill) => Math.max(0, Math.min(figureWidth - pill.width, left));
  const [a, b] = [first, second].map(pill => inside(pill.x - pill.width / 2, pill)) as [number, number];
  if (b - a >= first.width + gap) return [a, b];
  const outer = inside(first.x - first.width - 1, first);
  const right = inside(Math.max(second.x + 1, outer + first.width + gap), second);
  return [Math.max(0, Math.min(outer, right - gap - first.width)), right];
}
