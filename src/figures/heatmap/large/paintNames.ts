import type { HeatmapPicture, HeatmapSight } from './heatmapPicture.ts';
import { lean, nameSize, visibleRange } from './layOutLargeHeatmap.ts';

/** Paints the names of rows and columns in view, on paper that covers the cells that scroll beneath them. */
export function paintNames(
  context: CanvasRenderingContext2D,
  picture: HeatmapPicture,
  sight: HeatmapSight,
): void {
  const { layout, palette, axisTitle } = picture;
  const { left, top } = layout;
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, sight.width, top);
  context.fillRect(0, 0, left, sight.height);
  context.textBaseline = 'middle';
  paintRowNames(context, picture, sight);
  paintColumnNames(context, picture, sight);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, sight.width, 16);
  context.fillStyle = palette.mutedInk;
  context.font = `400 12px ${palette.font}`;
  context.textAlign = 'left';
  context.fillText(axisTitle, 0, 8);
}

function paintRowNames(
  context: CanvasRenderingContext2D,
  picture: HeatmapPicture,
  sight: HeatmapSight,
): void {
  const { layout, palette } = picture;
  const { left, top, cell, rowStep } = layout;
  const { first, end } = visibleRange(sight.scrollTop, sight.height - top, cell, layout.rowCount);
  const yOf = (r: number) => top - sight.scrollTop + (r + 0.5) * cell;
  const lit = sight.lit?.row ?? -1;
  const write = (r: number, weight: number) => {
    context.font = `${weight} ${nameSize}px ${palette.font}`;
    context.fillText(layout.rowNames[r] ?? '', left - 6, yOf(r));
  };
  context.save();
  context.beginPath();
  context.rect(0, top - 5, left, sight.height);
  context.clip();
  context.textAlign = 'right';
  context.fillStyle = sight.lit ? palette.mutedInk : palette.ink;
  for (let r = first - (first % rowStep); r < end; r += rowStep) {
    // A name that is lit stands by itself: those that it would touch give way.
    if (lit < 0 || Math.abs(r - lit) * cell >= nameSize + 1) write(r, 400);
  }
  context.fillStyle = palette.ink;
  if (lit >= 0) write(lit, 600);
  context.restore();
}

function paintColumnNames(
  context: CanvasRenderingContext2D,
  picture: HeatmapPicture,
  sight: HeatmapSight,
): void {
  const { layout, palette } = picture;
  const { left, top, cell, columnStep } = layout;
  const view = sight.width - left;
  // Names of columns left of the view lean into it: they are cut off at the names of rows.
  const { first, end } = visibleRange(sight.scrollLeft, view, cell, layout.columnCount);
  const lit = sight.lit?.column ?? -1;
  const write = (c: number, weight: number) => {
    context.save();
    context.translate(left - sight.scrollLeft + (c + 0.5) * cell + 3, top - 6);
    context.rotate((-lean.degrees * Math.PI) / 180);
    context.font = `${weight} ${nameSize}px ${palette.font}`;
    context.fillText(layout.columnNames[c] ?? '', 0, 0);
    context.restore();
  };
  context.save();
  context.beginPath();
  context.rect(left - 2, 0, view + 2, top);
  context.clip();
  context.textAlign = 'left';
  context.fillStyle = sight.lit ? palette.mutedInk : palette.ink;
  for (let c = first - (first % columnStep); c < end; c += columnStep) {
    if (lit < 0 || Math.abs(c - lit) * cell * lean.up >= nameSize + 1) write(c, 400);
  }
  context.fillStyle = palette.ink;
  if (lit >= 0) write(lit, 600);
  context.restore();
}
