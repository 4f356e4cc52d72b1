import type { LabBackend } from '../client/labApi.ts';
import type { Recipe } from '../model/recipe.ts';
import type { MeasuredRun } from './labTables.ts';

/** What identifies a sweep and what it was started with. */
export interface SweepHead {
  readonly id: `lab-${string}`;
  readonly recipe: Recipe;
  readonly name: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** All runs of a table are trained on one backend. */
  readonly backend: LabBackend;
}

/** How a run ended: it entered the table, or a loss of the named task was no longer a finite number. */
export type StoredRun =
  | ({ readonly kind: 'finished' } & MeasuredRun)
  | { readonly kind: 'diverged'; readonly step: number; readonly taskName: string };

/** A sweep as it is kept. Maps are by the ids of runs. */
export interface KeptSweep {
  readonly head: SweepHead;
  readonly runs: ReadonlyMap<string, StoredRun>;
  /** Steps taken by runs that were interrupted. */
  readonly interruptedAt: ReadonlyMap<string, number>;
}

/** What is kept, and in words what could not be used of it. */
export interface ReadSweeps {
  /** The newest first. */
  readonly sweeps: readonly KeptSweep[];
  readonly refused: readonly string[];
}
