import { taskColors } from '../../../app/words/taskColors.ts';
import { matchTasks } from '../../../core/tables/matchTasks.ts';
import type { Task } from '../../../core/tables/task.ts';

const paletteSize = 9;

/**
 * The colours of both sides' tasks: a task that both have has one colour, that of the first side, and one that only the
 * second has takes one that no other has, as long as the palette goes.
 */
export function sharedColors(
  a: readonly Task[],
  b: readonly Task[],
): { readonly a: readonly string[]; readonly b: readonly string[] } {
  const colorsA = taskColors(a);
  const own = taskColors(b);
  const places = matchTasks(b, a);
  const taken = new Set(colorsA);
  const palette = Array.from({ length: paletteSize }, (_, i) => `var(--task-${i})`);
  const colorsB = places.map((place, i) => {
    const known = colorsA[place];
    if (known !== undefined) return known;
    const wanted = own[i] as string;
    const color = taken.has(wanted) ? (palette.find(free => !taken.has(free)) ?? wanted) : wanted;
    taken.add(color);
    return color;
  });
  return { a: colorsA, b: colorsB };
}
