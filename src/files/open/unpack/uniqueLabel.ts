/** A label that no other has: `gains`, `gains (2)`. */
export function uniqueLabel(wanted: string, taken: Set<string>): string {
  let label = wanted;
  for (let i = 2; taken.has(label); i++) label = `${wanted} (${i})`;
  taken.add(label);
  return label;
}
