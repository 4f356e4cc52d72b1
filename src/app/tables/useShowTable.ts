import { useCallback } from 'react';
import { changeTable } from '../configuration/changeTable.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { defaultConfiguration, features } from '../configuration/fields.ts';
import { type AppContext, useApp } from '../context/useApp.ts';
import { loadTable } from './loadTable.ts';
import { fitTable } from './own/fitTable.ts';
import { isMeasuredId, lossesIdOf, type TableId } from './tableIds.ts';

/** The patch that shows another table in a configuration; one of the reader's own or of the Lab is fitted to what it holds. */
export function useTablePatch(): (present: Configuration, id: TableId) => Promise<Partial<Configuration>> {
  const { ownTables, session } = useApp();
  return useCallback(
    async (present, id) => {
      if (isMeasuredId(id)) return await labPatch(session, present, id);
      const own = ownTables.getState();
      const entry = own.entries.find(candidate => candidate.id === id);
      const content = entry && (await own.content(id));
      if (entry && content) return fitTable(present, content.loaded, { packed: entry.packed, src: '' });
      // Budgets of the tables of the site are in one unit; those of a table of the reader's own may be in any.
      const budget = present.data.startsWith('own-') ? { budget: defaultConfiguration().budget } : {};
      return { ...changeTable(id), ...budget };
    },
    [ownTables, session],
  );
}

/** A link to a table of the Lab holds its recipe, so that it can be measured anew where the table is not. */
async function labPatch(
  session: AppContext['session'],
  present: Configuration,
  id: TableId,
): Promise<Partial<Configuration>> {
  const lossesId = lossesIdOf(id);
  await Promise.all([id, lossesId].map(each => loadTable(session, each)));
  const [shown, made] = [id, lossesId].map(each => session.getState().tables[each]);
  if (shown?.kind !== 'loaded') return changeTable(id);
  const losses = made?.kind === 'loaded' ? made.loaded : undefined;
  return {
    ...fitTable(present, shown.loaded, { packed: '', src: '' }),
    ...features().besideMeasured(losses),
  };
}

/** The table that was picked last: answers come in any order. */
let wanted: TableId;

/** Shows another table; `also` is changed in the same step. What was picked or undone meanwhile counts instead. */
export function useShowTable(): (id: TableId, also?: Partial<Configuration>) => Promise<void> {
  const { configuration } = useApp();
  const patchFor = useTablePatch();
  return useCallback(
    async (id, also = {}) => {
      const { configuration: present } = configuration.getState();
      wanted = id;
      const patch = await patchFor(present, id);
      const { configuration: now, change } = configuration.getState();
      if (wanted === id && now.data === present.data) change({ ...patch, ...also });
    },
    [configuration, patchFor],
  );
}
