import type { Catalog } from '../languages.ts';
import { app } from './app.ts';
import { charts } from './charts.ts';
import { compare } from './compare.ts';
import { comparePairTexts } from './comparePairs.ts';
import { data } from './data.ts';
import { explore } from './explore.ts';
import { exploreFrontier } from './exploreFrontier.ts';
import { fineTune } from './fineTune.ts';
import { glossary } from './glossary.ts';
import { hand } from './hand.ts';
import { lab } from './lab.ts';
import { labSweep } from './labSweep.ts';
import { labTraining } from './labTraining.ts';
import { labWords } from './labWords.ts';
import { learn } from './learn.ts';
import { paper } from './paper.ts';
import { playback } from './playback.ts';
import { networkProblems } from './problems/networkProblems.ts';
import { textProblems } from './problems/textProblems.ts';
import { state } from './state.ts';
import { tableNameTexts } from './tableNames.ts';
import { ui } from './ui.ts';
import { sharedTexts } from './words.ts';

/** Simplified Chinese: every English message of the interface with its translation. One file for each part of the interface. */
export const zh: Catalog = {
  ...app,
  ...ui,
  ...charts,
  ...state,
  ...sharedTexts,
  ...tableNameTexts,
  ...explore,
  ...exploreFrontier,
  ...compare,
  ...comparePairTexts,
  ...data,
  ...textProblems,
  ...networkProblems,
  ...glossary,
  ...hand,
  ...learn,
  ...playback,
  ...fineTune,
  ...lab,
  ...labSweep,
  ...labTraining,
  ...labWords,
  ...paper,
};
