const blanks = String.raw`\s{0,40}`;
const number = String.raw`[-+]?\d{0,40}\.?\d{1,40}`;
/** No part goes on for long: else a line of digits or tabs would be looked through from each of them again. */
const aligned = new RegExp(
  String.raw`"${blanks}[[(]?${blanks}${number}(e[-+]?\d{1,40})?${blanks}[,;]${blanks}${number}[^"\n]*"|[;\t]${blanks}[[(]${blanks}${number}${blanks},`,
  'i',
);

/** Whether cells of a text may be lists of numbers, one for each of the tasks that another cell of the row lists. */
export function looksAligned(text: string): boolean {
  return aligned.test(text.slice(0, 2 ** 16));
}
