import type { Task } from '../../../core/tables/task.ts';
import { taskLetters } from '../../../core/tables/taskLetters.ts';
import type { MeasureText } from '../../../figures/text/measureText.ts';

/** How the chosen networks are named as chips, at whatever budget. */
export interface ChipPlan {
  /** What each task is called; empty where there are too many to be named. */
  readonly names: readonly string[];
  /** How many lines of chips the grouping takes that takes the most. */
  readonly rows: number;
  /** How wide the widest of these lines is, in pixels. */
  readonly width: number;
}

/** What a chip and a network take beside their names, and the gap between two networks, in pixels; as in the style. */
const around = { chip: 18, network: 8, gap: 8 };
/** Wider than this there is one line for full names. */
const deskWidth = 700;
const mostRows = 3;

/**
 * The longest names with which every grouping fits: full ones on one line (two on a phone), else the short ones, else letters.
 * `groupings`: of each the tasks that each of its networks serves.
 */
export function planChips(
  groupings: readonly (readonly (readonly number[])[])[],
  tasks: readonly Task[],
  width: number,
  measure: MeasureText,
): ChipPlan {
  // Where the chips alone, without any name, take too many lines, nothing need be measured.
  const mostNamed = Math.max(
    0,
    ...groupings.map(grouping => grouping.reduce((sum, each) => sum + each.length, 0)),
  );
  if (mostNamed * around.chip > mostRows * width) return { names: [], rows: 0, width: 0 };
  const kinds = [
    { names: tasks.map(task => task.name), most: width < deskWidth ? 2 : 1 },
    { names: tasks.map(task => task.short), most: 2 },
    { names: taskLetters(tasks), most: mostRows },
  ];
  for (const { names, most } of kinds) {
    const widths = groupings.length > 0 ? names.map(name => measure(name, 12, 600) + around.chip) : [];
    const placed = groupings.map(grouping => placeNetworks(grouping, widths, width));
    const rows = Math.max(0, ...placed.map(each => each.rows));
    const widest = Math.ceil(Math.max(0, ...placed.map(each => each.width)));
    if (rows <= most) return { names, rows, width: widest };
  }
  return { names: [], rows: 0, width: 0 };
}

/** The lines of a grouping, each network unbroken: infinitely many where one is wider than a line. */
function placeNetworks(
  grouping: readonly (readonly number[])[],
  widths: readonly number[],
  room: number,
): { readonly rows: number; readonly width: number } {
  let rows = 1;
  let x = 0;
  let width = 0;
  for (const served of grouping) {
    const wide = served.reduce((sum, task) => sum + (widths[task] ?? 0), around.network);
    if (wide > room) return { rows: Number.POSITIVE_INFINITY, width: room };
    if (x > 0 && x + wide > room) {
      rows++;
      x = 0;
    }
    width = Math.max(width, x + wide);
    x += wide + around.gap;
  }
  return { rows, width };
}
