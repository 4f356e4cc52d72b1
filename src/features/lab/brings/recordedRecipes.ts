import type { recordedSweeps } from '../../../app/tables/tableIds.ts';

/** The recipes of the sweeps that ship with the site, known before any of their files is loaded. */
export const recordedRecipes: Readonly<Record<(typeof recordedSweeps)[number], string>> = {
  'lab-small': 'size:small;steps:600;seeds:1+2+3',
  'lab-large': 'steps:600;seeds:1+2+3',
  'lab-few': 'data:0.05;steps:600;seeds:1+2+3',
  'lab-other': 'set:2;steps:600;seeds:1+2+3',
};
