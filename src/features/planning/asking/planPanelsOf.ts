import type { Configuration } from '../../../app/configuration/configuration.ts';
import { type PanelName, planPanels } from '../../../app/configuration/viewNames.ts';
import { MessageError } from '../../../base/i18n/message.ts';
import type { LoadedTable } from '../../../files/table/parseTable.ts';
import { planSubject } from './planSubject.ts';

/** The panels that Plan has of a table: none of one that it cannot plan for. */
export function planPanelsOf(
  loaded: LoadedTable,
  { heads, seen }: Pick<Configuration, 'heads' | 'seen'>,
): readonly PanelName[] {
  if (loaded.kind !== 'losses') return [];
  try {
    const { isComplete } = planSubject(loaded.table, heads, { candidates: loaded.candidates });
    return isComplete && seen === 0 ? planPanels.race : planPanels.next;
  } catch (error) {
    if (error instanceof MessageError) return [];
    throw error;
  }
}
