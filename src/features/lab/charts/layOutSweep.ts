import { type MeasureText, measureText } from '../../../figures/text/measureText.ts';
import type { MatrixNetwork, MatrixTask } from './sweepMatrixData.ts';

/** Where a network's column stands. */
interface ColumnPlace {
  readonly index: number;
  readonly x: number;
  /** Top of its first task. */
  readonly y: number;
}

/** The name of a kind of networks, above its columns on a line. */
interface KindPlace {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface SweepLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly cell: number;
  /** Tops of the lines' first tasks. */
  readonly lines: readonly number[];
  readonly kinds: readonly KindPlace[];
  readonly columns: readonly ColumnPlace[];
  readonly taskNames: readonly string[];
}

/** Of a seed's bar and of the gaps, in pixels. */
export const sweepSizes = { bar: 5, barGap: 2, beforeBars: 5 } as const;
const gaps = { names: 10, kinds: 12, heading: 18, lines: 16, edge: 6 };
const cells = { least: 20, wrapped: 26, most: 44 };
const narrow = 460;

/**
 * The columns of a sweep's networks in `width`: on one line where they fit, otherwise broken, if need be within a kind. A kind
 * takes at least the room of its name.
 */
export function layOutSweep(
  networks: readonly Pick<MatrixNetwork, 'kind' | 'seeds'>[],
  tasks: readonly Pick<MatrixTask, 'name' | 'short'>[],
  width: number,
  measure: MeasureText = measureText,
): SweepLayout {
  const taskNames = tasks.map(({ name, short }) => (width < narrow ? short : name));
  const left = Math.ceil(Math.max(0, ...taskNames.map(name => measure(name, 12)))) + gaps.names;
  const kindOrder = [...new Set(networks.map(({ kind }) => kind))];
  const room = width - left - gaps.edge;
  const byKind = kindOrder.map(kind => ({
    kind,
    indices: networks.flatMap((network, i) => (network.kind === kind ? [i] : [])),
  }));
  const widthOf = ({ kind, indices }: (typeof byKind)[number], cell: number) =>
    Math.max(indices.length * cell, Math.ceil(measure(kind, 12)));
  const total = (cell: number) =>
    byKind.reduce((sum, each) => sum + widthOf(each, cell), gaps.kinds * (byKind.length - 1));
  const even = Math.floor((room - gaps.kinds * (byKind.length - 1)) / Math.max(1, networks.length));
  const wanted = Math.min(cells.most, even);
  const fits = wanted >= cells.least && total(wanted) <= room;
  const cell = fits ? wanted : total(cells.least) <= room ? cells.least : cells.wrapped;
  const seeds = Math.max(0, ...networks.map(network => network.seeds.length));
  const bars = sweepSizes.beforeBars + seeds * (sweepSizes.bar + sweepSizes.barGap);
  const lineHeight = gaps.heading + tasks.length * cell + bars + gaps.lines;
  const right = left + room;
  const columns: ColumnPlace[] = [];
  const kinds: KindPlace[] = [];
  let line = 0;
  let x = left;
  const top = () => line * lineHeight + gaps.heading;
  const breakLine = () => {
    line++;
    x = left;
  };
  for (const each of byKind) {
    if (x > left && x + widthOf(each, cell) > right) breakLine();
    let name = { text: each.kind, x, y: top() - 6 };
    kinds.push(name);
    for (const index of each.indices) {
      if (x > left && x + cell > right) {
        breakLine();
        name = { text: each.kind, x, y: top() - 6 };
        kinds.push(name);
      }
      columns.push({ index, x, y: top() });
      x += cell;
    }
    x = Math.max(x, name.x + Math.ceil(measure(each.kind, 12))) + gaps.kinds;
  }
  columns.sort((a, b) => a.index - b.index);
  const lines = Array.from({ length: line + 1 }, (_, i) => i * lineHeight + gaps.heading);
  return {
    width,
    height: (line + 1) * lineHeight - gaps.lines,
    left,
    cell,
    lines,
    kinds,
    columns,
    taskNames,
  };
}
