import { readMark } from '../../table/directionMark.ts';

/** A name without what stands in brackets in it: `loss (nats) depth`, `depth (m)`. */
export function bareName(name: string): string {
  return name
    .slice(0, 300)
    .replace(/\s*[([][^()[\]]{1,40}[)\]]\s*/g, ' ')
    .trim();
}

/** The unit in the name of a column: in brackets or after its last `_`; `undefined` where it has none. */
export function unitOfName(column: string): string | undefined {
  const name = readMark(column.slice(0, 400)).name;
  const own = /^cost \((.{1,200})\)$/.exec(name)?.[1];
  if (own) return own;
  const bracket = /[([]\s*([^)\]]{1,20}?)\s*[)\]]\s*$/.exec(name.slice(0, 200))?.[1];
  if (bracket) return bracket;
  return /[_\s\-./](ms|s|us|ns|sec|secs|seconds|min|mins|minutes|h|hours|mb|gb|j|mj|kj|wh|kwh|w|watts)$/i
    .exec(name.trim())?.[1]
    ?.toLowerCase();
}
