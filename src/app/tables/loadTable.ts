import type { StoreApi } from 'zustand/vanilla';
import { type Message, saidBy, say } from '../../base/i18n/message.ts';
import type { SessionState } from '../context/sessionStore.ts';
import type { TableId } from './tableIds.ts';
import { siteTableName } from './tableNames.ts';

/**
 * Loads a table into the session from the session's source, unless it is there or on its way. A failure is kept as a
 * state with what to do about it; calling again retries.
 */
export async function loadTable(session: StoreApi<SessionState>, id: TableId): Promise<void> {
  const { tables, source, setTable } = session.getState();
  const present = tables[id];
  if (present && present.kind !== 'failed') return;
  setTable(id, { kind: 'loading' });
  try {
    const loaded = await source(id);
    // It is drawn in a task of its own: reading it took one.
    await new Promise(resolve => setTimeout(resolve));
    setTable(id, { kind: 'loaded', loaded });
  } catch (error) {
    setTable(id, { kind: 'failed', message: failure(id, saidBy(error)) });
  }
}

/** Only the site's own tables have a name before they are loaded. */
function failure(id: TableId, reason: Message): Message {
  const name = siteTableName(id);
  return name
    ? say('The table “{name}” could not be loaded: {reason}', { name, reason })
    : say('This table could not be loaded: {reason}', { reason });
}
