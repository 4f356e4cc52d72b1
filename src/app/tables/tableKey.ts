/** The keys under which columns were seen, by id. */
const keys = new WeakMap<Float64Array, Map<string, string>>();
const counts = new Map<string, number>();

/**
 * A key for a table as it stands: its id, and where other figures stood under that id before (a sweep of the Lab grows with
 * each run) a number behind it. `column` is one that is made anew whenever the figures are; a new name alone changes nothing.
 */
export function tableKey(id: string, column: Float64Array): string {
  const byId = keys.get(column) ?? new Map<string, string>();
  keys.set(column, byId);
  const known = byId.get(id);
  if (known !== undefined) return known;
  const count = (counts.get(id) ?? 0) + 1;
  counts.set(id, count);
  const key = count === 1 ? id : `${id}#${count}`;
  byId.set(id, key);
  return key;
}
