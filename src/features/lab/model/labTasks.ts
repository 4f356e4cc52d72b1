import type { Task } from '../../../core/tables/task.ts';

/** The tasks of the Lab by id: five of the paper's first task set and five of its second; `normals` is in both. */
export const labTaskIds = [
  'semantics',
  'depth',
  'normals',
  'keypoints',
  'edges',
  'autoencoding',
  'occlusion',
  'reshading',
  'curvature',
] as const;
export type LabTaskId = (typeof labTaskIds)[number];

/** The paper's two task sets, in its order. */
export const labTaskSets = {
  1: ['semantics', 'depth', 'normals', 'keypoints', 'edges'],
  2: ['autoencoding', 'normals', 'occlusion', 'reshading', 'curvature'],
} as const satisfies Readonly<Record<1 | 2, readonly LabTaskId[]>>;
export type LabTaskSet = keyof typeof labTaskSets;

/** How a prediction is compared with its label; `classes`: softmax cross-entropy over the channels. */
export type LossKind = 'classes' | 'absolute' | 'squared' | 'binary';

export interface LabTask extends Task {
  readonly id: LabTaskId;
  readonly loss: string;
  readonly lossKind: LossKind;
  /** Channels of a prediction per pixel of the image. */
  readonly channels: number;
  /** Values of a label per pixel of the image: 1 for classes, else `channels`. */
  readonly labelChannels: number;
}

/** The semantic classes, in the order of their label values. */
export const semanticClasses = ['floor', 'wall', 'ceiling', 'box', 'sphere', 'cylinder'] as const;

const described: Readonly<Record<LabTaskId, readonly [string, string, LossKind, number]>> = {
  semantics: ['Segmentation', 'Segm.', 'classes', semanticClasses.length],
  depth: ['Depth', 'Depth', 'absolute', 1],
  normals: ['Normals', 'Normals', 'squared', 3],
  keypoints: ['Keypoints', 'Keyp.', 'squared', 1],
  edges: ['Edges', 'Edges', 'binary', 1],
  autoencoding: ['Autoencoding', 'Autoenc.', 'squared', 3],
  occlusion: ['Occlusion edges', 'Occl.', 'binary', 1],
  reshading: ['Reshading', 'Reshad.', 'squared', 1],
  curvature: ['Principal curvature', 'Curv.', 'squared', 2],
};

const lossNames: Readonly<Record<LossKind, string>> = {
  classes: 'cross-entropy',
  absolute: 'L1',
  squared: 'squared error',
  binary: 'binary cross-entropy',
};

/** The task of an id. Its loss is divided by that of the best constant prediction, and its name says so. */
export function labTask(id: LabTaskId): LabTask {
  const [name, short, lossKind, channels] = described[id];
  return {
    id,
    name,
    short,
    lossKind,
    channels,
    labelChannels: lossKind === 'classes' ? 1 : channels,
    loss: `${lossNames[lossKind]}, relative to the best constant prediction`,
  };
}

/** The task as tables hold it: only what is known of any task. */
export function tableTask(id: LabTaskId): Task {
  const { name, short, loss } = labTask(id);
  return { id, name, short, loss };
}

/** Whether a text is the id of a task of the Lab. */
export function isLabTaskId(text: unknown): text is LabTaskId {
  return labTaskIds.some(id => id === text);
}
