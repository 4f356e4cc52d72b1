import { transfer } from 'comlink';
import type { TrainEvent, TrainRequest } from '../client/labApi.ts';
import type { LabData } from '../engine/train/labData.ts';
import { type StepReport, takeSnapshot } from '../engine/train/runTraining.ts';
import type { RunHooks } from '../engine/train/trainRun.ts';

/** What a run needs of its surroundings. */
export interface ReporterPlatform {
  /** Milliseconds. */
  readonly now: () => number;
  /** Lets messages in. */
  readonly nextTask: () => Promise<void>;
  /** Ends when the run is told something. */
  readonly nextOrder: () => Promise<void>;
}

/** How often a run tells its losses, shows its predictions and hands over all that it needs to go on, in milliseconds. */
export const every = { progress: 100, preview: 700, snapshot: 5000 } as const;
/** The first snapshot comes sooner. */
const firstSnapshotMs = 1000;

/** Hooks that tell what goes on: losses ten times a second, predictions and snapshots now and then. */
export function labReporter(
  { run, from, previewScenes = 0 }: TrainRequest,
  data: LabData,
  onEvent: (event: TrainEvent) => void | Promise<void>,
  { now, nextTask, nextOrder }: ReporterPlatform,
): RunHooks {
  const images = data.test.images.slice(0, previewScenes * 3 * run.design.imageSize ** 2);
  return trainer => {
    const begin = now();
    const snapshotAt = begin - every.snapshot + firstSnapshotMs;
    const last = { progress: begin, preview: Number.NEGATIVE_INFINITY, snapshot: snapshotAt };
    let told = { step: trainer.step, evaluations: from?.record.evaluations.length ?? 0 };
    let losses: (readonly number[])[] = [];
    const isDue = (kind: keyof typeof every) => now() - last[kind] >= every[kind];
    let latest: StepReport | undefined;
    const tell = ({ step, record }: StepReport) => {
      const { evaluations } = record();
      const seconds = (now() - last.progress) / 1000;
      const stepsPerSecond = (step - told.step) / seconds;
      const fresh = evaluations.slice(told.evaluations);
      void onEvent({ kind: 'progress', step, losses, evaluations: fresh, stepsPerSecond });
      told = { step, evaluations: evaluations.length };
      losses = [];
      last.progress = now();
    };
    const show = async (step: number, isLast = false) => {
      if (previewScenes === 0) return;
      const predictions = await trainer.predict(images);
      const buffers = predictions.map(values => values.buffer as ArrayBuffer);
      const heard = onEvent(transfer({ kind: 'preview', step, predictions }, buffers));
      // Results take another way to the page and could overtake the last predictions.
      if (isLast) await heard;
      last.preview = now();
    };
    const keep = async ({ record }: StepReport) => {
      const snapshot = await takeSnapshot(trainer, record());
      const { parameters, first, second } = snapshot.trainer;
      const buffers = [parameters, first, second].map(values => values.buffer as ArrayBuffer);
      void onEvent(transfer({ kind: 'snapshot', snapshot }, buffers));
      last.snapshot = now();
    };
    return {
      async whilePaused() {
        // Once after the last step: all is told as it stands, and a reload goes on from here.
        if (latest) {
          const report = latest;
          latest = undefined;
          if (losses.length > 0) tell(report);
          await show(report.step);
          await keep(report);
        } else await nextOrder();
        // What was idle is not counted into the speed.
        last.progress = now();
        told = { ...told, step: trainer.step };
      },
      async afterStep(report) {
        latest = report;
        losses.push(report.losses);
        if (isDue('progress') || report.isLast || report.isSingle) {
          tell(report);
          await nextTask();
        }
        if (isDue('preview') || report.isLast) await show(report.step, report.isLast);
        if (isDue('snapshot')) await keep(report);
      },
    };
  };
}
