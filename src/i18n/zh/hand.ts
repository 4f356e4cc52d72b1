import type { Catalog } from '../languages.ts';

/** Grouping by hand and the puzzle. */
export const hand: Catalog = {};
