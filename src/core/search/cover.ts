/** Disjoint served sets that together hold every task, each served by the best network of one cost. */
export interface Cover {
  /** Sum of the losses used to choose. */
  readonly value: number;
  /** `tasks` is a bit mask, `costClass` an index into the distinct costs. */
  readonly parts: readonly { readonly costClass: number; readonly tasks: number }[];
}
