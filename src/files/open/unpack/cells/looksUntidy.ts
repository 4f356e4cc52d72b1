/** So much of a text shows what its cells are like. */
const sampleLength = 2 ** 16;
const number = String.raw`[-+−]?\d[\d.,]{0,40}%?`;
const blanks = String.raw`[ \t]{0,40}`;
/**
 * A number with its error behind it, with another one in brackets, or with the mark of a footnote. Only within a line, and only so far from where a cell
 * may begin: else many blank lines, or a line of numbers or tabs, would be looked through from each of them again.
 */
const marked = new RegExp(
  String.raw`(^|[,;\t|"])${blanks}(\*{1,3}|__?)?${number}${blanks}(±|\+${blanks}/${blanks}[-−]|\\pm|[([]${blanks}±?${blanks}${number}${blanks}((,|;|–|-|to)${blanks}${number}${blanks})?[)\]]${blanks}"?${blanks}($|[,;\t|])|[*†‡§¶↑↓_]+${blanks}"?${blanks}($|[,;\t|])|[ \t]?(?!e\d)[\p{L}µ°/]{1,6}${blanks}"?${blanks}($|[,;\t|]))`,
  'mu',
);
const onSide =
  /\n"?(costs?|kosten|[\w ]*(latency|flops|macs|params|parameters)|tasks|task[ _]sets?)[^,;\t|\n]{0,20}[,;\t|]/i;

/** Whether the cells of a text of columns hold more than values, names stand in two rows, or the table lies on its side. */
export function looksUntidy(text: string): boolean {
  const start = text.slice(0, sampleLength);
  if (marked.test(start) || onSide.test(start)) return true;
  const [first = '', second = '', third = ''] = start.split(/\r?\n/, 3);
  const hasDigit = (line: string) => /(^|[,;\t|])\s{0,40}"?[-+]?\d/.test(line);
  return (
    /[,;\t|]/.test(second) && !hasDigit(first) && !hasDigit(second) && /\d/.test(third + start.slice(0, 2000))
  );
}
