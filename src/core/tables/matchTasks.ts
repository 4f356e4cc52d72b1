import type { Task } from './task.ts';

/**
 * For each of the tasks the place of the same one among the others, −1 where there is none: the same is what has the
 * same id, otherwise the same name, otherwise the same short name, whatever the case. No other task counts twice.
 */
export function matchTasks(tasks: readonly Task[], others: readonly Task[]): readonly number[] {
  const places = tasks.map(() => -1);
  const taken = new Set<number>();
  for (const part of ['id', 'name', 'short'] as const) {
    const placeOf = new Map<string, number>();
    others.forEach((other, i) => {
      const text = other[part].toLowerCase();
      if (!taken.has(i) && !placeOf.has(text)) placeOf.set(text, i);
    });
    tasks.forEach((task, i) => {
      const place = placeOf.get(task[part].toLowerCase());
      if (places[i] !== -1 || place === undefined || taken.has(place)) return;
      places[i] = place;
      taken.add(place);
    });
  }
  return places;
}
