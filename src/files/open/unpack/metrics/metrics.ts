/** The metrics of one thing, under the names that lead to it. */
export interface MetricsRow {
  readonly names: readonly string[];
  readonly line: number;
  readonly values: ReadonlyMap<string, number>;
  /** Standard errors, by the metric. */
  readonly errors?: ReadonlyMap<string, number>;
  /** Metrics of which the file says which way they are better. */
  readonly better?: ReadonlyMap<string, 'higher' | 'lower'>;
}

/** What the names of rows are: tasks, pairs of tasks (two names), or networks with their tasks (two names). */
export interface Metrics {
  readonly rows: readonly MetricsRow[];
  readonly of: 'tasks' | 'pairs' | 'networks';
  /** Names of metrics, in their order. */
  readonly names: readonly string[];
  /** Whether all names are those of metrics, so that the rows hold nothing else. */
  readonly isSure: boolean;
  /** What stands beside the metrics and is none: settings, texts, spreads. */
  readonly others?: readonly string[];
  /** Set for what stands among settings and versions, as harnesses write the evaluation of one network. */
  readonly isHarness?: true;
  /** Set where a file is of one task of that network only: the others stand in files beside it. */
  readonly isOneTask?: true;
}
