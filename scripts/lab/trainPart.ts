import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { opsOfBackend } from '../../src/features/lab/engine/ops/opsOfBackend.ts';
import { startTestBackend } from '../../src/features/lab/engine/testing/startTestBackend.ts';
import { dataOf, trainRun } from '../../src/features/lab/engine/train/trainRun.ts';
import { runsOf } from '../../src/features/lab/model/labRuns.ts';
import { recordings } from './recordings.ts';
import { runFile, weightsFile, workFolder } from './workFiles.ts';

/*
 * Trains every `of`-th run of a recording, beginning with number `part`, and leaves each in a file of its own: what is there
 * already is not trained again. `tsx scripts/lab/trainPart.ts <recording> <part> <of>`, started by `record.ts`.
 */
const [id, part, of] = process.argv.slice(2);
const recording = recordings.find(each => each.id === id);
if (!recording) throw new Error(`There is no recording “${id}”.`);
const { recipe } = recording;
await startTestBackend('wasm');
const ops = opsOfBackend();
const data = dataOf(recipe);
mkdirSync(workFolder(recording.id), { recursive: true });
const control = { isPaused: false, isCancelled: false, singleSteps: 0 };
const hooks = () => ({ whilePaused: () => Promise.reject(new Error('Nothing pauses a recording.')) });
for (const [index, run] of runsOf(recipe).entries()) {
  const file = runFile(recording.id, run);
  if (index % Number(of) !== Number(part) || existsSync(file)) continue;
  const isWatched = run.design.tasks.length === recipe.tasks.length;
  const { outcome, finished, parameters } = await trainRun(
    { recipe, run, data, isWatched },
    ops,
    control,
    hooks,
  );
  if (!finished) throw new Error(`The run ${run.id} ended as ${outcome.kind}.`);
  writeFileSync(weightsFile(recording.id, run), parameters);
  const affinities = isWatched ? { affinities: outcome.record.affinities } : {};
  writeFileSync(`${file}.part`, JSON.stringify({ ...finished, ...affinities }));
  // At once or not at all: a recording that was broken off leaves no half file.
  renameSync(`${file}.part`, file);
  console.log(`${recording.id} ${run.design.scale}.${run.design.tasks.join('+')} seed ${run.seed}`);
}
