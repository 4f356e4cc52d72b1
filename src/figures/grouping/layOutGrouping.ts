import { taskLetters } from '../../core/tables/taskLetters.ts';
import { type MeasureText, measureText } from '../text/measureText.ts';

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
  /** Whether the body has room for the name of its size. */
  readonly isSizeNamed: boolean;
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
/** Of a name of a size, as in the style, and what it keeps at its sides. */
const sizeFont = 13;
const bodyEdge = 4;
/** Of a width that just fits. */
const rounding = 0.5;
/**
 * Narrowest and widest block of the dearest network; its narrowest where that saves a row beyond the second, and of very many tasks,
 * where no network costs less.
 */
const fullWidth = { least: 148, most: 290, tight: 112, ofMany: 88 };
const manyTasks = 60;
const fewRows = 2;
const leastWidth = 34;

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
  measure: MeasureText = measureText,
): { blocks: readonly DiagramBlock[]; height: number } {
  const dearest = Math.max(...[...networks, ...beside].map(network => network.cost), Number.MIN_VALUE);
  const idealOf = (row: readonly DiagramNetwork[]) => {
    const total = row.reduce((sum, network) => sum + network.cost, 0) / dearest;
    return (width - gap * (row.length - 1)) / Math.max(total, 1);
  };
  const ideal = Math.min(idealOf(networks), beside.length > 0 ? idealOf(beside) : Number.POSITIVE_INFINITY);
  const isNarrow = tasks.length > manyTasks && networks.every(network => network.cost === dearest);
  const least = isNarrow ? fullWidth.ofMany : fullWidth.least;
  const wanted = Math.min(width, fullWidth.most, Math.max(least, ideal));
  const widthOf = (network: DiagramNetwork, unit: number) =>
    Math.max(leastWidth, (network.cost / dearest) * unit);
  const hasFewRows = (unit: number) =>
    [networks, beside].every(
      list =>
        countRows(
          list.map(network => widthOf(network, unit)),
          width,
        ) <= fewRows,
    );
  const tight = Array.from({ length: Math.max(0, least - fullWidth.tight) }, (_, i) => least - i);
  const unit = hasFewRows(wanted) ? wanted : (tight.find(hasFewRows) ?? wanted);
  const rows: DiagramBlock[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const network of networks) {
    const blockWidth = widthOf(network, unit);
    if (x + blockWidth > width + rounding) {
      x = 0;
      rows.push([]);
    }
    const placed = {
      ...{ network, x, y: 0, width: blockWidth },
      ...layOutHeads(network, tasks, blockWidth, measure),
      isSizeNamed: measure(network.sizeName, sizeFont) + 2 * bodyEdge <= blockWidth,
    };
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

/** How many rows blocks of these widths flow into. */
function countRows(widths: readonly number[], width: number): number {
  let [rows, x] = [0, Number.POSITIVE_INFINITY];
  for (const each of widths) {
    if (x + each > width + rounding) [rows, x] = [rows + 1, 0];
    x += each + gap;
  }
  return rows;
}

function layOutHeads(
  network: DiagramNetwork,
  tasks: readonly DiagramTask[],
  width: number,
  measure: MeasureText,
): Pick<DiagramBlock, 'heads' | 'bodyY'> {
  const count = network.heads.length;
  const letters = taskLetters(tasks);
  const known = network.heads.map(head => ({
    ...head,
    task: tasks[head.task] as DiagramTask,
    letter: letters[head.task] ?? '',
  }));
  const widthOf = (text: string) => measure(text, headFont.size, headFont.weight);
  const shorts = known.map(head => widthOf(head.task.short));
  const longest = Math.max(...shorts);
  const fitting = Math.max(1, Math.floor((width + headGap) / (Math.min(longest + 12, 46) + headGap)));
  const perLetter = Math.max(...known.map(head => widthOf(head.letter))) + letterEdges;
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
      text:
        short + closeEdges <= headWidth
          ? task.short
          : widthOf(letter) + letterEdges <= headWidth
            ? letter
            : '',
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

/** What a name keeps at its sides within its head, in pixels: where there is room, and at least; and what a letter keeps. Its outline takes 2 of them on each. */
const wideEdges = 16;
const closeEdges = 11;
const letterEdges = 8;
/** As in the style. */
const headFont = { size: 11, weight: 600 } as const;
