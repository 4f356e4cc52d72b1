import type { MeasureText } from './measureText.ts';

/** A name that fits into `room` pixels: cut, with an ellipsis, where it must be. */
export function shorten(name: string, room: number, size: number, measure: MeasureText): string {
  if (measure(name, size) <= room) return name;
  let kept = name.length - 1;
  while (kept > 1 && measure(`${name.slice(0, kept).trimEnd()}…`, size) > room) kept--;
  return `${name.slice(0, kept).trimEnd()}…`;
}
