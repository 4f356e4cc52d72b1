import { TablesClient } from '../work/tables/tablesClient.ts';

/** The client of real tables workers; none is started before it is needed. */
export function startTablesClient(): TablesClient {
  return new TablesClient(
    () =>
      new Worker(new URL('./workers/tables.worker.ts', import.meta.url), { type: 'module', name: 'tables' }),
  );
}
