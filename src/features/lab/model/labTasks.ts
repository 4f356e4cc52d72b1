import { type Message, say } from '../../../base/i18n/message.ts';
import { msg } from '../../../base/i18n/text.ts';
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

/** The semantic classes in English, in the order of their label values. */
export const semanticClasses = [
  msg('floor'),
  msg('wall'),
  msg('ceiling'),
  msg('box'),
  msg('sphere'),
  msg('cylinder'),
] as const;

const described: Readonly<Record<LabTaskId, readonly [string, string, LossKind, number]>> = {
  semantics: [msg('Segmentation'), msg('Segm.'), 'classes', semanticClasses.length],
  depth: [msg('Depth'), msg('Depth'), 'absolute', 1],
  normals: [msg('Normals'), msg('Normals'), 'squared', 3],
  keypoints: [msg('Keypoints'), msg('Keyp.'), 'squared', 1],
  edges: [msg('Edges'), msg('Edges'), 'binary', 1],
  autoencoding: [msg('Autoencoding'), msg('Autoenc.'), 'squared', 3],
  occlusion: [msg('Occlusion edges'), msg('Occl.'), 'binary', 1],
  reshading: [msg('Reshading'), msg('Reshad.'), 'squared', 1],
  curvature: [msg('Principal curvature'), msg('Curv.'), 'squared', 2],
};

/** The kinds of loss in English. */
export const lossNames: Readonly<Record<LossKind, string>> = {
  classes: msg('cross-entropy'),
  absolute: 'L1',
  squared: msg('squared error'),
  binary: msg('binary cross-entropy'),
};

/** The task of an id, in English as tables hold it. Its loss is divided by that of the best constant prediction, and its name says so. */
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

/** The name of a task as a message. */
export function labTaskName(id: LabTaskId): Message {
  return say(labTask(id).name);
}
