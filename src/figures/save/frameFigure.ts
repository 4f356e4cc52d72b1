import type { MeasureText } from '../text/measureText.ts';
import { wrapText } from '../text/wrapText.ts';
import { escapeXml } from './escapeXml.ts';

export interface FigureTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  /** Printed under the source when it is short enough to be typed, and kept in the metadata always. */
  readonly permalink?: string;
}

export interface FrameStyle {
  readonly paper: string;
  readonly ink: string;
  readonly mutedInk: string;
  readonly font: string;
}

/** A drawing without its frame. */
export interface FigureBody {
  /** SVG markup, drawn from 0, 0. */
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

/** How a picture is made for a paper: without the title and the source, which its caption has, in the light theme. */
export interface PaperLook {
  readonly ground: 'white' | 'transparent';
  /** Of the picture, in millimetres; as drawn without it. */
  readonly widthMm?: number | undefined;
}

const margin = 20;
const longestPrinted = 240;

/** The drawing alone as an SVG document for a paper. Title, source and permalink are in it, but not drawn. */
export function frameForPaper(
  body: FigureBody,
  texts: FigureTexts,
  { font }: Pick<FrameStyle, 'font'>,
  { ground, widthMm }: PaperLook,
): string {
  const edge = 2;
  const width = Math.ceil(body.width + 2 * edge);
  const height = Math.ceil(body.height + 2 * edge);
  const size = widthMm
    ? `width="${widthMm}mm" height="${Number(((widthMm * height) / width).toFixed(2))}mm"`
    : `width="${width}" height="${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}" font-family="${escapeXml(font)}">`,
    ...aboutFigure(texts),
    ground === 'white' ? `<rect width="${width}" height="${height}" fill="#ffffff"/>` : '',
    `<g transform="translate(${edge},${edge})">${body.markup}</g>`,
    '</svg>',
  ].join('');
}

function aboutFigure({ title, subtitle, source, permalink }: FigureTexts): readonly string[] {
  return [
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml([subtitle, source].filter(Boolean).join(' '))}</desc>`,
    permalink ? `<metadata>${escapeXml(permalink)}</metadata>` : '',
  ];
}

/** A whole SVG document: the paper, title and subtitle above the figure, source and permalink below it. */
export function frameFigure(
  body: FigureBody,
  texts: FigureTexts,
  style: FrameStyle,
  measure: MeasureText,
): string {
  const room = Math.max(120, body.width);
  let y = margin;
  const paragraph = (text: string, size: number, weight: number, color: string) => {
    const lines = wrapText(text, room, size, weight, measure);
    return lines.map(line => {
      y += Math.round(size * 1.4);
      return `<text x="${margin}" y="${y - Math.round(size * 0.35)}" font-size="${size}" font-weight="${weight}" fill="${color}">${escapeXml(line)}</text>`;
    });
  };
  const above = [
    ...paragraph(texts.title, 17, 650, style.ink),
    ...paragraph(texts.subtitle, 13, 400, style.mutedInk),
  ];
  y += above.length > 0 ? 12 : 0;
  const bodyTop = y;
  y += body.height + 10;
  const { permalink } = texts;
  const below = [
    ...paragraph(texts.source, 11, 400, style.mutedInk),
    ...(permalink && permalink.length <= longestPrinted ? paragraph(permalink, 11, 400, style.mutedInk) : []),
  ];
  const width = Math.ceil(room + 2 * margin);
  const height = Math.ceil(y + margin);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(style.font)}">`,
    ...aboutFigure(texts),
    `<rect width="${width}" height="${height}" fill="${style.paper}"/>`,
    ...above,
    `<g transform="translate(${margin},${bodyTop})">${body.markup}</g>`,
    ...below,
    '</svg>',
  ].join('');
}

/** The size in units of its drawing that a framed figure states. Throws `RangeError` when it states none. */
export function sizeOfFigure(svgText: string): { width: number; height: number } {
  const stated = /^<svg[^>]* viewBox="0 0 (\d+) (\d+)"/.exec(svgText);
  if (!stated) throw new RangeError('The figure states no size.');
  return { width: Number(stated[1]), height: Number(stated[2]) };
}
