/** What can be picked. */
interface PickerOption<Id extends string> {
  readonly id: Id;
  readonly text: string;
  /** What it is found by beside its text and the title of its group. */
  readonly also?: string;
}

export interface PickerGroup<Id extends string> {
  readonly title: string;
  readonly options: readonly PickerOption<Id>[];
}

/** The groups with those options in which each word of `typed` stands, without regard to case and accents; none that are empty. */
export function findOptions<Id extends string>(
  groups: readonly PickerGroup<Id>[],
  typed: string,
): readonly PickerGroup<Id>[] {
  return groups
    .map(({ title, options }) => ({
      title,
      options: options.filter(({ text, also = '' }) => hasWords(`${text} ${also} ${title}`, typed)),
    }))
    .filter(({ options }) => options.length > 0);
}

/** Whether each word that was typed stands in a text, without regard to case and accents. */
export function hasWords(text: string, typed: string): boolean {
  const named = plain(text);
  return plain(typed)
    .split(/\s+/)
    .every(word => named.includes(word));
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** The place among `count` that a key leads to from `place`; undefined for a key that leads nowhere. */
export function placeAfterKey(key: string, place: number, count: number): number | undefined {
  const page = 8;
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return place < last ? place + 1 : 0;
    case 'ArrowUp':
      return place > 0 ? place - 1 : last;
    case 'PageDown':
      return Math.min(last, place + page);
    case 'PageUp':
      return Math.max(0, place - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
