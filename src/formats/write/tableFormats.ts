/** The files that a table can be saved as. */
export const tableFormats = ['json', 'wide-csv', 'tidy-csv', 'parquet'] as const;
export type TableFormat = (typeof tableFormats)[number];
