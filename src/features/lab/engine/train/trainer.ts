import {
  concat1d,
  dispose,
  keep,
  slice1d,
  type Tensor1D,
  type Tensor4D,
  tensor1d,
  tidy,
} from '@tensorflow/tfjs-core';
import { labTask } from '../../model/labTasks.ts';
import { type NetworkDesign, type NetworkPlan, planNetwork } from '../../model/networkPlan.ts';
import type { SceneSet } from '../../model/sceneSet.ts';
import type { GradientProbe } from '../../model/training/affinityMeter.ts';
import type { TrainerSnapshot } from '../../model/training/trainingRun.ts';
import { initialParameters } from '../nets/initialParameters.ts';
import { backpropagate, type ForwardPass, type NetworkGradients, predict } from '../nets/network.ts';
import {
  type AdamState,
  type AdamStep,
  adamDecay1,
  type LayerOps,
  type LossGradient,
} from '../ops/layerOps.ts';
import type { LabData } from './labData.ts';
import { predictWith } from './predictWith.ts';
import { batchIndices, type SceneBatch, sceneBatch } from './sceneBatch.ts';

export interface TrainerOptions {
  readonly design: NetworkDesign;
  /** Decides the parameters to start from and the order of the scenes. */
  readonly seed: number;
  readonly batchSize: number;
  /** Parameters of the whole network to start from, instead of random ones. */
  readonly pretrained?: Float32Array;
}

/** Adam's second decay, lower than usual, as runs are short. */
const decay2 = 0.99;
/** Scenes looked at together when losses are measured. */
const evaluationBatch = 32;

/**
 * One network under training, on the current backend of TensorFlow.js. Losses are per task, in the order of the design,
 * relative to the best constant prediction on the training scenes. Call `dispose` at the end.
 */
export class Trainer {
  readonly plan: NetworkPlan;
  #step = 0;
  #state: AdamState;
  readonly #options: TrainerOptions;
  readonly #data: LabData;
  readonly #ops: LayerOps;

  constructor(options: TrainerOptions, data: LabData, ops: LayerOps, from?: TrainerSnapshot) {
    this.plan = planNetwork(options.design);
    this.#options = options;
    this.#data = data;
    this.#ops = ops;
    this.#step = from?.step ?? 0;
    const zeros = new Float32Array(this.plan.parameterCount);
    this.#state = {
      parameters: keep(tensor1d(from?.parameters ?? this.#initial())),
      first: keep(tensor1d(from?.first ?? zeros)),
      second: keep(tensor1d(from?.second ?? zeros)),
    };
  }

  /** Steps taken so far. */
  get step(): number {
    return this.#step;
  }

  #initial(): Float32Array {
    const { seed, pretrained } = this.#options;
    if (!pretrained) return initialParameters(this.plan, seed, this.#data.constants);
    if (pretrained.length !== this.plan.parameterCount) {
      throw new RangeError(
        `A pretrained network of ${pretrained.length} parameters does not fit one that has ${this.plan.parameterCount}.`,
      );
    }
    return pretrained;
  }

  /** The scenes of the next step, as tensors of the caller's tidy. */
  #nextBatch(): SceneBatch {
    const { seed, batchSize, design } = this.#options;
    const { train } = this.#data;
    return sceneBatch(train, batchIndices(seed, this.#step, batchSize, train.count), design.tasks);
  }

  /** Losses of each task on a batch with the gradients by its predictions; sums of losses relative to the constant. */
  #losses(pass: ForwardPass, batch: SceneBatch): LossGradient[] {
    return this.plan.decoders.map(({ task }, i) => {
      const scale = 1 / (batch.images.shape[0] * this.#constantLoss(i));
      return this.#ops.lossOf(
        labTask(task).lossKind,
        pass.predictions[i] as Tensor4D,
        batch.labels[i] as Tensor4D,
        scale,
      );
    });
  }

  #constantLoss(task: number): number {
    const { tasks } = this.#options.design;
    return this.#data.constants.get(tasks[task] as (typeof tasks)[number])?.loss ?? Number.NaN;
  }

