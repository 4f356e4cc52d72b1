import type { Catalog } from '../languages.ts';
import { app } from './app.ts';
import { data } from './data.ts';
import { learn } from './learn.ts';
import { tables } from './tables.ts';

/** Simplified Chinese: every English message of the interface with its translation. One file for each part of the interface. */
export const zh: Catalog = { ...app, ...data, ...learn, ...tables };
