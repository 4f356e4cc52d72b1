/** The width in pixels of a text of this size and weight in the application's sans-serif font. */
export type MeasureText = (text: string, size?: number, weight?: number) => number;

/** A guess that errs on the wide side, for where there is no canvas. */
export const guessTextWidth: MeasureText = (text, size = 12, weight = 400) =>
  text.length * size * (weight > 500 ? 0.62 : 0.57);

let context: CanvasRenderingContext2D | null | undefined;
let family: string | undefined;

/** Measures with a canvas; guesses where there is none. */
export const measureText: MeasureText = (text, size = 12, weight = 400) => {
  if (context === undefined) {
    context = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  }
  if (!context) return guessTextWidth(text, size, weight);
  family ??= getComputedStyle(document.documentElement).getPropertyValue('--font-sans').trim() || undefined;
  context.font = `${weight} ${size}px ${family ?? 'sans-serif'}`;
  return context.measureText(text).width;
};
