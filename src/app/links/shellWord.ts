/**
 * A text as one word of a POSIX shell's command line, quoted where it must be. Characters that a terminal would obey or not
 * show (line ends, escapes, marks of direction) become U+FFFD: no quotes hold them when a line is pasted.
 */
export function shellWord(text: string): string {
  const visible = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '�');
  // A leading tilde or equals sign means something to some shells.
  if (/^[\w./:@%+,-][\w./:@%+,=-]*$/.test(visible)) return visible;
  return `'${visible.replaceAll("'", `'\\''`)}'`;
}
