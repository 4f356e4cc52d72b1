import { usageError } from '../toolError.ts';
import { fieldOptions } from './optionGroups.ts';
import type { ParsedArguments } from './parseArguments.ts';

/** Refuses what has a meaning only where groupings are searched by affinity. */
export function refuseAffinityOptions(given: ParsedArguments['given']): void {
  const names = [...fieldOptions('grouping').map(({ name }) => name), 'threads'];
  const refused = names.find(name => given.has(name));
  if (refused !== undefined)
    throw usageError(`--${refused} needs a table of affinities; this is one of losses.`);
}
