/** Letters of lists of tasks that were asked for before. */
const known = new WeakMap<readonly { readonly name: string }[], readonly string[]>();

/**
 * The shortest name of each task, one or two letters (or a number), no two alike: its initial where no other task has that, else
 * its initials, its initial with a later letter, or its place. The same wherever the tasks are named so.
 */
export function taskLetters(tasks: readonly { readonly name: string }[]): readonly string[] {
  const before = known.get(tasks);
  if (before) return before;
  const forms = tasks.map(({ name }) => formsOf(name));
  const initials = new Map<string, number>();
  for (const [initial = ''] of forms) initials.set(initial, (initials.get(initial) ?? 0) + 1);
  const taken = new Set([...initials].flatMap(([initial, count]) => (count === 1 ? [initial] : [])));
  const letters = forms.map(([initial = '', ...others], i) => {
    if (initials.get(initial) === 1) return initial;
    const letter = [...others, String(i + 1)].find(form => !taken.has(form)) ?? `#${i + 1}`;
    taken.add(letter);
    return letter;
  });
  known.set(tasks, letters);
  return letters;
}

/** Forms of a name, the best first; the first is its initial. */
function formsOf(name: string): readonly string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const [head = '#', next] = words;
  const letters = Array.from(head);
  const initial = (letters[0] ?? '#').toUpperCase();
  const number = /\d{1,3}$/.exec(name)?.[0];
  return [
    initial,
    ...(number ? [number] : []),
    ...(next ? [initial + (Array.from(next)[0] ?? '').toUpperCase()] : []),
    ...letters.slice(1).map(letter => initial + letter.toLowerCase()),
  ];
}
