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
