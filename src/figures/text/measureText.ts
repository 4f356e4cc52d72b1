/** The width in pixels of a text of this size and weight in the application's sans-serif font. */
export type MeasureText = (text: string, size?: number, weight?: number) => number;

/** A guess that errs on the wide side, for where there is no canvas. */
export const guessTextWidth: MeasureText = (text, size = 12, weight = 400) =>
  text.length * size * (weight > 500 ? 0.62 : 0.57);

let context: CanvasRenderingContext2D | null | undefined;
let family: string | undefined;
let font: string | undefined;

/** Measures with a canvas; guesses where there is none. */
export const measureText: MeasureText = (text, size = 12, weight = 400) => {
  if (context === undefined) {
    context = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  }
  if (!context) return guessTextWidth(text, size, weight);
  const key = `${weight} ${size} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    family ??= getComputedStyle(document.documentElement).getPropertyValue('--font-sans').trim() || undefined;
    const wanted = `${weight} ${size}px ${family ?? 'sans-serif'}`;
    // Setting it takes as long as measuring: hundreds of names have the same one.
    if (wanted !== font) context.font = wanted;
    font = wanted;
    width = context.measureText(text).width;
    if (widths.size >= mostWidths) widths.clear();
    widths.set(key, width);
  }
  return width;
};

/** What was measured: the same names again, whenever a figure is laid out. */
const widths = new Map<string, number>();
const mostWidths = 5000;
