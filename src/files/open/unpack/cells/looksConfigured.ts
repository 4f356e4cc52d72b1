/** Whether a cell of a text may be a dict of settings, in JSON or as Python prints it. */
export function looksConfigured(text: string): boolean {
  return /[,;\t|"\n]\{\s*(""|"|')[^"'\n]{1,80}(""|"|')\s*:/.test(text.slice(0, 2 ** 16));
}
