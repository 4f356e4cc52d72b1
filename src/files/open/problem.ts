/**
 * Something in a file that is not as it should be, and what was done about it. `error`: no table can be made of the
 * file as it is mapped; `warning`: something was left out or changed; `note`: worth knowing, nothing was lost.
 */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'note';
  /** The name of the file. */
  readonly file: string;
  /** The line in the file, from 1 as an editor counts; for Parquet and JSON the row or element, from 1. */
  readonly row?: number;
  /** The column by its name, or by its number from 1 where it has none. */
  readonly column?: string;
  /** What is wrong, with the offending value. One sentence. */
  readonly message: string;
  /** What was done about it, or what the reader can do. One sentence. */
  readonly action: string;
}
