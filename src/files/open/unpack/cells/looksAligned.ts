/** Whether cells of a text may be lists of numbers, one for each of the tasks that another cell of the row lists. */
export function looksAligned(text: string): boolean {
  return /"\s*[[(]?\s*[-+]?\d*\.?\d+(e[-+]?\d+)?\s*[,;]\s*[-+]?\d*\.?\d+[^"\n]*"|[;\t]\s*[[(]\s*[-+]?\d*\.?\d+\s*,/i.test(
    text.slice(0, 2 ** 16),
  );
}
