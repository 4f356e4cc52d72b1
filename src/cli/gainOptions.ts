import type { Configuration } from '../app/configuration/configuration.ts';
import { splits } from '../core/tables/lossTable.ts';
import { choiceOf } from './optionValues.ts';
import type { ParsedArguments } from './parseArguments.ts';

/** How gains are computed and shown; `split` is absent where the command line does not say. */
export type GainParts = Pick<Configuration, 'gain' | 'baseline' | 'pairs'> &
  Partial<Pick<Configuration, 'split'>>;

/** The options of gains as parts of a configuration of the page; they can be checked before the table is there. */
export function gainOptions(given: ParsedArguments['given']): GainParts {
  const definition = choiceOf(given, 'definition', ['joint', 'single'], 'joint');
  const split = choiceOf(given, 'split', splits, undefined);
  return {
    gain: definition === 'joint' ? 'ratio' : 'relative',
    baseline: choiceOf(given, 'baseline', ['half', 'full'], 'half'),
    pairs: choiceOf(given, 'pairs', ['directed', 'affinity'], 'directed'),
    ...(split ? { split } : {}),
  };
}
