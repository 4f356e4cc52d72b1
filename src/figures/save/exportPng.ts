import { t } from '../../base/i18n/text.ts';

/** More pixels than this are no sharper on any screen or page, and take seconds. */
const mostPixels = 16e6;

/**
 * The SVG document as a picture, at two pixels per unit or as many as are wanted, very large ones at fewer. Rejects with an
 * `Error` that says what failed.
 */
export async function pngOfFigure(svgText: string, width: number, height: number, wanted = 2): Promise<Blob> {
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (width * height)));
  const url = URL.createObjectURL(new Blob([svgText], { type: 'image/svg+xml' }));
  try {
    const image = await loadImage(url);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error(t('This browser offers no canvas to draw the picture on.'));
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await blobOf(canvas);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function loadImage(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error(t('The browser could not draw the figure as a picture.')));
    image.src = url;
  });
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  const size = `${canvas.width} × ${canvas.height}`;
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => {
      if (blob) resolve(blob);
      else reject(new Error(t('The picture of {size} pixels is too large for this browser.', { size })));
    }, 'image/png');
  });
}
