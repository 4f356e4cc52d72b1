import { recordedSweeps } from '../../../../app/tables/tableIds.ts';
import { t } from '../../../../base/i18n/text.ts';
import type { FinishedRun } from '../../model/recordedTable.ts';
import { parseRecorded } from '../../recordings/parseRecorded.ts';

/**
 * The single runs behind a table of a sweep that ships with the site; none of any other table, or where they were not
 * trained on WebAssembly, as only there the same recipe gives the same losses bit for bit. Rejects where the file cannot be read.
 */
export async function recordedRuns(
  tableId: string,
  fetchFile: (path: string) => Promise<Response> = fetch,
): Promise<readonly FinishedRun[]> {
  if (!recordedSweeps.some(id => id === tableId)) return [];
  const response = await fetchFile(`tables/${tableId}.json`);
  if (!response.ok)
    throw new Error(
      t('The site answered {status} for the recorded runs.', { status: String(response.status) }),
    );
  const { backend, runs } = parseRecorded(await response.text());
  return backend === 'wasm' ? runs : [];
}
