import { pngOfFigure } from './exportPng.ts';
import { svgOfFigure } from './exportSvg.ts';
import { sizeOfFigure } from './frameFigure.ts';
import { saveFile } from './saveFile.ts';

/** Saves the live drawing with its title and source as a file of the given format. Rejects with what failed. */
export async function saveFigure(
  svg: SVGSVGElement,
  about: Parameters<typeof svgOfFigure>[1],
  format: 'SVG' | 'PNG',
  name: string,
): Promise<void> {
  const text = svgOfFigure(svg, about);
  if (format === 'SVG') return saveFile(new Blob([text], { type: 'image/svg+xml' }), `${name}.svg`);
  const { width, height } = sizeOfFigure(text);
  saveFile(await pngOfFigure(text, width, height), `${name}.png`);
}
