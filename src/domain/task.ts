/** One prediction target with its own loss. `short` is a label of at most about eight characters. */
export interface Task {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** Name of the loss, for instance `cross-entropy`; absent when the source does not say. */
  readonly loss?: string;
}
