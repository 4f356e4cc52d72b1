import type { GainDefinition } from '../../../core/gains/gainOptions.ts';
import type { StrategyKey } from '../../../core/strategies/strategy.ts';
import type { LossTable, PublishedCurves } from '../../../core/tables/lossTable.ts';

/** The four settings of the paper, by the ids of their tables. */
export const paperSettings = ['setting-1', 'setting-2', 'setting-3', 'setting-4'] as const;
export type PaperSetting = (typeof paperSettings)[number];

export const claimKinds = [
  'curve',
  'gain',
  'affinity',
  'correlation',
  'count',
  'cost',
  'example',
  'grouping',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** What is claimed, with all that is needed to recompute it. Budgets in SNT, tasks by id. */
export type ClaimSubject =
  /** The total test loss of a strategy at a budget. The strategy may be one that was only published. */
  | {
      readonly kind: 'curve';
      readonly setting: PaperSetting;
      readonly strategy: string;
      readonly budget: number;
    }
  /** How much a task gains when trained with another, percent, by the definition that the paper has for the setting. */
  | {
      readonly kind: 'gain';
      readonly definition: GainDefinition;
      readonly setting: PaperSetting;
      readonly helper: string;
      readonly measured: string;
    }
  /** The highest or lowest affinity of all pairs, percent, by such a definition. */
  | {
      readonly kind: 'affinity';
      readonly definition: GainDefinition;
      readonly setting: PaperSetting;
      readonly which: 'highest' | 'lowest';
      readonly pair: readonly [string, string];
    }
  /** Of the directed gains of two settings: Pearson's r, or its p-value. */
  | {
      readonly kind: 'correlation';
      readonly setting: PaperSetting;
      readonly other: PaperSetting;
      readonly value: 'r' | 'p';
    }
  /** In how many pairs normals help the other task or are hurt by it; over all settings where there is none. */
  | { readonly kind: 'count'; readonly setting?: PaperSetting; readonly of: 'helps' | 'is-hurt-by' }
  /** Networks that a strategy trains to choose among five tasks, or how much cheaper early stopping trains them. */
  | {
      readonly kind: 'cost';
      readonly setting: PaperSetting;
      readonly strategy: 'optimal' | 'early-stopping' | 'higher-order';
      readonly of: 'networks' | 'training';
    }
  /** The loss of a task in the network of three of the worked example of the higher-order approximation. */
  | { readonly kind: 'example'; readonly task: 'a' | 'b' | 'c' }
  /** The networks of the optimal grouping at a budget. */
  | { readonly kind: 'grouping'; readonly setting: PaperSetting; readonly budget: number };

/**
 * Where a published value stands: in the performance/compute figures, in a table, in the text, said by the author. `none`:
 * what was published is not known here.
 */
export type ClaimOrigin = 'figure' | 'table' | 'text' | 'author' | 'none';

/** A value as it was published. */
export type PublishedValue =
  | { readonly kind: 'number'; readonly value: number; readonly digits: number }
  /** A number that is not known here, and the digits to which those beside it are printed. */
  | { readonly kind: 'unknown'; readonly digits: number }
  /** Networks as `n*0.5 sdn nke`: the ids of the tasks, and the cost where it is not 1. */
  | { readonly kind: 'networks'; readonly networks: readonly string[] };

export interface Claim {
  /** Unique, of words joined by spaces. */
  readonly id: string;
  readonly subject: ClaimSubject;
  readonly origin: ClaimOrigin;
  readonly published: PublishedValue;
}

/** A table of the paper with what was printed for it. */
export interface PrintedTable {
  readonly table: LossTable;
  readonly published?: PublishedCurves;
}
export type PaperTables = Readonly<Record<PaperSetting, PrintedTable>>;

/** The strategies of the figures that losses can give, against those of which only totals were published. */
export function isComputable(strategy: string): strategy is StrategyKey {
  return strategy !== 'gradnorm' && strategy !== 'sener-koltun';
}
