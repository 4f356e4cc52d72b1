import { taskLetters } from '../../core/tables/taskLetters.ts';

export interface DiagramTask {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** CSS colour. */
  readonly color: string;
}

export interface DiagramNetwork {
  /** Index of the network in its table: its identity over time. */
  readonly id: number;
  readonly cost: number;
  /** For instance "half size". */
  readonly sizeName: string;
  readonly heads: readonly { readonly task: number; readonly serves: boolean }[];
}

export interface DiagramHead {
  readonly task: DiagramTask;
  readonly serves: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Empty where there is no room for it. */
  readonly text: string;
  /** Whether the body of the network is right below. */
  readonly isLowest: boolean;
}

export interface DiagramBlock {
  readonly network: DiagramNetwork;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Where the body begins, below the heads. */
  readonly bodyY: number;
  readonly heads: readonly DiagramHead[];
}

const gap = 12;
const headGap = 4;
const rowHeight = 112;
/** From one row of heads to the next, and the most rows of them. */
const headRow = { height: 30, most: 6 };
/** Up to so many heads share one row, however narrow they get. */
const headsInRow = 8;
const bodyY = 48;
/** More rows than that are dots, without names: their size, and from one to the next. */
const dot = { size: 10, step: 12 };
/** Narrowest and widest block of the dearest network; blocks may be narrower of very many tasks, where none costs less. */
const fullWidth = { least: 148, ofMany: 88, most: 240 };
const manyTasks = 60;

/**
 * Places of blocks and heads, in pixels: block widths are proportional to cost, heads share the width of their block,
 * many heads in rows, and blocks flow onto further rows where the width is used up. Networks drawn `beside` these, in as
 * much width, share their scale.
 */
export function layOutGrouping(
  networks: readonly DiagramNetwork[],
  tasks: readonly DiagramTask[],
  width: number,
  beside: readonly DiagramNetwork[] = [],
): { blocks: readonly DiagramBlock[]; height: number } {
  const dearest = Math.max(...[...networks, ...beside].map(network => network.cost), Number.MIN_VALUE);
  const idealOf = (row: readonly DiagramNetwork[]) => {
    const total = row.reduce((sum, network) => sum + network.cost, 0) / dearest;
    return (width - gap * (row.length - 1)) / Math.max(total, 1);
  };
  const ideal = Math.min(idealOf(networks), beside.length > 0 ? idealOf(beside) : Number.POSITIVE_INFINITY);
  const isNarrow = tasks.length > manyTasks && networks.every(network => network.cost === dearest);
  const least = isNarrow ? fullWidth.ofMany : fullWidth.least;
  const unit = Math.min(width, fullWidth.most, Math.max(least, ideal));
  const rows: DiagramBlock[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const network of networks) {
    const blockWidth = Math.max(34, (network.cost / dearest) * unit);
    if (x + blockWidth > width + 0.5) {
      x = 0;
      rows.push([]);
    }
    const placed = { network, x, y: 0, width: blockWidth, ...layOutHeads(network, tasks, blockWidth) };
    rows[rows.length - 1]?.push(placed);
    x += blockWidth + gap;
  }
  let y = 0;
  const blocks = rows.flatMap(row => {
    // Bodies stand side by side, whatever is stacked on them.
    const lowest = Math.max(...row.map(block => block.bodyY));
    const placed = row.map(block => ({ ...block, y: y + lowest - block.bodyY }));
    y += rowHeight - bodyY + lowest;
    return placed;
  });
  return { blocks, height: networks.length === 0 ? 0 : y - 16 };
}

function layOutHeads(
  network: DiagramNetwork,
  tasks: readonly DiagramTask[],
  width: number,
): Pick<DiagramBlock, 'heads' | 'bodyY'> {
  const count = network.heads.length;
  const letters = taskLetters(tasks);
  const known = network.heads.map(head => ({
    ...head,
    task: tasks[head.task] as DiagramTask,
    letter: letters[head.task] ?? '',
  }));
  const shorts = known.map(head => textWidth(head.task.short));
  const longest = Math.max(...shorts);
  const fitting = Math.max(1, Math.floor((width + headGap) / (Math.min(longest + 12, 46) + headGap)));
  const perLetter = Math.max(...known.map(head => textWidth(head.letter))) + 4;
  // A letter each is enough, where that fits.
  const isOneRow = count <= headsInRow && (perLetter + headGap) * count <= width + headGap;
  const rowCount = isOneRow ? 1 : Math.ceil(count / fitting);
  if (rowCount > headRow.most) return layOutDots(known, width);
  const perRow = Math.ceil(count / rowCount);
  const even = (width - headGap * (perRow - 1)) / perRow;
  const spare = width - headGap * (count - 1) - shorts.reduce((sum, short) => sum + short + closeEdges, 0);
  // Names that would not fit in even shares may do so in uneven ones.
  const isUneven = rowCount === 1 && longest + wideEdges > even && spare >= 0;
  let x = 0;
  const heads = known.map(({ task, serves, letter }, i) => {
    if (i % perRow === 0) x = 0;
    const short = shorts[i] ?? 0;
    const headWidth = isUneven ? short + closeEdges + spare / count : even;
    const head = {
      task,
      serves,
      x,
      y: Math.floor(i / perRow) * headRow.height,
      width: headWidth,
      height: 27,
      text: short + closeEdges <= headWidth ? task.short : headWidth >= narrowest ? letter : '',
      isLowest: i + perRow >= count,
    };
    x += headWidth + headGap;
    return head;
  });
  return { heads, bodyY: bodyY + (Math.ceil(count / perRow) - 1) * headRow.height };
}

function layOutDots(
  known: readonly Pick<DiagramHead, 'task' | 'serves'>[],
  width: number,
): Pick<DiagramBlock, 'heads' | 'bodyY'> {
  const perRow = Math.max(1, Math.floor((width + dot.step - dot.size) / dot.step));
  const heads = known.map(({ task, serves }, i) => ({
    ...{ task, serves, text: '', isLowest: false, width: dot.size, height: dot.size },
    x: (i % perRow) * dot.step,
    y: Math.floor(i / perRow) * dot.step,
  }));
  return { heads, bodyY: Math.ceil(known.length / perRow) * dot.step + headGap };
}

/** What a name keeps at its sides within its head, in pixels: where there is room, and at least. */
const wideEdges = 12;
const closeEdges = 7;
/** The width of a head that has room for a letter. */
const narrowest = 11;

/** Width of a bold 11 px text, from the average width of a letter. */
function textWidth(text: string): number {
  return text.length * 6.9;
}
