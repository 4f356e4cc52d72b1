import type { MeasureText } from './measureText.ts';

/** A Chinese character, or what stands between such, with the punctuation that must not be parted from it. */
const chineseParts = /[（“]*(?:\p{Script=Han}|[^\p{Script=Han}（“，。；：、！？）”]+)?[，。；：、！？）”]*/gu;

/**
 * `text` in lines no wider than `room`, broken at spaces and between Chinese characters; a word that is too long alone is
 * cut.
 */
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
  const words = text.split(/\s+/).filter(Boolean);
  const parts = words.flatMap(word =>
    partsOf(word).map((part, i) => ({ word: part, space: i === 0 ? ' ' : '' })),
  );
  for (const { word, space } of parts) {
    const longer = line ? line + space + word : word;
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

/** The parts of a word between which a line may break. */
function partsOf(word: string): readonly string[] {
  if (!/\p{Script=Han}/u.test(word)) return [word];
  return (word.match(chineseParts) ?? []).filter(Boolean);
}
