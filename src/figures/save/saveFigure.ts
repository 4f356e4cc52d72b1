import { runInSlices } from '../../base/steps/runInSlices.ts';
import { saveFile } from '../../base/ui/saveFile.ts';
import type { Drawing } from '../useDrawing.ts';
import { pngOfFigure } from './exportPng.ts';
import { frameInTheme, svgOfFigure } from './exportSvg.ts';
import { type FigureTexts, sizeOfFigure } from './frameFigure.ts';

/**
 * Saves the live drawing, or what draws it where it is no SVG, with its title and source as a file of the given format.
 * Rejects with what failed.
 */
export async function saveFigure(
  figure: Drawing,
  about: FigureTexts,
  format: 'SVG' | 'PNG',
  name: string,
): Promise<void> {
  const text =
    typeof figure === 'function'
      ? frameInTheme(await runInSlices(figure()), about, document.body)
      : svgOfFigure(figure, about);
  if (format === 'SVG') return saveFile(new Blob([text], { type: 'image/svg+xml' }), `${name}.svg`);
  const { width, height } = sizeOfFigure(text);
  saveFile(await pngOfFigure(text, width, height), `${name}.png`);
}
