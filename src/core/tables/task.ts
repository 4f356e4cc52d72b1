/** One prediction target with its own loss. `short` is a label of at most about eight characters. */
export interface Task {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** Name of the loss, for instance `cross-entropy`; absent when the source does not say. */
  readonly loss?: string;
  /**
   * What was measured, where higher is better and so is no loss: its values were turned into losses once, when they were
   * read. `negated`: loss = −value; `complement`: loss = 1 − value, for shares such as accuracy, and for gains relative to
   * training alone, whose single-task loss is then 1.
   */
  readonly measured?: MeasuredAs;
}

export type MeasuredAs = 'negated' | 'complement';

/** A loss of the task as it was measured, and back: each of the two is its own inverse. */
export function asMeasured(task: Pick<Task, 'measured'>, loss: number): number {
  if (task.measured === undefined) return loss;
  // 0 − loss, not −loss: no value is −0.
  return (task.measured === 'complement' ? 1 : 0) - loss;
}
