/** Whether a text is a summary of benchmarks as OpenCompass writes it: a row for each data set, a column for each network. */
export function looksBenchmarks(text: string): boolean {
  return /^\uFEFF?"?dataset"?,"?version"?,"?metric"?,"?mode"?,/.test(text);
}
