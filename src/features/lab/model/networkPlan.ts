import { type LabTaskId, labTask } from './labTasks.ts';

/** A convolution with stride 1 whose output has the size of its input. Channels are multiples of 4. */
export interface ConvolutionShape {
  readonly kernel: 1 | 3;
  readonly channelsIn: number;
  readonly channelsOut: number;
}

/** The paper's two standard networks: Xception and Xception17 in miniature. */
export const standardSizes = ['large', 'small'] as const;
export type StandardSize = (typeof standardSizes)[number];

/** `full`: any task set, by definition about 1 SNT with one task. `half`: single tasks at half the multiply-adds. */
export type NetworkScale = 'full' | 'half';

/** What a network is: everything else about it follows. Tasks are in the order of their task set. */
export interface NetworkDesign {
  readonly size: StandardSize;
  readonly scale: NetworkScale;
  readonly tasks: readonly LabTaskId[];
  /** Pixels along a side of the image: a multiple of 16. */
  readonly imageSize: number;
}

/** Channels of the encoder at full and lower resolution, and of the decoders; multiples of 4 suit SIMD. */
const widths: Readonly<
  Record<StandardSize, Readonly<Record<NetworkScale, readonly [number, number, number]>>>
> = {
  large: { full: [16, 32, 8], half: [12, 20, 4] },
  small: { full: [12, 16, 8], half: [8, 12, 4] },
};

/** One convolution. Its parameters are the `parameterCount` numbers from `offset` on. */
export interface LayerPlan {
  readonly name: string;
  readonly shape: ConvolutionShape;
  readonly isRectified: boolean;
  /** Pixels along a side of its output. */
  readonly side: number;
  readonly offset: number;
  readonly parameterCount: number;
}

/** A task's decoder: to the encoder's finer width, to its own, and to the prediction. */
export interface DecoderPlan {
  readonly task: LabTaskId;
  readonly layers: readonly [LayerPlan, LayerPlan, LayerPlan];
}

/** A network's layers; the encoder's parameters come first, then those of one decoder after the other. */
export interface NetworkPlan {
  readonly design: NetworkDesign;
  /** Two convolutions at each of three resolutions. */
  readonly encoder: readonly LayerPlan[];
  readonly decoders: readonly DecoderPlan[];
  readonly sharedCount: number;
  /** A multiple of 4. */
  readonly parameterCount: number;
  /** Multiply-adds of one prediction. */
  readonly multiplyAdds: number;
}

/**
 * The layers of a design. The image comes space-to-depth, so that the stem runs at half of its size, where the predictions
 * are made too. Throws `RangeError` for no tasks, tasks twice, or an image size that cannot be halved often enough.
 */
export function planNetwork(design: NetworkDesign): NetworkPlan {
  const { tasks, imageSize } = design;
  if (tasks.length === 0 || new Set(tasks).size !== tasks.length) {
    throw new RangeError(`A network needs different tasks, at least one, not [${tasks.join(', ')}].`);
  }
  if (!(imageSize > 0 && imageSize % 16 === 0)) {
    throw new RangeError(`The size of the images must be a multiple of 16, not ${imageSize}.`);
  }
  let offset = 0;
  const layer = (
    name: string,
    kernel: 1 | 3,
    from: number,
    to: number,
    side: number,
    isRectified = true,
  ): LayerPlan => {
    const parameterCount = (kernel * kernel * from + 1) * to;
    const shape = { kernel, channelsIn: from, channelsOut: to };
    offset += parameterCount;
    return { name, shape, isRectified, side, offset: offset - parameterCount, parameterCount };
  };
  const [fine, coarse, own] = widths[design.size][design.scale];
  const side = imageSize / 2;
  const encoder = [
    layer('encoder 1', 3, 12, fine, side),
    layer('encoder 2', 3, fine, fine, side),
    layer('encoder 3', 3, fine, coarse, side / 2),
    layer('encoder 4', 3, coarse, coarse, side / 2),
    layer('encoder 5', 3, coarse, coarse, side / 4),
    layer('encoder 6', 3, coarse, coarse, side / 4),
  ];
  const sharedCount = offset;
  const decoders = tasks.map((task): DecoderPlan => {
    const channels = 4 * labTask(task).channels;
    return {
      task,
      layers: [
        layer(`${task} 1`, 1, coarse, fine, side / 2),
        layer(`${task} 2`, 3, fine, own, side),
        layer(`${task} 3`, 1, own, channels, side, false),
      ],
    };
  });
  const layers = [...encoder, ...decoders.flatMap(decoder => decoder.layers)];
  const multiplyAdds = layers.reduce((sum, each) => sum + multiplyAddsOf(each), 0);
  return { design, encoder, decoders, sharedCount, parameterCount: offset, multiplyAdds };
}

function multiplyAddsOf({ shape, side }: LayerPlan): number {
  return shape.kernel ** 2 * shape.channelsIn * shape.channelsOut * side * side;
}

/**
 * The cost of a design in Standard Network Time: its multiply-adds over the mean of those of the full-size networks that
 * serve one task of `taskSet` alone. So a single costs about 1, a half-size one about 0.5, and a second task only its decoder.
 * In hundredths: what is finer tells no networks apart, and makes sums that cannot be read.
 */
export function costSnt(design: NetworkDesign, taskSet: readonly LabTaskId[]): number {
  const singles = taskSet.map(task => planNetwork({ ...design, scale: 'full', tasks: [task] }).multiplyAdds);
  const standard = singles.reduce((sum, value) => sum + value, 0) / singles.length;
  return Math.round((100 * planNetwork(design).multiplyAdds) / standard) / 100;
}
