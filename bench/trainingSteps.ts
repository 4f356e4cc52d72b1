import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findChromium } from '../scripts/findChromium.mjs';
import { opsOfBackend } from '../src/features/lab/engine/ops/opsOfBackend.ts';
import { startTestBackend } from '../src/features/lab/engine/testing/startTestBackend.ts';
import { makeLabData } from '../src/features/lab/engine/train/labData.ts';
import { Trainer } from '../src/features/lab/engine/train/trainer.ts';
import { labTaskSets } from '../src/features/lab/model/labTasks.ts';
import { planNetwork } from '../src/features/lab/model/networkPlan.ts';
import type { Measured, Order } from './labPage/measure.worker.ts';

/*
 * Times training steps of the large network with all five tasks, batch 32, in a worker of Chromium: `npx tsx bench/trainingSteps.ts`.
 * Our kernels on wasm are held against the matrix product of the same backend, against TensorFlow.js's own operations there, and
 * against those on WebGL, which without a GPU is drawn by SwiftShader on the processor.
 */
const root = new URL('./labPage', import.meta.url).pathname;
const outDir = new URL('../.cache/labPage', import.meta.url).pathname;
const worker = { format: 'es' } as const;
await build({
  configFile: false,
  root,
  base: './',
  worker,
  logLevel: 'error',
  build: { outDir, emptyOutDir: true },
});
const server = await preview({
  configFile: false,
  root,
  build: { outDir },
  preview: { port: 4318 },
  logLevel: 'error',
});
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
try {
  const page = await browser.newPage();
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  const measure = (order: Order) =>
    page.evaluate(
      given => (globalThis as unknown as { measure: (order: Order) => Promise<Measured> }).measure(given),
      order,
    );
  const tasks = labTaskSets[1];
  const { multiplyAdds } = planNetwork({ size: 'large', scale: 'full', tasks, imageSize: 32 });
  const own = await measure({ backend: 'wasm', ops: 'own', steps: 60 });
  const gmacs = (3 * 32 * multiplyAdds) / own.medianMs / 1e6;
  const show = (name: string, { medianMs, firstMs }: Measured) => {
    const ratio = (medianMs / own.medianMs).toFixed(1);
    console.log(`${name}: ${medianMs.toFixed(1)} ms a step (${ratio}x), the first ${firstMs.toFixed(0)} ms`);
  };
  show('wasm, our kernels', own);
  const share = Math.round((100 * gmacs) / own.matmulGmacs);
  console.log(
    `${gmacs.toFixed(1)} of ${own.matmulGmacs.toFixed(1)} GMAC/s of the matrix product: ${share}% (goal 60%)`,
  );
  const together = await Promise.all([0, 1].map(() => measure({ backend: 'wasm', ops: 'own', steps: 200 })));
  const rate = together.reduce((sum, { medianMs }) => sum + own.medianMs / medianMs, 0);
  console.log(`two workers at once: ${rate.toFixed(2)} times the steps of one (goal 1.8)`);
  show('wasm, TensorFlow.js’s operations', await measure({ backend: 'wasm', ops: 'stock', steps: 12 }));
  show(
    'WebGL, TensorFlow.js’s operations (goal 20x)',
    await measure({ backend: 'webgl', ops: 'stock', steps: 6 }),
  );
  const inBrowser = (await measure({ backend: 'wasm', ops: 'own', steps: 4 })).losses;
  const onWebgl = (await measure({ backend: 'webgl', ops: 'stock', steps: 4 })).losses;
  const inNode = await lossesInNode(4);
  const most = Math.max(...inBrowser.map((loss, i) => Math.abs(loss - (onWebgl[i] ?? Number.NaN))));
  console.log(`losses after 4 steps, WebGL against wasm: ${most.toExponential(1)} apart at most`);
  const isSame = inBrowser.every((loss, i) => loss === inNode[i]);
  console.log(
    `losses after 4 steps, wasm in Node and in Chromium: ${isSame ? 'the same bit for bit' : 'DIFFERENT'}`,
  );
  if (!isSame || !(most < 1e-4)) process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}

/** The losses of the measured network's step `steps` in Node, on the same scenes. */
async function lossesInNode(steps: number): Promise<readonly number[]> {
  await startTestBackend('wasm');
  const tasks = labTaskSets[1];
  const counts = { train: 64, validation: 1, test: 1 };
  const data = makeLabData({ dataSeed: 1, imageSize: 32, tasks, counts });
  const design = { size: 'large', scale: 'full', tasks, imageSize: 32 } as const;
  const trainer = new Trainer({ design, seed: 7, batchSize: 32 }, data, opsOfBackend());
  let losses: readonly number[] = [];
  for (let step = 0; step < steps; step++) losses = await trainer.advance(1e-3);
  trainer.dispose();
  return losses;
}
