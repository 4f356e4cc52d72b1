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
  readonly width: number;
  readonly text: string;
}

export interface DiagramBlock {
  readonly network: DiagramNetwork;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly heads: readonly DiagramHead[];
}

const gap = 12;
const headGap = 4;
const rowHeight = 112;
/** Narrowest and widest block of the dearest network. */
const fullWidth = { least: 148, most: 240 };

/**
 * Places of blocks and heads, in pixels: block widths are proportional to cost, heads share the width of their block,
 * and blocks flow onto further rows where the width is used up. Networks drawn `beside` these, in as much width, share
 * their scale.
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
  const unit = Math.min(width, fullWidth.most, Math.max(fullWidth.least, ideal));
  let x = 0;
  let y = 0;
  const blocks = networks.map(network => {
    const blockWidth = Math.max(34, (network.cost / dearest) * unit);
    if (x > 0 && x + blockWidth > width + 0.5) {
      x = 0;
      y += rowHeight;
    }
    const block = { network, x, y, width: blockWidth, heads: layOutHeads(network, tasks, blockWidth) };
    x += blockWidth + gap;
    return block;
  });
  return { blocks, height: networks.length === 0 ? 0 : y + rowHeight - 16 };
}

function layOutHeads(network: DiagramNetwork, tasks: readonly DiagramTask[], width: number): DiagramHead[] {
  const count = network.heads.length;
  const headWidth = (width - headGap * (count - 1)) / count;
  const known = network.heads.map(head => ({ ...head, task: tasks[head.task] as DiagramTask }));
  const room = headWidth - 12;
  const longest = Math.max(...known.map(head => textWidth(head.task.short)));
  return known.map(({ task, serves }, i) => {
    const text = longest <= room ? task.short : firstLetters(task, room);
    return { task, serves, x: i * (headWidth + headGap), width: headWidth, text };
  });
}

/** The width of a head that has room for one letter. */
const narrowest = 11;

/** As many letters of the name as fit; none where not even one does. */
function firstLetters(task: DiagramTask, room: number): string {
  if (textWidth(task.short) <= room + 8) return task.short;
  if (room < narrowest - 12) return '';
  const letters = Math.max(1, Math.floor((room - 4) / 7));
  return letters >= 3 ? `${task.name.slice(0, letters - 1)}.` : task.name.slice(0, 1).toUpperCase();
}

/** Width of a bold 11 px text, from the average width of a letter. */
function textWidth(text: string): number {
  return text.length * 6.9;
}
