import type { Lesson, LessonStep } from '../format/lesson.ts';

/** A step as it stands in its lesson. */
export interface ShownStep {
  readonly lesson: Lesson;
  readonly step: LessonStep;
  /** From 1. */
  readonly number: number;
  /** Whether what is shown is what the step shows. */
  readonly isAtStep: boolean;
  /** Shows a step, from 1, as its lesson has it. */
  go(to: number): void;
  onLeave(): void;
}
