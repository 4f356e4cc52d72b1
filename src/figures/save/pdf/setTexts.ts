import type { MeasureText } from '../../text/measureText.ts';
import type { PdfFont } from './embedFonts.ts';

/**
 * Prepares the texts of an SVG document for a PDF: each in a font of it that has all its letters, no wider than it is on the page,
 * and what is drawn around its letters below them.
 */
export function setTexts(
  texts: readonly SVGTextElement[],
  fonts: readonly PdfFont[],
  measure: MeasureText,
): void {
  for (const text of texts) {
    const words = text.textContent ?? '';
    const weight = Number(text.getAttribute('font-weight') ?? 400);
    const size = Number.parseFloat(text.getAttribute('font-size') ?? '12');
    const able = fonts.filter(font => font.sets(words));
    const font = able.find(each => each.weight === (weight > 500 ? 'bold' : 'normal')) ?? able[0];
    if (!font) continue;
    const ratio = measure(words, size, weight) / font.widthOf(words, size);
    text.setAttribute('font-family', font.family);
    text.setAttribute('font-weight', font.weight);
    text.setAttribute('font-size', String(Number((size * Math.min(1, ratio || 1)).toFixed(2))));
    if (text.getAttribute('paint-order')?.startsWith('stroke')) layStrokeBelow(text);
  }
}

/** PDF draws letters before what is around them. */
function layStrokeBelow(text: SVGTextElement): void {
  const below = text.cloneNode(true) as SVGTextElement;
  text.before(below);
  below.setAttribute('fill', 'none');
  text.setAttribute('stroke', 'none');
  for (const each of [below, text]) each.removeAttribute('paint-order');
}
