/** Outlines around 0, 0 that look equally large: a circle, a square, a diamond and a triangle. */
const outlines = [
  'M4,0A4,4,0,1,1,-4,0A4,4,0,1,1,4,0Z',
  'M-3.3,-3.3H3.3V3.3H-3.3Z',
  'M0,-6.3L3.65,0L0,6.3L-3.65,0Z',
  'M0,-5.55L4.8,2.77H-4.8Z',
] as const;

/** The outline of the mark of the `index`-th published series, around 0, 0: told apart by shape, not by colour alone. */
export function markSymbol(index: number): string {
  return outlines[index % outlines.length] ?? outlines[0];
}

/** No mark reaches farther from its middle, its stroke included. */
export const markRadius = 5;
