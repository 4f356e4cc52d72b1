import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LabRun, runsOf } from '../../src/features/lab/model/labRuns.ts';
import type { FinishedRun } from '../../src/features/lab/model/recordedTable.ts';
import type { AffinitySums } from '../../src/features/lab/model/training/affinityMeter.ts';
import type { RecordedSweep } from '../../src/features/lab/recordings/parseRecorded.ts';
import { writeRecorded } from '../../src/features/lab/recordings/writeRecorded.ts';
import type { Recording } from './recordings.ts';
import { runFile } from './workFiles.ts';

/** Where the tables that ship with the site are. */
const shipped = join('public', 'tables');

/** The runs of a recording that are not there yet. */
export function missingRuns({ id, recipe }: Recording): readonly LabRun[] {
  return runsOf(recipe).filter(run => !existsSync(runFile(id, run)));
}

/** The trained runs of a recording as one sweep. Throws where one is missing: an incomplete sweep is never shipped. */
function packRecording(recording: Recording): RecordedSweep {
  const { id, name, about, recipe } = recording;
  const missing = missingRuns(recording);
  if (missing.length > 0) {
    throw new Error(`${id} is not complete: ${missing.length} of ${runsOf(recipe).length} runs are missing.`);
  }
  const results = runsOf(recipe).map(
    run => JSON.parse(readFileSync(runFile(id, run), 'utf8')) as FinishedRun & { affinities?: AffinitySums },
  );
  return {
    id,
    name,
    about,
    source: { title: 'Taskmates’ Lab, recorded on WebAssembly', licence: 'MIT' },
    recipe,
    backend: 'wasm',
    runs: results.map(({ affinities, ...run }) => run),
    affinities: results.flatMap(({ affinities, seed }) => (affinities ? [{ seed, ...affinities }] : [])),
  };
}

/** Writes the file of a complete recording, at once or not at all, and gives its path. */
export function shipRecording(recording: Recording): string {
  const text = [...writeRecorded(packRecording(recording))].join('');
  const path = join(shipped, `${recording.id}.json`);
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
  return path;
}
