import { type Message, say } from '../../../base/i18n/message.ts';
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

function wordsOfSweep({ runs, recipe, backend }: RecordedSweep): Message {
  const wanted = runsOf(recipe).length;
  return runs.length === wanted
    ? say(
        'A sweep of the Lab: {count, plural, one {# run} other {# runs}}, trained on {backend}, one row per network with its mean over the seeds',
        { count: wanted, backend },
      )
    : say(
        'A sweep of the Lab: {count} of {wanted, plural, one {# run} other {# runs}}, trained on {backend}, one row per network with its mean over the seeds',
        { count: runs.length, wanted, backend },
      );
}
