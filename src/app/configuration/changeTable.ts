import type { Configuration } from './configuration.ts';
import { features } from './fields.ts';

/** The patch that shows another table: what belongs to the tasks and networks of the one before is let go. */
export function changeTable(data: Configuration['data']): Partial<Configuration> {
  return {
    data,
    table: '',
    src: '',
    cell: '',
    task: '',
    weights: [],
    excluded: [],
    alone: [],
    together: [],
    apart: [],
    noise: null,
    ...features().withoutTable(),
  };
}
