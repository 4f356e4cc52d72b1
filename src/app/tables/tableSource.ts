import { MessageError, say } from '../../base/i18n/message.ts';
import { type LoadedTable, parseTable } from '../../files/table/parseTable.ts';
import { type RecordedPart, recordedTableOf, type TableId } from './tableIds.ts';

/** Gives the table of an id; rejects with what is wrong and what to do. */
export type TableSource = (id: TableId) => Promise<LoadedTable>;

/** Reads one table out of the text of a recorded sweep. */
export type RecordedReader = (text: string, part: RecordedPart) => Promise<LoadedTable>;

interface BuiltInSources {
  readonly readRecorded: RecordedReader;
  readonly fetchText?: (path: string) => Promise<string>;
}

/** The tables that ship with the site, by their files. The file of a recorded sweep is fetched once for its three tables. */
export function builtInSource({ readRecorded, fetchText = fetchTableText }: BuiltInSources): TableSource {
  const sweeps = new Map<string, Promise<string>>();
  return async id => {
    const recorded = recordedTableOf(id);
    if (!recorded) return parseTable(await fetchText(`tables/${id}.json`));
    const { sweep, part } = recorded;
    const text = sweeps.get(sweep) ?? fetchText(`tables/${sweep}.json`);
    sweeps.set(sweep, text);
    // What failed is asked for anew the next time.
    text.catch(() => sweeps.delete(sweep));
    return readRecorded(await text, part);
  };
}

async function fetchTableText(path: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(path);
  } catch {
    throw new MessageError(say('the site did not answer. Check the connection and retry.'));
  }
  if (!response.ok)
    throw new MessageError(
      say('the site answered {status}. Retry, or choose another data set.', {
        status: String(response.status),
      }),
    );
  return response.text();
}
