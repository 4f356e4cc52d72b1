import { retryable } from '../../base/steps/retryable.ts';
import type { LoadedTable } from '../table/parseTable.ts';
import type { TableFormat } from './tableFormats.ts';
import { writeAffinityCsv, writeLongAffinityCsv } from './writeAffinityCsv.ts';
import { writeTidyCsv, writeWideCsv } from './writeCsv.ts';
import { writeJson } from './writeJson.ts';

const loadWriter = retryable(() => import('./writeParquet.ts'));

/**
 * The table as a file. Affinities have a square CSV (`wide-csv`) and one of pairs (`tidy-csv`). Rejects with a `RangeError`
 * for a format that the kind of table does not have: see `formatsOf`.
 */
export async function writeTable(loaded: LoadedTable, format: TableFormat): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'json') return encodeText(writeJson(loaded));
  if (loaded.kind === 'affinity') {
    if (format === 'wide-csv') return encodeText(writeAffinityCsv(loaded.table));
    if (format === 'tidy-csv') return encodeText(writeLongAffinityCsv(loaded.table));
    throw new RangeError(`Affinities are not saved as ${format}: choose JSON or CSV.`);
  }
  if (format === 'wide-csv') return encodeText(writeWideCsv(loaded.table));
  if (format === 'tidy-csv') return encodeText(writeTidyCsv(loaded.table));
  // Loaded on demand: few readers save this.
  return (await loadWriter.anew()).writeParquet(loaded);
}

/** The standard `TextEncoder`, which the library of this layer does not name. */
const { TextEncoder } = globalThis as unknown as {
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
};

/** So many characters are encoded at once. */
const batch = 2 ** 18;

/** The parts one after another as UTF-8: also where they are longer than any string may be. */
function encodeText(parts: Iterable<string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let waiting = '';
  for (const part of parts) {
    waiting += part;
    if (waiting.length < batch) continue;
    chunks.push(encoder.encode(waiting));
    waiting = '';
  }
  chunks.push(encoder.encode(waiting));
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
