import { retryable } from '../../base/steps/retryable.ts';
import { runInSlices } from '../../base/steps/runInSlices.ts';
import { saveFile } from '../../base/ui/saveFile.ts';
import type { Drawing } from '../useDrawing.ts';
import { pngOfFigure } from './exportPng.ts';
import { frameInTheme, svgOfFigure } from './exportSvg.ts';
import { type FigureTexts, type PaperLook, sizeOfFigure } from './frameFigure.ts';

export type PictureFormat = 'SVG' | 'PNG' | 'PDF';

const loadPdf = retryable(() => import('./pdf/pdfOfFigure.ts'));

/** Of pictures of pixels for a paper, as journals ask for drawings. */
const paperDpi = 600;

/**
 * Saves the live drawing, or what draws it where it is no SVG, with its title and source as a file of the given format, or
 * alone as a paper wants it. Rejects with what failed.
 */
export async function saveFigure(
  figure: Drawing,
  about: FigureTexts,
  format: PictureFormat,
  name: string,
  look?: PaperLook,
): Promise<void> {
  const backToTheme = look ? toLightTheme() : undefined;
  let text: string;
  try {
    text =
      typeof figure === 'function'
        ? frameInTheme(await runInSlices(figure()), about, document.body, look)
        : svgOfFigure(figure, about, look);
  } finally {
    backToTheme?.();
  }
  if (format === 'SVG') return saveFile(new Blob([text], { type: 'image/svg+xml' }), `${name}.svg`);
  if (format === 'PDF') {
    const { pdfOfFigure } = await loadPdf.anew();
    return saveFile(await pdfOfFigure(text, look?.widthMm), `${name}.pdf`);
  }
  const { width, height } = sizeOfFigure(text);
  const scale = look?.widthMm ? ((look.widthMm / 25.4) * paperDpi) / width : undefined;
  saveFile(await pngOfFigure(text, width, height, scale), `${name}.png`);
}

/** Shows the page in the light theme until what is returned is called: a drawing has the colours that it is shown in. */
function toLightTheme(): () => void {
  const { dataset } = document.documentElement;
  const shown = dataset.theme;
  dataset.theme = 'light';
  return () => {
    if (shown === undefined) delete dataset.theme;
    else dataset.theme = shown;
  };
}
