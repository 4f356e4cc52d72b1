import type { Evaluation } from './trainingRun.ts';

/** The losses of a run so far, relative to the best constant prediction. What was handed out never changes. */
export interface RunCurves {
  /** Tasks of the network. */
  readonly taskCount: number;
  /** Training losses [step, task]; those of step 1 come first. */
  readonly training: Float64Array;
  /** Looks at the validation scenes, ascending by step. */
  readonly evaluations: readonly Evaluation[];
}

/** How many steps the training losses are of. */
export function stepsOf({ training, taskCount }: RunCurves): number {
  return training.length / taskCount;
}

/** Writes the curves of a run down as they come, at a constant cost per step however long the run. */
export class CurveRecorder {
  readonly taskCount: number;
  #values: Float64Array;
  #length = 0;
  #evaluations: readonly Evaluation[];

  constructor(
    taskCount: number,
    training: readonly (readonly number[])[] = [],
    evaluations: readonly Evaluation[] = [],
  ) {
    this.taskCount = taskCount;
    this.#values = new Float64Array(Math.max(64, training.length) * taskCount);
    this.#evaluations = evaluations;
    this.add(training, []);
  }

  /** Steps written down. */
  get step(): number {
    return this.#length / this.taskCount;
  }

  add(training: readonly (readonly number[])[], evaluations: readonly Evaluation[]): void {
    const length = this.#length + training.length * this.taskCount;
    if (length > this.#values.length) {
      const larger = new Float64Array(2 * length);
      larger.set(this.#values.subarray(0, this.#length));
      this.#values = larger;
    }
    for (const losses of training) {
      this.#values.set(losses, this.#length);
      this.#length += this.taskCount;
    }
    if (evaluations.length > 0) this.#evaluations = [...this.#evaluations, ...evaluations];
  }

  /** Takes back what came after a step, as a run goes on from there once more. */
  goBackTo(step: number): void {
    if (step >= this.step) return;
    // A copy: views of the old values may be on the screen.
    this.#length = step * this.taskCount;
    this.#values = this.#values.slice(0, Math.max(64 * this.taskCount, this.#length));
    this.#evaluations = this.#evaluations.filter(evaluation => evaluation.step <= step);
  }

  curves(): RunCurves {
    const training = this.#values.subarray(0, this.#length);
    return { taskCount: this.taskCount, training, evaluations: this.#evaluations };
  }
}
