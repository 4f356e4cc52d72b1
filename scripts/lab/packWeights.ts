import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataOf } from '../../src/features/lab/engine/train/trainRun.ts';
import { comparedGroupings, networksNeeded } from '../../src/features/lab/model/comparedGroupings.ts';
import { runsOf } from '../../src/features/lab/model/labRuns.ts';
import { listedText, recipeText } from '../../src/features/lab/model/recipe.ts';
import { type FinishedRun, recordedTable } from '../../src/features/lab/model/recordedTable.ts';
import { type StoredNetwork, writeWeights } from '../../src/features/lab/recordings/labWeights.ts';
import { recordings } from './recordings.ts';
import { runFile, weightsFile } from './workFiles.ts';

/** Where the weights go that ship with the site. */
const folder = join('public', 'lab');

/**
 * Writes the networks that the page of predictions shows of a recording, of its first seed, to `public/lab`, and returns how
 * many bytes their weights take. All runs of the recording must be in its work folder; which networks are needed depends on
 * the grouping that the search chooses, so on all of its losses. Throws for an unknown recording or a missing run.
 */
export function packWeights(recordingId: string): number {
  const recording = recordings.find(({ id }) => id === recordingId);
  if (!recording) throw new Error(`There is no recording “${recordingId}”.`);
  const { recipe } = recording;
  const runs = runsOf(recipe);
  const finished = runs.map(
    run => JSON.parse(readFileSync(runFile(recordingId, run), 'utf8')) as FinishedRun,
  );
  const table = recordedTable(recipe, finished);
  if (!table) throw new Error(`The recording “${recordingId}” has no runs.`);
  const networks = networksNeeded(comparedGroupings(table, recipe)).map((network): StoredNetwork => {
    const at = runs.findIndex(
      ({ design, seed }) => listedText(design) === listedText(network) && seed === recipe.seeds[0],
    );
    const [run, result] = [runs[at], finished[at]];
    if (!run || !result) throw new Error(`The recording has no network ${listedText(network)}.`);
    const bytes = readFileSync(weightsFile(recordingId, run));
    const parameters = new Float32Array(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    );
    return {
      network: listedText(network),
      seed: run.seed,
      test: result.losses.test ?? [],
      parameters,
    };
  });
  const constants = Object.fromEntries([...dataOf(recipe).constants].map(([task, { loss }]) => [task, loss]));
  const { index, bytes } = writeWeights({ recipe: recipeText(recipe), constants, networks });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `weights-${recordingId}.json`), index);
  writeFileSync(join(folder, `weights-${recordingId}.bin`), bytes);
  return bytes.length;
}

// `tsx scripts/lab/packWeights.ts lab-large`
const [script = '', ...ids] = process.argv.slice(1);
if (script.endsWith('packWeights.ts')) {
  for (const id of ids) console.log(`${id}: ${packWeights(id)} bytes`);
}
