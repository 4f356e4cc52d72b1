import type { ProbeTiming } from '../client/labApi.ts';
import { opsOfBackend } from '../engine/ops/opsOfBackend.ts';
import { makeLabData } from '../engine/train/labData.ts';
import { Trainer } from '../engine/train/trainer.ts';
import { type LabTaskId, labTaskSets } from '../model/labTasks.ts';

/** Times real training steps on the current backend: the first, and the later ones. */
export async function probeBackend(
  steps: number,
  now: () => number,
  afterStep: (milliseconds: number) => Promise<void>,
): Promise<ProbeTiming> {
  const tasks: readonly LabTaskId[] = labTaskSets[1];
  const counts = { train: 32, validation: 1, test: 1 };
  const data = makeLabData({ dataSeed: 1, imageSize: 32, tasks, counts });
  const design = { size: 'large', scale: 'full', tasks, imageSize: 32 } as const;
  const trainer = new Trainer({ design, seed: 1, batchSize: 32 }, data, opsOfBackend());
  try {
    const times: number[] = [];
    let losses: readonly number[] = [];
    for (let step = 0; step < steps; step++) {
      const start = now();
      losses = await trainer.advance(1e-3);
      const milliseconds = now() - start;
      times.push(milliseconds);
      await afterStep(milliseconds);
    }
    const [firstStepMs = Number.NaN, ...later] = times;
    const sorted = later.sort((a, b) => a - b);
    return { firstStepMs, stepsPerSecond: 1000 / (sorted[sorted.length >> 1] ?? firstStepMs), losses };
  } finally {
    trainer.dispose();
  }
}
