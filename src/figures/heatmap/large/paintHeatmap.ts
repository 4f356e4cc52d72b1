import type { CellPlace, HeatmapBlock } from '../heatmapData.ts';
import { positionOf } from '../heatmapScale.ts';
import type { HeatmapPicture, HeatmapSight } from './heatmapPicture.ts';
import { type HeatPalette, shader } from './heatPalette.ts';
import { visibleRange } from './layOutLargeHeatmap.ts';
import { paintNames } from './paintNames.ts';

/** Below this size a cell is a pixel of the image, without a gap. */
const smallest = 8;
/** From this size on cells have rounded corners, and a notch where the value lies beyond the scale. */
const roomy = 12;

/** Paints what is in view. */
export function paintHeatmap(
  context: CanvasRenderingContext2D,
  picture: HeatmapPicture,
  sight: HeatmapSight,
): void {
  const { layout, palette } = picture;
  const { left, top } = layout;
  context.setTransform(sight.pixelRatio, 0, 0, sight.pixelRatio, 0, 0);
  context.clearRect(0, 0, sight.width, sight.height);
  context.save();
  context.beginPath();
  context.rect(left, top, sight.width - left, sight.height - top);
  context.clip();
  context.translate(left - sight.scrollLeft, top - sight.scrollTop);
  if (layout.cell < smallest) paintImage(context, picture);
  else paintCells(context, picture, sight);
  for (const block of picture.blocks ?? []) outline(context, picture, block);
  if (sight.lit) fade(context, picture, sight.lit);
  if (sight.selected) ring(context, picture, sight.selected, palette.ink, 2);
  if (sight.focused) ring(context, picture, sight.focused, palette.focus, 3);
  context.restore();
  paintNames(context, picture, sight);
}

/** One pixel for each cell, to be enlarged: transparent where nothing was measured. */
export function imageOf(
  rowCount: number,
  { values, isSelf, scale, palette }: Pick<HeatmapPicture, 'values' | 'isSelf' | 'scale' | 'palette'>,
): HTMLCanvasElement {
  const columnCount = values.length / rowCount;
  const canvas = document.createElement('canvas');
  canvas.width = columnCount;
  canvas.height = rowCount;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  const pixels = context.createImageData(columnCount, rowCount);
  const words = new Uint32Array(pixels.data.buffer);
  const wordOf = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16)) as [
      number,
      number,
      number,
    ];
    return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
  };
  const shades = palette.shades.map(wordOf);
  const shadeOf = shader(scale);
  const paper = wordOf(palette.paper);
  for (let r = 0; r < rowCount; r++) {
    for (let c = 0; c < columnCount; c++) {
      const at = r * columnCount + c;
      const value = values[at] as number;
      if (isSelf(r, c)) words[at] = paper;
      else if (!Number.isNaN(value)) words[at] = shades[shadeOf(value)] as number;
    }
  }
  context.putImageData(pixels, 0, 0);
  return canvas;
}

function paintImage(context: CanvasRenderingContext2D, { layout, palette, image }: HeatmapPicture): void {
  const [width, height] = [layout.columnCount * layout.cell, layout.rowCount * layout.cell];
  // What the image leaves out was not measured.
  context.fillStyle = hatching(context, palette);
  context.fillRect(0, 0, width, height);
  context.imageSmoothingEnabled = false;
  context.drawImage(image, 0, 0, width, height);
}

