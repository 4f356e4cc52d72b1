import type { Catalog } from '../languages.ts';

/** The Explore view. */
export const explore: Catalog = {};
