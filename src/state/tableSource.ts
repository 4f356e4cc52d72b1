import { type LoadedTable, parseTable } from '../formats/parseTable.ts';
import type { TableId } from './configuration.ts';

/** Gives the table of an id; rejects with what is wrong and what to do. */
export type TableSource = (id: TableId) => Promise<LoadedTable>;

/** The tables that ship with the site, by their files. */
export function builtInSource(fetchText: (path: string) => Promise<string> = fetchTableText): TableSource {
  return async id => parseTable(await fetchText(`tables/${id}.json`));
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
