/** How far lessons were gone through on this device: by lesson id the furthest step seen, from 1, and whether the end was reached. */
export type LessonProgress = Readonly<
  Record<string, { readonly furthest: number; readonly isDone: boolean }>
>;

const storageKey = 'taskmates.lessons';

/** What is kept; nothing where storage is forbidden or holds something else. */
export function readProgress(storage: Pick<Storage, 'getItem'>): LessonProgress {
  try {
    const kept: unknown = JSON.parse(storage.getItem(storageKey) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).flatMap(([id, value]) => {
        const { furthest, isDone } = (value ?? {}) as { furthest?: unknown; isDone?: unknown };
        const isSound = Number.isInteger(furthest) && (furthest as number) >= 1;
        return isSound ? [[id, { furthest: furthest as number, isDone: isDone === true }]] : [];
      }),
    );
  } catch {
    return {};
  }
}

/** The progress after a step of a lesson was seen: it never goes back. */
export function withStep(
  progress: LessonProgress,
  id: string,
  step: number,
  isLast: boolean,
): LessonProgress {
  const before = progress[id];
  const furthest = Math.max(step, before?.furthest ?? 0);
  return { ...progress, [id]: { furthest, isDone: isLast || (before?.isDone ?? false) } };
}

export function keepProgress(storage: Pick<Storage, 'setItem'>, progress: LessonProgress): void {
  try {
    storage.setItem(storageKey, JSON.stringify(progress));
  } catch {
    // Storage may be forbidden or full: progress then lasts until the page is closed.
  }
}

const keyOf = (id: string) => `taskmates.lesson.${id}`;

/** The text of a lesson that was opened from a file on this device; nothing where storage is forbidden. */
export function keptLesson(storage: Pick<Storage, 'getItem'>, id: string): string | undefined {
  try {
    return storage.getItem(keyOf(id)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepLesson(storage: Pick<Storage, 'setItem'>, id: string, text: string): void {
  try {
    storage.setItem(keyOf(id), text);
  } catch {
    // Storage may be forbidden or full: the lesson then lasts until the page is closed.
  }
}
