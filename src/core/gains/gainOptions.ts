import type { Split } from '../tables/lossTable.ts';

/**
 * How a gain compares the loss alone with the loss together. `relative`: relative to the single-task loss,
 * 100 · (single − joint) / single, as in the paper's printed table of setting 1; `ratio`: 100 · (single / joint − 1), as
 * its author gave for setting 2.
 */
export type GainDefinition = 'ratio' | 'relative';

/** The single-task network compared with: the cheapest one (`half`, the paper's) or the dearest (`full`). */
type GainBaseline = 'half' | 'full';

export interface GainOptions {
  readonly definition: GainDefinition;
  readonly baseline: GainBaseline;
  readonly split: Split;
}
