import type { NativeReader } from '../../../files/open/readNative.ts';
import { runsOf } from '../model/labRuns.ts';
import { parseRecorded, type RecordedSweep } from './parseRecorded.ts';
import { lossesOfRecorded } from './recordedTables.ts';

/** Reads a sweep of the Lab as its loss table. */
export const sweepReader: NativeReader = {
  mark: 'taskmates-lab',
  read: text => {
    const sweep = parseRecorded(text);
    return { loaded: lossesOfRecorded(sweep), words: wordsOfSweep(sweep) };
  },
};

function wordsOfSweep({ runs, recipe, backend }: RecordedSweep): string {
  const wanted = runsOf(recipe).length;
  const count = runs.length === wanted ? `${wanted} runs` : `${runs.length} of ${wanted} runs`;
  return `A sweep of the Lab: ${count}, trained on ${backend}, one row per network with its mean over the seeds`;
}
