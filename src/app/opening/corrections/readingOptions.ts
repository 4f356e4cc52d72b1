import { encoding, layout, readAs, table } from './choiceHeads.ts';
import type { CorrectionHead } from './correction.ts';
import { corrections } from './corrections.ts';

/** What the command may be told of files, in the order of its help: help, reading, questions and copied commands follow it. */
export const readingOptions: readonly CorrectionHead[] = [readAs, table, layout, encoding, ...corrections];
