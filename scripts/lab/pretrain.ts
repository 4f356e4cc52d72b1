import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { opsOfBackend } from '../../src/features/lab/engine/ops/opsOfBackend.ts';
import { startTestBackend } from '../../src/features/lab/engine/testing/startTestBackend.ts';
import { makeLabData } from '../../src/features/lab/engine/train/labData.ts';
import { runTraining } from '../../src/features/lab/engine/train/runTraining.ts';
import { Trainer } from '../../src/features/lab/engine/train/trainer.ts';
import type { NetworkDesign } from '../../src/features/lab/model/networkPlan.ts';
import { toHalf } from '../../src/features/lab/recordings/halfFloat.ts';
import { pretrainedPath } from '../../src/features/lab/recordings/pretrainedFile.ts';
import {
  type EncoderFacts,
  type EncodersFile,
  encoderDesigns,
  encodersFile,
  pretraining,
  siteFolder,
} from './encoderPlan.ts';

/*
 * Trains the networks that fine-tuning starts from, one for each shape, and writes them where the site serves them:
 * `npm run lab:pretrain [folder]`. Takes some minutes; the same bytes each time.
 */
const folder = process.argv[2] ?? siteFolder;
const { seed, steps, batchSize, peakRate } = pretraining;
await startTestBackend('wasm');
const ops = opsOfBackend();
const { dataSeed, imageSize, tasks, scenes } = pretraining;
const data = makeLabData({ dataSeed, imageSize, tasks, counts: scenes });
mkdirSync(join(folder, 'lab'), { recursive: true });
const encoders: EncoderFacts[] = [];
for (const design of encoderDesigns) encoders.push(await pretrain(design));
const all: EncodersFile = { ...pretraining, encoders };
writeFileSync(join(folder, encodersFile), `${JSON.stringify(all, null, 2)}\n`);

async function pretrain(design: NetworkDesign): Promise<EncoderFacts> {
  const trainer = new Trainer({ design, seed, batchSize }, data, ops);
  const plan = { steps, peakRate, stopRule: 'fixed', checkEvery: 0, probeEvery: 0 } as const;
  const control = { isPaused: false, isCancelled: false, singleSteps: 0 };
  const whilePaused = () => Promise.reject(new Error('Nothing pauses the pretraining.'));
  const outcome = await runTraining(trainer, data, plan, control, { whilePaused });
  if (outcome.kind !== 'finished') throw new Error(`The pretraining ended as ${outcome.kind}.`);
  const { parameters } = await trainer.snapshot();
  trainer.dispose();
  const bytes = new DataView(new ArrayBuffer(2 * parameters.length));
  for (const [i, value] of parameters.entries()) bytes.setUint16(2 * i, toHalf(value), true);
  const contents = Buffer.from(bytes.buffer);
  const { size, scale } = design;
  const file = pretrainedPath(design);
  writeFileSync(join(folder, file), contents);
  const losses = outcome.validation.map((loss, i) => [tasks[i], Number(loss.toFixed(4))] as const);
  const validation: Readonly<Record<string, number>> = Object.fromEntries(losses);
  console.log(`${file}: ${losses.map(each => each.join(' ')).join(', ')}`);
  const sha256 = createHash('sha256').update(contents).digest('hex');
  return { size, scale, file, parameters: parameters.length, sha256, validation };
}
