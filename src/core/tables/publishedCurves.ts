/** Totals per budget as a paper printed them: shown as published marks, never as computed ones. */
export interface PublishedCurves {
  readonly note: string;
  /** Ascending, in the table's cost unit. */
  readonly budgets: readonly number[];
  /** By strategy key, aligned with `budgets`; `null` = not printed. */
  readonly totals: Readonly<Record<string, readonly (number | null)[]>>;
}
