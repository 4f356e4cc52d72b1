import { jsPDF } from 'jspdf';
import { svg2pdf } from 'svg2pdf.js';
import { trustPolicy } from '../../../base/ui/trustedTypes.ts';
import { measureText } from '../../text/measureText.ts';
import { sizeOfFigure } from '../frameFigure.ts';
import { embedFonts } from './embedFonts.ts';
import { isPlainFigure } from './isPlainFigure.ts';
import { setTexts } from './setTexts.ts';

const pointsPerPixel = 72 / 96;
const pointsPerMm = 72 / 25.4;

/** Only a picture is read as markup, and only for a document that is never shown. */
const figures = trustPolicy('figure', {
  createHTML: text => (isPlainFigure(text) ? text : undefined),
});

/**
 * A framed figure as a vector PDF of one page, `widthMm` wide or as drawn, with its fonts embedded and nothing told about it but
 * what is drawn. Rejects with an `Error` that names the characters for which these fonts have no letter.
 */
export async function pdfOfFigure(svgText: string, widthMm: number | undefined): Promise<Blob> {
  const size = sizeOfFigure(svgText);
  const scale = widthMm ? (widthMm * pointsPerMm) / size.width : pointsPerPixel;
  const [width, height] = [size.width * scale, size.height * scale];
  const pdf = new jsPDF({
    unit: 'pt',
    format: [width, height],
    orientation: width > height ? 'landscape' : 'portrait',
    compress: true,
    putOnlyUsedFonts: true,
  });
  const trusted = figures ? figures.createHTML(svgText) : svgText;
  const svg = new DOMParser().parseFromString(trusted, 'image/svg+xml').documentElement;
  for (const untold of ['title', 'desc', 'metadata'])
    for (const element of svg.querySelectorAll(untold)) element.remove();
  const texts = [...svg.querySelectorAll('text')];
  const fonts = await embedFonts(pdf, texts.map(text => text.textContent ?? '').join(''));
  setTexts(texts, fonts, measureText);
  await svg2pdf(svg, pdf, { x: 0, y: 0, width, height });
  return pdf.output('blob');
}
