/** Tables as they are offered, the newest first: of several of one name all but the oldest are numbered, as “results (2)”. */
export function distinctNames<T extends { readonly text: string }>(tables: readonly T[]): readonly T[] {
  const counts = new Map<string, number>();
  return tables
    .toReversed()
    .map(table => {
      const count = (counts.get(table.text) ?? 0) + 1;
      counts.set(table.text, count);
      return count === 1 ? table : { ...table, text: `${table.text} (${count})` };
    })
    .toReversed();
}
