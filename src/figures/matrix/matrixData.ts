/** What is known of a network. */
export type NetworkState = 'trained' | 'running' | 'planned' | 'out' | 'open';

/** A network as a column of the matrix. */
export interface MatrixColumn {
  /** Of the table. */
  readonly network: number;
  /** Indices of its tasks, ascending. */
  readonly tasks: readonly number[];
  /** Heading of the columns that stand together: networks of a kind follow each other. */
  readonly kind: string;
  readonly state: NetworkState;
  /** Its place in the plan, from 1, or among those trained: where the order counts. */
  readonly rank?: number;
  /** All that is said of it. */
  readonly label: string;
}

export interface MatrixRow {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly color: string;
}