function paintCells(context: CanvasRenderingContext2D, picture: HeatmapPicture, sight: HeatmapSight): void {
  const { layout, values, isSelf, scale, palette } = picture;
  const { cell } = layout;
  const rows = visibleRange(sight.scrollTop, sight.height - layout.top, cell, layout.rowCount);
  const columns = visibleRange(sight.scrollLeft, sight.width - layout.left, cell, layout.columnCount);
  const hatch = hatching(context, palette);
  const inset = cell >= roomy ? 1 : 0.5;
  const side = cell - 2 * inset;
  const shadeOf = shader(scale);
  for (let r = rows.first; r < rows.end; r++) {
    for (let c = columns.first; c < columns.end; c++) {
      const value = values[r * layout.columnCount + c] as number;
      const [x, y] = [c * cell + inset, r * cell + inset];
      if (isSelf(r, c)) {
        context.strokeStyle = palette.rule;
        context.lineWidth = 1;
        context.strokeRect(x + 0.5, y + 0.5, side - 1, side - 1);
        continue;
      }
      const shade = Number.isNaN(value) ? -1 : shadeOf(value);
      context.fillStyle = shade < 0 ? hatch : (palette.shades[shade] as string);
      if (cell < roomy) {
        context.fillRect(x, y, side, side);
        continue;
      }
      context.beginPath();
      context.roundRect(x, y, side, side, 2);
      context.fill();
      if (shade < 0 || !positionOf(value, scale).isBeyond) continue;
      const notch = cell / 3;
      context.fillStyle = palette.inks[shade] as string;
      context.globalAlpha = 0.75;
      context.beginPath();
      context.moveTo(x + side - notch, y);
      context.lineTo(x + side, y);
      context.lineTo(x + side, y + notch);
      context.fill();
      context.globalAlpha = 1;
    }
  }
}

/** Lays paper over everything but one row and one column. */
function fade(context: CanvasRenderingContext2D, { layout, palette }: HeatmapPicture, lit: CellPlace): void {
  const { cell, rowCount, columnCount } = layout;
  const around = (index: number, count: number) =>
    index < 0
      ? [[0, count * cell] as const]
      : [[0, index * cell] as const, [(index + 1) * cell, count * cell] as const];
  context.fillStyle = palette.paper;
  context.globalAlpha = 0.6;
  for (const [x, right] of around(lit.column, columnCount)) {
    for (const [y, bottom] of around(lit.row, rowCount)) context.fillRect(x, y, right - x, bottom - y);
  }
  context.globalAlpha = 1;
}

/** A frame around the cells of a block, on paper as that of a cell is. */
function outline(
  context: CanvasRenderingContext2D,
  { layout: { cell }, palette }: HeatmapPicture,
  { row, rows, column, columns }: HeatmapBlock,
): void {
  const place = [column * cell, row * cell, columns * cell, rows * cell] as const;
  for (const [color, thickness] of [
    [palette.paper, 3],
    [palette.ink, 1.5],
  ] as const) {
    context.strokeStyle = color;
    context.lineWidth = thickness;
    context.strokeRect(...place);
  }
}

/** A frame around a cell, wide enough to be found around the smallest one. */
function ring(
  context: CanvasRenderingContext2D,
  { layout, palette }: HeatmapPicture,
  { row, column }: CellPlace,
  color: string,
  thickness: number,
): void {
  const side = Math.max(layout.cell, 7);
  const [x, y] = [(column + 0.5) * layout.cell - side / 2, (row + 0.5) * layout.cell - side / 2];
  // On paper, so that it stands out on every colour.
  context.strokeStyle = palette.paper;
  context.lineWidth = thickness + 2;
  context.strokeRect(x, y, side, side);
  context.strokeStyle = color;
  context.lineWidth = thickness;
  context.strokeRect(x, y, side, side);
}

/** The hatching of what was not measured. */
function hatching(context: CanvasRenderingContext2D, palette: HeatPalette): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = 8;
  tile.height = 8;
  const ink = tile.getContext('2d');
  if (!ink) return palette.paper;
  ink.fillStyle = palette.paper;
  ink.fillRect(0, 0, 8, 8);
  ink.strokeStyle = palette.mutedInk;
  ink.lineWidth = 1.4;
  ink.beginPath();
  for (const at of [-8, 0, 8]) {
    ink.moveTo(at - 1, 9);
    ink.lineTo(at + 9, -1);
  }
  ink.stroke();
  return context.createPattern(tile, 'repeat') ?? palette.paper;
}
