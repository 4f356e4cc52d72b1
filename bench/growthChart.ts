/** One measured point: tasks, networks of the table, and the time of the whole frontier. */
export interface GrowthPoint {
  readonly taskCount: number;
  readonly networkCount: number;
  readonly elapsedMs: number;
}

const size = { width: 640, height: 360, left: 64, right: 24, top: 40, bottom: 48 };

/** The time of the whole frontier over the number of tasks, on a log scale, as a stand-alone SVG. */
export function growthChart(points: readonly GrowthPoint[]): string {
  const counts = points.map(point => point.taskCount);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const powers = points.map(point => Math.log10(point.elapsedMs));
  const [bottom, top] = [Math.floor(Math.min(...powers)), Math.ceil(Math.max(...powers))];
  const x = (count: number) =>
    size.left + ((count - least) / (most - least)) * (size.width - size.left - size.right);
  const y = (power: number) =>
    size.height - size.bottom - ((power - bottom) / (top - bottom)) * (size.height - size.top - size.bottom);
  const lines: string[] = [];
  for (let power = bottom; power <= top; power++) {
    const at = y(power).toFixed(1);
    lines.push(
      `<line x1="${size.left}" x2="${size.width - size.right}" y1="${at}" y2="${at}" stroke="#d5d8dc"/>`,
      `<text x="${size.left - 8}" y="${at}" dy="0.32em" text-anchor="end">${nameOfMs(power)}</text>`,
    );
  }
  for (const point of points) {
    const [px, py] = [x(point.taskCount).toFixed(1), y(Math.log10(point.elapsedMs)).toFixed(1)];
    lines.push(
      `<circle cx="${px}" cy="${py}" r="4" fill="#1f5fa8"><title>${point.taskCount} tasks, ${point.networkCount} networks: ${point.elapsedMs.toPrecision(3)} ms</title></circle>`,
      `<text x="${px}" y="${size.height - size.bottom + 18}" text-anchor="middle">${point.taskCount}</text>`,
    );
  }
  const path = points
    .map(point => `${x(point.taskCount).toFixed(1)},${y(Math.log10(point.elapsedMs)).toFixed(1)}`)
    .join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="sans-serif" font-size="12" fill="#222">`,
    '<title>Time of the search over the number of tasks</title>',
    `<rect width="${size.width}" height="${size.height}" fill="#fff"/>`,
    '<text x="16" y="22" font-size="14">Time of the whole proved frontier (log scale) over the number of tasks, all task sets trained</text>',
    ...lines,
    `<polyline points="${path}" fill="none" stroke="#1f5fa8" stroke-width="1.5"/>`,
    `<text x="${(size.left + size.width - size.right) / 2}" y="${size.height - 10}" text-anchor="middle">tasks</text>`,
    '</svg>\n',
  ].join('\n');
}

function nameOfMs(power: number): string {
  return power >= 3 ? `${10 ** (power - 3)} s` : `${Number((10 ** power).toPrecision(1))} ms`;
}
