import type { ColumnsMapping } from '../mapping.ts';
import { ProblemLog } from '../problemLog.ts';
import type { Sheet } from '../sheet.ts';
import { splitOfWord } from '../splitWords.ts';

/** More words than this are no names of splits. */
const mostWords = 100;

/** What the words of the split columns mean, as far as they are known; all rows are looked at. */
export async function readSplitWords(
  sheets: readonly Sheet[],
  files: ColumnsMapping['files'],
): Promise<ColumnsMapping['splitWords']> {
  const words = new Set<string>();
  for (const [i, sheet] of sheets.entries()) {
    const index = files[i]?.columns.findIndex(({ role }) => role.kind === 'split') ?? -1;
    if (index < 0) continue;
    const loaded = await sheet.load(new Map([[index, 'text']]), new ProblemLog());
    for (const text of loaded.texts.get(index)?.texts ?? []) if (words.size < mostWords) words.add(text);
  }
  const known = [...words].flatMap(word => {
    const meaning = splitOfWord(word);
    return meaning === undefined ? [] : [[word, meaning] as const];
  });
  return Object.fromEntries(known);
}
