import type { Catalog } from '../languages.ts';
import { app } from './app.ts';
import { compare } from './compare.ts';
import { comparePairs } from './comparePairs.ts';
import { data } from './data.ts';
import { learn } from './learn.ts';
import { tables } from './tables.ts';

/** Simplified Chinese: every English message of the interface with its translation. One file for each part of the interface. */
export const zh: Catalog = { ...app, ...compare, ...comparePairs, ...data, ...learn, ...tables };
