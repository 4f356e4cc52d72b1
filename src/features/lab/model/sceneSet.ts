import type { LabTaskId } from './labTasks.ts';

/** What a scene is for. Scenes of one split are never scenes of another. */
export const scenePurposes = ['train', 'validation', 'test'] as const;
export type ScenePurpose = (typeof scenePurposes)[number];

/** Which scenes: `count` of them from index `first` (0) on, of size x size pixels, `size` even. */
export interface SceneRequest {
  readonly dataSeed: number;
  readonly purpose: ScenePurpose;
  readonly first?: number;
  readonly count: number;
  readonly size: number;
  readonly tasks: readonly LabTaskId[];
}

/** A task's labels: class indices and masks as bytes, everything else as floats. */
export type LabelMap = Float32Array | Uint8Array;

/**
 * Scenes with their labels, all stored space-to-depth: the image of scene i is
 * [size/2, size/2, 3, 4] from i * 3 * size² on, and a label [size/2, size/2, labelChannels, 4].
 */
export interface SceneSet {
  readonly size: number;
  readonly count: number;
  readonly images: Float32Array;
  readonly labels: ReadonlyMap<LabTaskId, LabelMap>;
}
