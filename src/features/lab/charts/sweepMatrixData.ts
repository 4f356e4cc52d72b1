/** What became of a network's training with one seed. */
type SeedKind = 'waiting' | 'running' | 'finished' | 'diverged' | 'failed';

export interface MatrixSeed {
  readonly seed: number;
  readonly kind: SeedKind;
  /** Of its steps, 0 to 1. */
  readonly share: number;
}

/** A task that a network trains. */
export interface MatrixMember {
  /** Index among the tasks. */
  readonly task: number;
  /** Percent against the task's baseline; `NaN` until it is known. */
  readonly gain: number;
  /** Whether the network is the baseline of its task. */
  readonly isBaseline: boolean;
}

/** A network as a column: its tasks, and one bar per seed. */
export interface MatrixNetwork {
  readonly key: string;
  /** Networks of one kind stand together under its name, "2 tasks". */
  readonly kind: string;
  readonly members: readonly MatrixMember[];
  readonly seeds: readonly MatrixSeed[];
  /** All that is to be said of it, in words. */
  readonly label: string;
}

export interface MatrixTask {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly color: string;
}
