import { escapeXml } from '../../save/escapeXml.ts';
import type { FigureBody } from '../../save/frameFigure.ts';
import { type MeasureText, measureText } from '../../text/measureText.ts';
import type { HeatmapBlock, HeatmapTask } from '../heatmapData.ts';
import { type HeatmapScale, legendTicks } from '../heatmapScale.ts';
import { type HeatPalette, shader } from './heatPalette.ts';
import { layOutLargeHeatmap, lean, nameSize } from './layOutLargeHeatmap.ts';

/** A heatmap as it is to be drawn into a file. */
export interface HeatmapDrawing {
  readonly rows: readonly HeatmapTask[];
  readonly columns: readonly HeatmapTask[];
  readonly values: Float64Array;
  /** What is outlined. */
  readonly blocks?: readonly HeatmapBlock[] | undefined;
  readonly isSelf: (row: number, column: number) => boolean;
  readonly scale: HeatmapScale;
  readonly palette: HeatPalette;
  readonly axisTitle: string;
  readonly format: (value: number) => string;
}

/** A cell as large as its names need, but for very many of them; and room for the names. */
const wanted = { cell: 14, cells: 2800, names: 240 };
const legend = { bands: 64, length: 320, height: 60 };
/** Cells written between two yields: about a millisecond. */
const slice = 4000;

/**
 * The heatmap as SVG, every cell a rectangle, in the colours of the present theme: cells of one colour are one group.
 * Yields now and then: a million cells take about a second.
 */
export function* drawHeatmap(
  drawing: HeatmapDrawing,
  measure: MeasureText = measureText,
): Generator<void, FigureBody> {
  const { rows, columns, palette, axisTitle } = drawing;
  const width = Math.min(wanted.cell * columns.length, wanted.cells) + wanted.names;
  const layout = layOutLargeHeatmap(rows, columns, width, 'whole', measure);
  const { left, top, cell } = layout;
  const text = (x: number, y: number, words: string, more = '') =>
    `<text x="${round(x)}" y="${round(y)}"${more}>${escapeXml(words)}</text>`;
  const rowNames = layout.rowNames.flatMap((name, r) =>
    r % layout.rowStep === 0 ? [text(left - 6, top + (r + 0.5) * cell + 4, name)] : [],
  );
  const columnNames = layout.columnNames.flatMap((name, c) => {
    if (c % layout.columnStep !== 0) return [];
    const [x, y] = [round(left + (c + 0.5) * cell + 3), top - 6];
    return [text(0, 0, name, ` transform="translate(${x} ${y}) rotate(-${lean.degrees})"`)];
  });
  const cells = yield* cellGroups(drawing, left, top, cell);
  const blocks = (drawing.blocks ?? []).map(
    block =>
      `<rect x="${round(left + block.column * cell)}" y="${round(top + block.row * cell)}" width="${round(block.columns * cell)}" height="${round(block.rows * cell)}" fill="none" stroke="${palette.ink}" stroke-width="2"/>`,
  );
  const markup = [
    '<defs><pattern id="not-measured" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
    `<rect width="6" height="6" fill="${palette.paper}"/>`,
    `<line y2="6" stroke="${palette.mutedInk}" stroke-width="1.5"/></pattern></defs>`,
    text(0, 13, axisTitle, ` font-size="12" fill="${palette.mutedInk}"`),
    `<g font-size="${nameSize}" fill="${palette.ink}" text-anchor="end">${rowNames.join('')}</g>`,
    `<g font-size="${nameSize}" fill="${palette.ink}">${columnNames.join('')}</g>`,
    cells,
    ...blocks,
    legendMarkup(drawing, left, layout.height + 12),
  ];
  return { markup: markup.join(''), width: layout.width, height: layout.height + legend.height };
}

function* cellGroups(
  { rows, columns, values, isSelf, scale, palette }: HeatmapDrawing,
  left: number,
  top: number,
  cell: number,
): Generator<void, string> {
  const byShade = new Map<number, string[]>();
  const inset = cell >= 8 ? 0.5 : 0;
  const side = round(cell - 2 * inset);
  const shadeOf = shader(scale);
  for (let r = 0; r < rows.length; r++) {
    for (let c = 0; c < columns.length; c++) {
      const at = r * columns.length + c;
      if (at % slice === slice - 1) yield;
      if (isSelf(r, c)) continue;
      const value = values[at] as number;
      const shade = Number.isNaN(value) ? -1 : shadeOf(value);
      const [x, y] = [round(left + c * cell + inset), round(top + r * cell + inset)];
      const rectangle = `<rect x="${x}" y="${y}" width="${side}" height="${side}"/>`;
      const same = byShade.get(shade);
      if (same) same.push(rectangle);
      else byShade.set(shade, [rectangle]);
    }
  }
  return [...byShade]
    .map(([shade, rectangles]) => {
      const fill = shade < 0 ? 'url(#not-measured)' : palette.shades[shade];
      return `<g fill="${fill}">${rectangles.join('')}</g>`;
    })
    .join('');
}

function legendMarkup({ scale, palette, format }: HeatmapDrawing, left: number, top: number): string {
  const band = legend.length / legend.bands;
  const bands = Array.from({ length: legend.bands }, (_, i) => {
    const shade = palette.shades[Math.round(((i + 0.5) / legend.bands) * (palette.shades.length - 1))];
    return `<rect x="${round(left + i * band)}" y="${top}" width="${round(band + 0.5)}" height="10" fill="${shade}"/>`;
  });
  const all = legendTicks(scale, format);
  const shown = all.length > 3 ? [all[0], all[Math.floor(all.length / 2)], all[all.length - 1]] : all;
  const ticks = shown.map(tick => {
    if (!tick) return '';
    const { at, text } = tick;
    const anchor = at < 0.1 ? 'start' : at > 0.9 ? 'end' : 'middle';
    return `<text x="${round(left + at * legend.length)}" y="${top + 26}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
  });
  return `${bands.join('')}<g font-size="12" fill="${palette.mutedInk}">${ticks.join('')}</g>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
