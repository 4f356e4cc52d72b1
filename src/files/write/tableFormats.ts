/** The files that a table can be saved as. */
const tableFormats = ['json', 'wide-csv', 'tidy-csv', 'parquet'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** Those of a kind of table: affinities are few enough for text. */
export function formatsOf(kind: 'losses' | 'affinity'): readonly TableFormat[] {
  return kind === 'losses' ? tableFormats : tableFormats.filter(format => format !== 'parquet');
}
