import type { Split } from '../../../core/tables/lossTable.ts';
import type { ColumnsMapping } from '../mapping.ts';
import { splitOfFileName, splitOfWord } from '../names/splitWords.ts';
import { ProblemLog } from '../problemLog.ts';
import type { Sheet } from '../sheet.ts';

/** What the words of the split columns mean, as far as they are known; all rows are looked at. */
export async function readSplitWords(
  sheets: readonly Sheet[],
  files: ColumnsMapping['files'],
): Promise<ColumnsMapping['splitWords']> {
  const known = new Map<string, Split | 'ignore'>();
  for (const [i, sheet] of sheets.entries()) {
    const index = files[i]?.columns.findIndex(({ role }) => role.kind === 'split') ?? -1;
    if (index < 0) continue;
    const loaded = await sheet.load(new Map([[index, 'text']]), new ProblemLog());
    for (const text of loaded.texts.get(index)?.texts ?? []) {
      const meaning = splitOfWord(text);
      if (meaning !== undefined) known.set(text, meaning);
    }
  }
  return Object.fromEntries(known);
}

/** The split of each of several files by the ends of their names, `validation` where a name does not end in one. */
export function fileSplits(names: readonly string[]): readonly Split[] {
  return names.map(name => {
    const { split } = splitOfFileName(name);
    return names.length === 1 || split === undefined || split === 'ignore' ? 'validation' : split;
  });
}

/** Whether a file is named as one of losses in training, which no table holds. */
export function isTrainingFile(name: string): boolean {
  return splitOfFileName(name).split === 'ignore';
}
