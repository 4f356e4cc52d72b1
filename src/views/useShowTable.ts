import { useCallback } from 'react';
import { changeTable } from '../state/changeTable.ts';
import type { Configuration, TableId } from '../state/configuration.ts';
import { defaultConfiguration } from '../state/fields.ts';
import { fitTable } from '../state/fitTable.ts';
import { useApp } from './appContext.ts';
import { useChange } from './hooks.ts';

/** Shows another table, one of the reader's own fitted to what it holds; `also` is changed in the same step. */
export function useShowTable(): (id: TableId, also?: Partial<Configuration>) => Promise<void> {
  const { configuration, ownTables } = useApp();
  const change = useChange();
  return useCallback(
    async (id, also = {}) => {
      const present = configuration.getState().configuration;
      const own = ownTables.getState();
      const entry = own.entries.find(candidate => candidate.id === id);
      const content = entry && (await own.content(id));
      if (entry && content) {
        const fitted = fitTable(present, content.loaded, { packed: entry.packed, src: '' });
        return change({ ...fitted, ...also });
      }
      // Budgets of the tables of the site are in one unit; those of a table of the reader's own may be in any.
      const isFromOwn = present.data.startsWith('own-');
      const budget = isFromOwn ? { budget: defaultConfiguration.budget } : {};
      change({ ...changeTable(id), ...budget, ...also });
    },
    [configuration, ownTables, change],
  );
}
