import type { MeasureText } from './measureText.ts';

/** `text` in lines no wider than `room`, broken at spaces; a word that is too long alone is cut. */
export function wrapText(
  text: string,
  room: number,
  size: number,
  weight: number,
  measure: MeasureText,
): string[] {
  const fits = (line: string) => measure(line, size, weight) <= room;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = '';
    for (const character of word) {
      if (line && !fits(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line ? [...lines, line] : lines;
}
