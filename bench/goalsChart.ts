import { writeFileSync } from 'node:fs';
import { keptRows } from './keptRows.ts';

// Draws what `goals.ts` measured last into docs/affinity-cost.svg.

const colors = { cover: '#1f5fa8', partition: '#b3541e', lists: '#4f7a28' } as const;
const endings = { cover: 'cover by mean', partition: 'partition by mean', lists: 'networks,' } as const;
const width = 640;
const panel = { left: 64, right: 24, height: 150, top: 56, apart: 60 };

interface Row {
  readonly count: number;
  readonly kind: string;
  readonly seconds: number;
  readonly gap: number;
}

/** Groupings by mean, and lists of networks. */
const rows = keptRows().flatMap(({ what, taskCount, allMs, largestGap }): readonly Row[] => {
  const kind = Object.entries(endings).find(([, ending]) => what.includes(ending))?.[0];
  return kind ? [{ count: taskCount, kind, seconds: allMs / 1000, gap: largestGap }] : [];
});
const [least, most] = [5, 600];
const x = (count: number) =>
  panel.left + (Math.log(count / least) / Math.log(most / least)) * (width - panel.left - panel.right);

/** One of the two panels: marks joined for each kind of grouping, on a scale from 0 to 1. */
function drawn(
  title: string,
  top: number,
  ticks: readonly (readonly [string, number])[],
  of: (row: Row) => number,
): readonly string[] {
  const y = (share: number) => (top + (1 - share) * panel.height).toFixed(1);
  const lines = [`<text x="16" y="${top - 14}" font-size="13">${title}</text>`];
  for (const [name, share] of ticks) {
    lines.push(
      `<line x1="${panel.left}" x2="${width - panel.right}" y1="${y(share)}" y2="${y(share)}" stroke="#d5d8dc"/>`,
      `<text x="${panel.left - 8}" y="${y(share)}" dy="0.32em" text-anchor="end">${name}</text>`,
    );
  }
  for (const [groups, color] of Object.entries(colors)) {
    const own = rows.filter(row => row.kind === groups).sort((a, b) => a.count - b.count);
    const points = own.map(row => `${x(row.count).toFixed(1)},${y(of(row))}`);
    lines.push(`<polyline points="${points.join(' ')}" fill="none" stroke="${color}" stroke-width="1.5"/>`);
    for (const [i, point] of points.entries()) {
      const [px, py] = point.split(',');
      const { count, seconds, gap } = own[i] as Row;
      const words = `${count} tasks, ${groups}: ${seconds.toPrecision(2)} s, largest gap ${gap}%`;
      lines.push(`<circle cx="${px}" cy="${py}" r="4" fill="${color}"><title>${words}</title></circle>`);
    }
  }
  return lines;
}

const powers = [-2, -1, 0, 1, 2];
const second = panel.top + panel.height + panel.apart;
const height = second + panel.height + 48;
const counts = [...new Set(rows.map(({ count }) => count))].filter(
  count => ![10, 17, 22, 27].includes(count),
);
writeFileSync(
  'docs/affinity-cost.svg',
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#222">`,
    '<title>Time and gap of groupings over the number of tasks</title>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    '<text x="16" y="20" font-size="14">Groupings by mean affinity into 1 to 10 networks, and lists of networks, over the number of tasks</text>',
    ...drawn(
      'Time of the processor, whole frontier (log scale)',
      panel.top,
      powers.map(power => [`${10 ** power} s`, (power + 2) / 4] as const),
      ({ seconds }) => (Math.log10(Math.max(0.01, seconds)) + 2) / 4,
    ),
    ...drawn(
      'Largest gap between value and bound',
      second,
      [0, 5, 10, 15, 20].map(gap => [`${gap}%`, gap / 20] as const),
      ({ gap }) => Math.min(1, gap / 20),
    ),
    ...counts.map(
      count => `<text x="${x(count).toFixed(1)}" y="${height - 26}" text-anchor="middle">${count}</text>`,
    ),
    `<text x="${width / 2}" y="${height - 8}" text-anchor="middle">tasks (log scale)</text>`,
    ...Object.entries(colors).map(
      ([groups, color], i) =>
        `<text x="${width - panel.right}" y="${panel.top - 14}" dx="${i * -75}" text-anchor="end" fill="${color}">${groups}</text>`,
    ),
    '</svg>\n',
  ].join('\n'),
);