  /** Takes one step at a learning rate and gives the losses before it. */
  async advance(rate: number): Promise<number[]> {
    const [losses, next] = tidy(() => {
      const batch = this.#nextBatch();
      const pass = predict(this.plan, this.#ops, this.#state.parameters, batch.images);
      const parts = this.#losses(pass, batch);
      const gradients = backpropagate(
        this.#ops,
        pass,
        parts.map(part => part.gradient),
      );
      const state = this.#move(gradients, rate);
      return [concat1d(parts.map(part => part.losses)), [state.parameters, state.first, state.second]];
    }) as [Tensor1D, [Tensor1D, Tensor1D, Tensor1D]];
    const { parameters, first, second } = this.#state;
    dispose([parameters, first, second]);
    next.forEach(keep);
    this.#state = { parameters: next[0], first: next[1], second: next[2] };
    this.#step++;
    const values = await losses.data();
    losses.dispose();
    return this.#means(values);
  }

  #move(gradients: NetworkGradients, rate: number): AdamState {
    const correction = 1 - power(adamDecay1, this.#step + 1);
    const gradient = concat1d([gradients.shared, ...gradients.decoders]);
    return this.#ops.adam(this.#state, gradient, this.#adamStep(rate / correction));
  }

  /** Adam's next step with a rate that is corrected for the first moment's past. */
  #adamStep(rate: number): AdamStep {
    return { decay2, rate, secondScale: 1 / (1 - power(decay2, this.#step + 1)) };
  }

  /** Each task's mean over the scenes, of [task, scene] losses. */
  #means(values: ArrayLike<number>): number[] {
    const { tasks } = this.#options.design;
    const count = values.length / tasks.length;
    return tasks.map((_, task) => {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += values[task * count + i] as number;
      return sum / count / this.#constantLoss(task);
    });
  }

  /** The losses on a set of scenes, for instance the validation scenes. */
  async evaluate(set: SceneSet): Promise<number[]> {
    const sums = this.plan.decoders.map(() => 0);
    for (let first = 0; first < set.count; first += evaluationBatch) {
      const indices = Array.from(
        { length: Math.min(evaluationBatch, set.count - first) },
        (_, i) => first + i,
      );
      const losses = tidy(() => {
        const batch = sceneBatch(set, indices, this.#options.design.tasks);
        const pass = predict(this.plan, this.#ops, this.#state.parameters, batch.images);
        return concat1d(this.#losses(pass, batch).map(part => part.losses));
      });
      const means = this.#means(await losses.data());
      losses.dispose();
      for (const [task, mean] of means.entries()) sums[task] = (sums[task] as number) + mean * indices.length;
    }
    return sums.map(sum => sum / set.count);
  }

  /** Each task's outputs for images as a set of scenes holds them: see {@link predictWith}. */
  async predict(images: Float32Array): Promise<Float32Array[]> {
    return await predictWith(this.plan, this.#state.parameters, images, this.#ops);
  }

  /** What the tasks' gradients say on the next step's scenes, at a learning rate; takes no step. */
  probe(rate: number): GradientProbe {
    return tidy(() => {
      const { design, sharedCount, parameterCount } = this.plan;
      const batch = this.#nextBatch();
      const pass = predict(this.plan, this.#ops, this.#state.parameters, batch.images);
      const parts = this.#losses(pass, batch);
      const lossesOf = (all: readonly LossGradient[]) =>
        this.#means(concat1d(all.map(part => part.losses)).dataSync());
      const shared = (vector: Tensor1D) => slice1d(vector, 0, sharedCount);
      const own = slice1d(this.#state.parameters, sharedCount, parameterCount - sharedCount);
      const still: AdamState = {
        parameters: shared(this.#state.parameters),
        first: tensor1d(new Float32Array(sharedCount)),
        second: shared(this.#state.second),
      };
      const tasks = design.tasks.map((_, task) => {
        const only = parts.map((part, i) => (i === task ? part.gradient : null));
        const gradient = backpropagate(this.#ops, pass, only).shared;
        // Without a past, Adam's first moment is a tenth of the gradient.
        const moved = this.#ops.adam(still, gradient, this.#adamStep(rate / (1 - adamDecay1))).parameters;
        const after = predict(this.plan, this.#ops, concat1d([moved, own]), batch.images);
        const values = gradient.dataSync<'float32'>().slice();
        return { gradient: values, lossesAfter: lossesOf(this.#losses(after, batch)) };
      });
      return { losses: lossesOf(parts), tasks };
    });
  }

  /** All that is needed to go on later, bit for bit. */
  async snapshot(): Promise<TrainerSnapshot> {
    const step = this.#step;
    const { parameters, first, second } = this.#state;
    const [p, m, v] = await Promise.all([parameters, first, second].map(tensor => tensor.data<'float32'>()));
    const copy = (values: Float32Array | undefined) => (values ?? new Float32Array()).slice();
    return { step, parameters: copy(p), first: copy(m), second: copy(v) };
  }

  /** Gives back the memory of the network. */
  dispose(): void {
    dispose([this.#state.parameters, this.#state.first, this.#state.second]);
  }
}

/** base^exponent by multiplications alone: the same in every engine. */
function power(base: number, exponent: number): number {
  let [result, square] = [1, base];
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
