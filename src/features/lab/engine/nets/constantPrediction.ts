import { type LabTaskId, type LossKind, labTask } from '../../model/labTasks.ts';
import type { LabelMap } from '../../model/sceneSet.ts';
import { logOf } from '../scenes/logOf.ts';

/** The best prediction that is the same for all pixels, as values of a network's output, and its mean loss. */
export interface ConstantPrediction {
  /** One per channel; logits for `classes` and `binary`. */
  readonly outputs: readonly number[];
  /** Mean over pixels of the sum over channels. */
  readonly loss: number;
}

/** The best constant prediction of a task on labels as {@link SceneSet} holds them: cells of [channels, 4 pixels]. */
export function constantPrediction(task: LabTaskId, labels: LabelMap): ConstantPrediction {
  const { lossKind, channels } = labTask(task);
  if (lossKind === 'classes') return best(lossKind, labels, channels);
  const parts = Array.from({ length: channels }, (_, channel) =>
    best(lossKind, channelOf(labels, channel, channels), 1),
  );
  return {
    outputs: parts.flatMap(part => part.outputs),
    loss: parts.reduce((sum, part) => sum + part.loss, 0),
  };
}

function channelOf(labels: LabelMap, channel: number, channels: number): LabelMap {
  if (channels === 1) return labels;
  const values = new Float32Array(labels.length / channels);
  for (let i = 0; i < values.length; i++) {
    values[i] = labels[(Math.floor(i / 4) * channels + channel) * 4 + (i % 4)] as number;
  }
  return values;
}

/** That of one channel, or of all classes. */
function best(kind: LossKind, values: LabelMap, channels: number): ConstantPrediction {
  const count = values.length;
  if (kind === 'classes') {
    const shares = new Array<number>(channels).fill(0);
    for (const value of values) shares[value] = (shares[value] ?? 0) + 1 / count;
    // A class that never occurs has a logit far below all others, yet a finite one.
    const outputs = shares.map(share => logOf(Math.max(share, 1e-6)));
    return { outputs, loss: shares.reduce((sum, share, i) => sum - share * (outputs[i] as number), 0) };
  }
  if (kind === 'absolute') {
    const median = Float32Array.from(values).sort()[count >> 1] ?? 0;
    return { outputs: [median], loss: meanOf(values, value => Math.abs(value - median)) };
  }
  const mean = meanOf(values, value => value);
  if (kind === 'squared')
    return { outputs: [mean], loss: meanOf(values, value => (value - mean) * (value - mean)) };
  const share = Math.min(Math.max(mean, 1e-6), 1 - 1e-6);
  const [yes, no] = [logOf(share), logOf(1 - share)];
  return { outputs: [yes - no], loss: -(mean * yes + (1 - mean) * no) };
}

function meanOf(values: LabelMap, of: (value: number) => number): number {
  let sum = 0;
  for (const value of values) sum += of(value);
  return sum / values.length;
}
