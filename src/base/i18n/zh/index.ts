import type { Catalog } from '../languages.ts';
import { affinityTexts } from './affinities.ts';
import { app } from './app.ts';
import { charts } from './charts.ts';
import { compare } from './compare.ts';
import { comparePairTexts } from './comparePairs.ts';
import { data } from './data.ts';
import { explore } from './explore.ts';
import { exploreFrontier } from './exploreFrontier.ts';
import { failures } from './failures.ts';
import { hand } from './hand.ts';
import { keys } from './keys.ts';
import { glossary } from './lessons/glossary.ts';
import { learn } from './lessons/learn.ts';
import { maker } from './lessons/maker.ts';
import { paper } from './lessons/paper.ts';
import { offlineTexts } from './offline.ts';
import { plan } from './plan.ts';
import { mappingWords } from './problems/mappingWords.ts';
import { networkProblems } from './problems/networkProblems.ts';
import { pairProblems } from './problems/pairProblems.ts';
import { parquetProblems } from './problems/parquetProblems.ts';
import { planResults } from './problems/planResults.ts';
import { tableProblems } from './problems/tableProblems.ts';
import { takenTexts } from './problems/takenTexts.ts';
import { textProblems } from './problems/textProblems.ts';
import { unpackTexts } from './problems/unpackTexts.ts';
import { state } from './state.ts';
import { tableNameTexts } from './tableNames.ts';
import { fineTune } from './training/fineTune.ts';
import { lab } from './training/lab.ts';
import { labPlan } from './training/labPlan.ts';
import { labSweep } from './training/labSweep.ts';
import { labTables } from './training/labTables.ts';
import { labTraining } from './training/labTraining.ts';
import { labWords } from './training/labWords.ts';
import { sharedTexts } from './words.ts';

/** Simplified Chinese: every English message of the interface with its translation. One file for each part of the interface. */
export const zh: Catalog = {
  ...app,
  ...keys,
  ...plan,
  ...charts,
  ...state,
  ...sharedTexts,
  ...tableNameTexts,
  ...explore,
  ...exploreFrontier,
  ...affinityTexts,
  ...compare,
  ...comparePairTexts,
  ...data,
  ...textProblems,
  ...unpackTexts,
  ...networkProblems,
  ...pairProblems,
  ...parquetProblems,
  ...tableProblems,
  ...planResults,
  ...takenTexts,
  ...mappingWords,
  ...glossary,
  ...failures,
  ...hand,
  ...learn,
  ...offlineTexts,
  ...maker,
  ...fineTune,
  ...lab,
  ...labPlan,
  ...labSweep,
  ...labTraining,
  ...labWords,
  ...labTables,
  ...paper,
};
