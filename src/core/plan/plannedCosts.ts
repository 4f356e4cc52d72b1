/**
 * What networks cost by a list of what those of one, two, ... tasks do, the last for all from there on; `undefined` where the text is no
 * list of positive numbers, separated by commas or blanks.
 */
export function costsByCount(text: string): ((size: number) => number) | undefined {
  const costs = text
    .split(/[\s,;]+/)
    .filter(part => part !== '')
    .map(Number);
  if (costs.length === 0 || !costs.every(cost => cost > 0 && Number.isFinite(cost))) return undefined;
  return size => costs[Math.min(size, costs.length) - 1] as number;
}
