/**
 * A name without what is written now so, now otherwise: capitals, blanks, `_`, `-` and apostrophes. "5 o'clock shadow" and
 * "5_o_Clock_Shadow" are spelled alike; between digits a mark stays one. A name of such marks alone is itself.
 */
export function spelling(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/(?<=\d)[\s_-]+(?=\d)/g, '·')
    .replace(/[\s_\-'’‘`´]+/g, '');
  return plain === '' ? name : plain;
}
