/** Outlines around 0, 0 of about the same area. */
const outlines = [
  'M4,0A4,4,0,1,1,-4,0A4,4,0,1,1,4,0',
  'M-3.3,-3.3h6.6v6.6h-6.6Z',
  'M0,-5L2.9,0L0,5L-2.9,0Z',
  'M0,-4.8L4.2,2.4L-4.2,2.4Z',
] as const;

/** The outline of the mark of the `index`-th published series, around 0, 0: told apart by shape, not by colour alone. */
export function markSymbol(index: number): string {
  return outlines[index % outlines.length] ?? outlines[0];
}

/** No mark reaches farther from its middle, its stroke included. */
export const markRadius = 5;
