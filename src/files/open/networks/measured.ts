import type { Split } from '../../../core/tables/lossTable.ts';
import type { CostRule, TaskMapping } from '../mapping.ts';
import type { RowPlaces } from './rowPlaces.ts';

/** What a table of networks is made of, besides the networks. */
export interface TableHead {
  readonly name: string;
  readonly tasks: readonly TaskMapping[];
  readonly costs: CostRule | undefined;
  readonly costUnit: string;
  /** The names of the files, with the split that each of them gives where it gives one. */
  readonly files: readonly { readonly file: string; readonly split?: Split }[];
  /** Whether a column, a word in a row or the difference between files says what the splits are. */
  readonly areSplitsNamed: boolean;
}

/** The networks of files with their losses, by column as in `LossTable`. */
export interface MeasuredNetworks {
  readonly costs: Float64Array;
  readonly offsets: Uint32Array;
  readonly members: Uint16Array;
  readonly losses: Readonly<Partial<Record<Split, Float64Array>>>;
  readonly errors?: Readonly<Partial<Record<Split, Float64Array>>>;
  /** The most values that became one mean. */
  readonly mostRepeats: number;
  /** The first of the networks at the end that were never trained, where there are any. */
  readonly predictedFrom?: number;
  /** The row in which each network was first met. */
  readonly places: RowPlaces;
}
