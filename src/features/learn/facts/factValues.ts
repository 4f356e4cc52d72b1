import type { LossTable } from '../../../core/tables/lossTable.ts';
import type { FactResult } from './fact.ts';
import type { FactContext } from './factContext.ts';

/** How one kind of fact is had, and what it takes, for the documentation. */
export interface FactKind {
  readonly takes: string;
  readonly says: string;
  /** What takes long is a generator, so that a caller may stop in between. */
  readonly of: (given: FactContext) => FoundFact | Generator<unknown, FoundFact>;
}

/** A number with its unit, or names. */
type FoundFact = Omit<FactResult & { kind: 'value' }, 'kind'> | string;

export const percent = (value: number, table: LossTable) =>
  ({ value, unit: 'percent', table: table.id }) as const;
export const change = (value: number, table: LossTable) =>
  ({ value, unit: 'change', table: table.id }) as const;
export const count = (value: number, table: { readonly id: string }) =>
  ({ value, unit: 'count', table: table.id }) as const;
export const loss = (value: number, table: LossTable) => ({ value, unit: 'loss', table: table.id }) as const;
