/** What the code of a room may name besides the language itself. */
export type Platform = 'none' | 'browser' | 'worker' | 'node';

/** A folder of `src/` with rules of its own; folders within it that are no rooms themselves belong to it. */
export interface Room {
  readonly path: string;
  readonly holds: string;
  readonly platform: Platform;
  /** The paths of the rooms from which it may import. */
  readonly mayImport: readonly string[];
  readonly packages?: readonly string[];
  /** Packages for components (`*.tsx`) and hooks (`use*.ts`) only. */
  readonly inComponents?: readonly string[];
}
