import { taskLetters } from '../../core/tables/taskLetters.ts';
import type { DiagramNetwork, DiagramTask } from './layOutGrouping.ts';

/** One mark of a small drawing, in pixels. */
export interface MiniMark {
  /** A network's body, or the head of a task that is served there or auxiliary. */
  readonly kind: 'body' | 'serves' | 'auxiliary';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** CSS colour of a head; empty for a body. */
  readonly color: string;
  /** A letter where there is room for it. */
  readonly text: string;
}

const gap = 3;
const head = { height: 14, gap: 1.5, perLetter: 9 };
const body = { height: 16, gap: 2 };

/** The height of every small drawing, in pixels. */
export const miniHeight = head.height + body.gap + body.height;

/**
 * A grouping as small marks in one row: bodies as wide as their costs, heads above them. Drawings of the same width, dearest
 * grouping (`mostCost`) and most networks share their scale.
 */
export function layOutMini(
  networks: readonly DiagramNetwork[],
  tasks: readonly DiagramTask[],
  width: number,
  { mostCost, mostNetworks }: { readonly mostCost: number; readonly mostNetworks: number },
): readonly MiniMark[] {
  // Very many networks leave each other no gap.
  const between = Math.min(gap, width / 4 / Math.max(1, mostNetworks));
  const unit = (width - between * (mostNetworks - 1)) / mostCost;
  const letters = taskLetters(tasks);
  let x = 0;
  return networks.flatMap(network => {
    const at = x;
    const blockWidth = network.cost * unit;
    x += blockWidth + between;
    const count = network.heads.length;
    const space = Math.min(head.gap, blockWidth / 4 / count);
    const headWidth = (blockWidth - space * (count - 1)) / count;
    const heads = network.heads.map(({ task, serves }, i): MiniMark => {
      const { color = '' } = tasks[task] ?? {};
      const letter = letters[task] ?? '';
      return {
        kind: serves ? 'serves' : 'auxiliary',
        x: at + i * (headWidth + space),
        y: 0,
        width: headWidth,
        height: head.height,
        color,
        text: headWidth >= head.perLetter * letter.length ? letter : '',
      };
    });
    const y = head.height + body.gap;
    return [
      { kind: 'body', x: at, y, width: blockWidth, height: body.height, color: '', text: '' },
      ...heads,
    ];
  });
}
