import { type Message, say } from '../../../base/i18n/message.ts';
import type { Task } from '../../tables/task.ts';

/**
 * How the losses of a task enter the model of a plan: by their natural logarithms, so that effects are shares of the loss,
 * or, where they may be 0 or less, in units of the largest magnitude seen, so that effects are shares of that.
 */
export interface LossScale {
  readonly kind: 'log' | 'linear';
  /** What a loss is divided by on the linear scale; 1 on the logarithmic one. */
  readonly unit: number;
}

/** The scale of a task measured so whose losses are these (`NaN` = not measured): linear for one of 0 or less and for a negated measure. */
export function lossScaleOf(measured: Task['measured'], losses: Iterable<number>): LossScale {
  let isLog = measured !== 'negated';
  let most = 0;
  for (const loss of losses) {
    if (!Number.isFinite(loss)) continue;
    if (loss <= 0) isLog = false;
    most = Math.max(most, Math.abs(loss));
  }
  return isLog ? { kind: 'log', unit: 1 } : { kind: 'linear', unit: most || 1 };
}

/** A loss as the model sees it; without a unit. */
export function toScale({ kind, unit }: LossScale, loss: number): number {
  return kind === 'log' ? Math.log(loss) : loss / unit;
}

/** The loss of a value of the model. */
export function fromScale({ kind, unit }: LossScale, value: number): number {
  return kind === 'log' ? Math.exp(value) : value * unit;
}

/** The standard error on the model's scale of a loss with this standard error (to first order); 0 where none is known. */
export function errorOnScale({ kind, unit }: LossScale, loss: number, error: number): number {
  return Number.isFinite(error) ? error / (kind === 'log' ? loss : unit) : 0;
}

/** What is said where some tasks have no logarithms; nothing where all have. */
export function scaleNotice(tasks: readonly Task[], scales: readonly LossScale[]): Message | undefined {
  const linear = tasks.filter((_, t) => scales[t]?.kind === 'linear');
  if (linear.length === 0) return undefined;
  return say(
    'Losses of {tasks} can be 0 or less and have no logarithm: the plan takes their effects as shares of the largest magnitude measured, not of the loss.',
    { tasks: linear.map(task => task.name) },
  );
}
