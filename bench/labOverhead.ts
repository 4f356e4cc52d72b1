import { readdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findChromium } from '../scripts/findChromium.mjs';
import type { TrainRequest } from '../src/features/lab/client/labApi.ts';
import { opsOfBackend } from '../src/features/lab/engine/ops/opsOfBackend.ts';
import { startTestBackend } from '../src/features/lab/engine/testing/startTestBackend.ts';
import { makeLabData } from '../src/features/lab/engine/train/labData.ts';
import { takeSnapshot } from '../src/features/lab/engine/train/runTraining.ts';
import { Trainer } from '../src/features/lab/engine/train/trainer.ts';
import { labTaskSets } from '../src/features/lab/model/labTasks.ts';
import { defaultRecipe } from '../src/features/lab/model/recipe.ts';
import { freshRecord } from '../src/features/lab/model/training/trainingRun.ts';
import type { Lab } from '../src/features/lab/state/startLab.ts';
import { every } from '../src/features/lab/worker/labReporter.ts';

/*
 * What it costs a run to be watched (its predictions and snapshots, as a share of its time), and what a run costs the page that
 * watches it (tasks over 50 ms): `npm run build && npx tsx bench/labOverhead.ts`. On wasm, large network, five tasks, batch 32.
 */
const tasks = labTaskSets[1];
const design = { size: 'large', scale: 'full', tasks, imageSize: 32 } as const;
const previewScenes = 8;
const seconds = 10;

await startTestBackend('wasm');
const data = makeLabData({
  dataSeed: 1,
  imageSize: 32,
  tasks,
  counts: { train: 64, validation: 1, test: 8 },
});
const trainer = new Trainer({ design, seed: 7, batchSize: 32 }, data, opsOfBackend());
const stepMs = await cost(60, () => trainer.advance(1e-3));
const previewMs = await cost(30, () => trainer.predict(data.test.images));
const snapshotMs = await cost(30, async () =>
  structuredClone(await takeSnapshot(trainer, { ...freshRecord, trainingLosses: lossesOf(1000) })),
);
trainer.dispose();
const share = previewMs / every.preview + snapshotMs / every.snapshot;
console.log(
  `a step ${stepMs.toFixed(1)} ms, ${previewScenes} predictions ${previewMs.toFixed(2)} ms, a snapshot ${snapshotMs.toFixed(2)} ms`,
);
console.log(`predictions and snapshots: ${(100 * share).toFixed(2)}% of the training time (goal 2%)`);

const server = await preview({ preview: { port: 4319 }, logLevel: 'error' });
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  // The compiler of this file names functions by a helper that the page lacks.
  await page.addInitScript('globalThis.__name = value => value');
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.waitForLoadState('networkidle');
  const run = { id: 'r', design, seed: 7 };
  const request: TrainRequest = {
    recipe: { ...defaultRecipe, scenes: 200, steps: 20000 },
    run,
    previewScenes,
  };
  const chunk = readdirSync('dist/assets').find(name => /^startLab-.*\.js$/.test(name));
  const { long, steps } = await page.evaluate(
    async ([address, asked, milliseconds]) => {
      // Of the page, the Lab only lists its tables here: no table is made.
      const page = { measured: { getState: () => ({ setEntries: () => undefined }) } };
      const { startLab } = (await import(address)) as { startLab(page: unknown): Lab };
      const durations: number[] = [];
      const client = startLab(page).startClient('wasm');
      let told = 0;
      let begin: () => void = () => undefined;
      const begun = new Promise<void>(resolve => {
        begin = resolve;
      });
      const handle = client.train(asked, event => {
        if (event.kind === 'progress') told = event.step;
        if (event.kind === 'began') {
          begin();
          new PerformanceObserver(list => {
            for (const { duration } of list.getEntries()) durations.push(duration);
          }).observe({ type: 'longtask' });
        }
      });
      await begun;
      await new Promise(resolve => setTimeout(resolve, milliseconds));
      handle.order('cancel');
      await handle.result;
      client.dispose();
      return { long: durations, steps: told };
    },
    [`/assets/${chunk}`, request, 1000 * seconds] as const,
  );
  console.log(
    `${steps} steps in ${seconds} s, tasks of the page over 50 ms meanwhile: ${long.length} ${long.map(Math.round).join(' ')}`,
  );
} finally {
  await browser.close();
  await server.close();
}

/** Milliseconds of the processor for each of so many, after a few to warm up: other work beside it counts for less so. */
async function cost(count: number, work: () => Promise<unknown>): Promise<number> {
  for (let i = 0; i < 5; i++) await work();
  const before = process.cpuUsage();
  for (let i = 0; i < count; i++) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / count;
}

function lossesOf(steps: number): number[][] {
  return Array.from({ length: steps }, (_, step) => tasks.map((__, task) => step / (task + 1)));
}
