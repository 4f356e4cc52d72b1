import { deviceTexts, type KeptTexts } from '../../../app/storage/keptTexts.ts';
import { type PaperTables, paperSettings } from '../claims/claim.ts';
import type { ClaimResult } from '../claims/evaluateClaim.ts';

const storageKey = 'taskmates.paper';

/** What results depend on: the numbers of all four tables, and the code. The same for the same content. */
export function contentKey(tables: PaperTables, code: string): string {
  const text = JSON.stringify([
    code,
    paperSettings.map(setting => {
      const { table, published } = tables[setting];
      const columns = Object.entries(table.losses).map(([split, values]) => [split, [...values]]);
      const tasks = table.tasks.map(({ id, name }) => [id, name]);
      return [tasks, [...table.costs], [...table.members], [...table.offsets], columns, published ?? null];
    }),
  ]);
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x5bd1e995) ^ (b >>> 15);
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}-${text.length}`;
}

/** The results that this device keeps of the same tables and code; `undefined` for none. */
export function keptResults(key: string, texts: KeptTexts = deviceTexts): readonly ClaimResult[] | undefined {
  try {
    const kept: unknown = JSON.parse(texts.getItem(storageKey) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { key: own, results } = kept as { key?: unknown; results?: unknown };
    return own === key && Array.isArray(results) ? (results as readonly ClaimResult[]) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps results in the place of those before. */
export function keepResults(
  key: string,
  results: readonly ClaimResult[],
  texts: KeptTexts = deviceTexts,
): void {
  texts.setItem(storageKey, JSON.stringify({ key, results }));
}
