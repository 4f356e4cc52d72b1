import { t } from '../../../../base/i18n/text.ts';
import { readWeights, type StoredWeights } from '../../recordings/labWeights.ts';

/** The Lab tables whose compared networks ship with the site. */
export const shippedTables: readonly string[] = ['lab-large', 'lab-other'];

/** The networks that ship with the site for a table; rejects with what is wrong and what to do. */
export async function fetchWeights(tableId: string): Promise<StoredWeights> {
  const path = `lab/weights-${tableId}`;
  const [index, weights] = await Promise.all([fetchPart(`${path}.json`), fetchPart(`${path}.bin`)]);
  return readWeights(await index.text(), await weights.arrayBuffer());
}

async function fetchPart(path: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path);
  } catch {
    throw new Error(t('the site did not answer. Check the connection and retry.'));
  }
  if (!response.ok)
    throw new Error(
      t('the site answered {status}. Retry, or train them here.', { status: String(response.status) }),
    );
  return response;
}
