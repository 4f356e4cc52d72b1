import type { StoreApi } from 'zustand/vanilla';
import { parseTable } from '../formats/parseTable.ts';
import type { TableId } from './configuration.ts';
import type { SessionState } from './sessionStore.ts';

/**
 * Loads a built-in table into the session, unless it is there or on its way. A failure is kept as a state with
 * what to do about it; calling again retries.
 */
export async function loadTable(
  session: StoreApi<SessionState>,
  id: TableId,
  fetchText: (path: string) => Promise<string> = fetchTableText,
): Promise<void> {
  const present = session.getState().tables[id];
  if (present && present.kind !== 'failed') return;
  session.getState().setTable(id, { kind: 'loading' });
  try {
    const loaded = parseTable(await fetchText(`tables/${id}.json`));
    session.getState().setTable(id, { kind: 'loaded', loaded });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    session
      .getState()
      .setTable(id, { kind: 'failed', message: `The table “${id}” could not be loaded: ${reason}` });
  }
}

async function fetchTableText(path: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(path);
  } catch {
    throw new Error('the site did not answer. Check the connection and retry.');
  }
  if (!response.ok)
    throw new Error(`the site answered ${response.status}. Retry, or choose another data set.`);
  return response.text();
}
