import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { runsOf } from '../../src/features/lab/model/labRuns.ts';
import { shippedTables } from '../../src/features/lab/state/pictures/shippedWeights.ts';
import { missingRuns, shipRecording } from './packRecording.ts';
import { packWeights } from './packWeights.ts';
import { type Recording, recordings } from './recordings.ts';

/*
 * Trains what is missing of the recorded sweeps, in as many processes as the machine has cores (or `LAB_WORKERS`), and writes
 * each that is complete to `public/tables/`, and the networks whose predictions are shown to `public/lab/`. `npm run lab:record` for all, `npm run lab:record -- lab-large` for one. What is
 * in `.cache/lab` is not trained again: delete it to begin anew.
 */
const asked = process.argv.slice(2);
const unknown = asked.filter(id => recordings.every(each => each.id !== id));
if (unknown.length > 0) {
  throw new Error(
    `There is no recording ${unknown.join(', ')}: choose of ${recordings.map(({ id }) => id).join(', ')}.`,
  );
}
const processes = Math.max(1, Number(process.env.LAB_WORKERS) || availableParallelism());
for (const recording of recordings.filter(({ id }) => asked.length === 0 || asked.includes(id))) {
  await train(recording);
  console.log(`${shipRecording(recording)} written`);
  if (shippedTables.includes(recording.id)) {
    console.log(`weights of ${packWeights(recording.id)} bytes written`);
  }
}

async function train(recording: Recording): Promise<void> {
  const [all, missing] = [runsOf(recording.recipe).length, missingRuns(recording).length];
  console.log(`${recording.id}: ${missing} of ${all} runs to train in ${processes} processes`);
  if (missing === 0) return;
  await Promise.all(Array.from({ length: processes }, (_, part) => trainPart(recording.id, part)));
}

function trainPart(id: string, part: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'scripts/lab/trainPart.ts', id, String(part), String(processes)],
      { stdio: 'inherit' },
    );
    child.on('error', reject);
    child.on('exit', code => {
      if (code === 0) resolve();
      else reject(new Error(`Training part ${part} of ${id} ended with ${code}. Run this again to go on.`));
    });
  });
}
