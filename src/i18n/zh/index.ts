import type { Catalog } from '../languages.ts';
import { app } from './app.ts';
import { compare } from './compare.ts';
import { comparePairs } from './comparePairs.ts';
import { data } from './data.ts';
import { explore } from './explore.ts';
import { exploreFrontier } from './exploreFrontier.ts';
import { glossary } from './glossary.ts';
import { learn } from './learn.ts';
import { paper } from './paper.ts';
import { tableNames } from './tableNames.ts';
import { words } from './words.ts';

/** Simplified Chinese: every English message of the interface with its translation. One file for each part of the interface. */
export const zh: Catalog = {
  ...app,
  ...words,
  ...tableNames,
  ...explore,
  ...exploreFrontier,
  ...compare,
  ...comparePairs,
  ...data,
  ...glossary,
  ...learn,
  ...paper,
};
