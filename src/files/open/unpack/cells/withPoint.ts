/** A cell with its numbers as they are written with a point. */
export function withPoint(cell: string, decimal: '.' | ','): string {
  return decimal === ',' ? cell.replace(/(?<![\d.,])([+\-−]?\d*),(\d+)(?![\d.,])/gu, '$1.$2') : cell;
}
