import { escapeXml } from '../../../figures/save/escapeXml.ts';
import type { FigureBody } from '../../../figures/save/frameFigure.ts';
import type { MeasureText } from '../../../figures/text/measureText.ts';
import { wrapText } from '../../../figures/text/wrapText.ts';

/** A picture in a figure: its pixels, and what is written under it. */
export interface DrawnPicture {
  /** RGBA bytes row by row, size x size. */
  readonly rgba: Uint8ClampedArray;
  readonly size: number;
  readonly caption: string;
}

/** A picture, a text in its place, or nothing. */
type DrawnCell = DrawnPicture | string | null;

/** Pictures in rows and columns, as they are saved. */
export interface PictureGrid {
  /** Above the columns; empty for none. */
  readonly columns: readonly string[];
  /** A row's title stands left of it; its pictures may be fewer than the columns. */
  readonly rows: readonly { readonly title: string; readonly pictures: readonly DrawnCell[] }[];
}

const picture = 120;
const gap = 14;
const titleWidth = 96;
const lineHeight = 14;

/**
 * The grid as SVG markup, a step per picture. `encode` turns pixels into the address of a PNG; `ink` is the colour of
 * the text.
 */
export function* drawPictures(
  { columns, rows }: PictureGrid,
  encode: (picture: DrawnPicture) => string,
  measure: MeasureText,
  ink: string,
): Generator<void, FigureBody> {
  const left = rows.some(({ title }) => title !== '') ? titleWidth : 0;
  const across = Math.max(columns.length, ...rows.map(({ pictures }) => pictures.length));
  const xOf = (column: number) => left + column * (picture + gap);
  const parts: string[] = [];
  const write = (text: string, x: number, y: number, room: number, weight = 400) => {
    const lines = text === '' ? [] : wrapText(text, room, 11, weight, measure);
    for (const [i, line] of lines.entries()) {
      parts.push(
        `<text x="${x}" y="${y + 11 + i * lineHeight}" font-size="11" font-weight="${weight}" fill="${ink}">${escapeXml(line)}</text>`,
      );
    }
    return lines.length * lineHeight;
  };
  let y = Math.max(0, ...columns.map((title, column) => write(title, xOf(column), 0, picture, 600)));
  if (y > 0) y += 4;
  for (const { title, pictures } of rows) {
    write(title, 0, y, titleWidth - 8, 600);
    let captions = 0;
    for (const [column, each] of pictures.entries()) {
      const x = xOf(column);
      if (typeof each === 'string') write(each, x, y, picture);
      if (each === null || typeof each === 'string') continue;
      parts.push(
        `<image x="${x}" y="${y}" width="${picture}" height="${picture}" href="${encode(each)}" preserveAspectRatio="none"/>`,
      );
      captions = Math.max(captions, write(each.caption, x, y + picture + 3, picture));
      yield;
    }
    y += picture + captions + gap;
  }
  return { markup: parts.join(''), width: Math.max(0, xOf(across) - gap), height: Math.max(0, y - gap) };
}

/** How many pixels of the file a pixel of a picture becomes: viewers that smooth what they enlarge then blur only edges. */
const enlarged = 8;

/** The picture as the address of a PNG. Throws `Error` where the browser offers no canvas. */
export function pngAddress({ rgba, size }: Pick<DrawnPicture, 'rgba' | 'size'>): string {
  const [small, large] = [document.createElement('canvas'), document.createElement('canvas')];
  small.width = small.height = size;
  large.width = large.height = size * enlarged;
  const [from, to] = [small.getContext('2d'), large.getContext('2d')];
  if (!from || !to) throw new Error('This browser offers no canvas to draw the pictures on.');
  const image = from.createImageData(size, size);
  image.data.set(rgba);
  from.putImageData(image, 0, 0);
  to.imageSmoothingEnabled = false;
  to.drawImage(small, 0, 0, large.width, large.height);
  return large.toDataURL('image/png');
}
