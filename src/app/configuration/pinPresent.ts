import { writePinned } from '../links/permalink.ts';
import type { Configuration } from './configuration.ts';

/** The patch that compares the present state with what it will become: it is pinned, and Compare is shown. */
export function pinPresent(configuration: Configuration): Partial<Configuration> {
  return { view: 'compare', against: writePinned(configuration) };
}
