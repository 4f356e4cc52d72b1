import { type LoadedTable, parseTable } from '../formats/parseTable.ts';
import { t } from '../i18n/text.ts';
import type { TableId } from './configuration.ts';
import { recordedTableOf } from './recordedTableOf.ts';

/** Gives the table of an id; rejects with what is wrong and what to do. */
export type TableSource = (id: TableId) => Promise<LoadedTable>;

/** The tables that ship with the site, by their files. The file of a recorded sweep is fetched once for its three tables. */
export function builtInSource(fetchText: (path: string) => Promise<string> = fetchTableText): TableSource {
  const sweeps = new Map<string, Promise<string>>();
  return async id => {
    const recorded = recordedTableOf(id);
    if (!recorded) return parseTable(await fetchText(`tables/${id}.json`));
    const { sweep, part } = recorded;
    const text = sweeps.get(sweep) ?? fetchText(`tables/${sweep}.json`);
    sweeps.set(sweep, text);
    // What failed is asked for anew the next time.
    text.catch(() => sweeps.delete(sweep));
    const { readRecorded } = await import('../formats/recordedTables.ts');
    return readRecorded(await text, part);
  };
}

async function fetchTableText(path: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(path);
  } catch {
    throw new Error(t('the site did not answer. Check the connection and retry.'));
  }
  if (!response.ok)
    throw new Error(
      t('the site answered {status}. Retry, or choose another data set.', {
        status: String(response.status),
      }),
    );
  return response.text();
}
