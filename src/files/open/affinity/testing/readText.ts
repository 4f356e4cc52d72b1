import { englishWords } from '../../../../base/i18n/message.ts';
import { textFile } from '../../../testing/textFile.ts';
import type { AffinityMapping } from '../../mapping.ts';
import type { SourceFile } from '../../sourceFile.ts';
import { proposeAffinity } from '../proposeAffinity.ts';
import { readAffinity } from '../readAffinity.ts';

/** A file that holds a text, for tests. */
export function fileOf(text: string, name = 'pairs.txt'): SourceFile {
  return textFile(name, text);
}

/**
 * For tests: what is read from a text once the questions are answered (rows help, higher is better, the diagonal is kept); `change`
 * corrects the proposed mapping by hand. Throws where nothing is proposed.
 */
export function readText(text: string, change: Partial<AffinityMapping> = {}) {
  const files = [fileOf(text)];
  const mapping = proposeAffinity(files, false);
  if (!mapping) throw new Error(`Nothing was proposed for ${text.slice(0, 200)}`);
  const answers = { direction: 'rows-help', better: 'higher', diagonal: 'alone' } as const;
  const result = readAffinity(files, { ...mapping, ...answers, ...change });
  const table = result.loaded?.kind === 'affinity' ? result.loaded.table : undefined;
  return {
    mapping,
    ...result,
    table,
    sources: table?.sources.map(task => task.name),
    targets: table?.targets.map(task => task.name),
    values: table && Array.from(table.values),
    /** The problems as lists: severity, row, column, message. */
    said: result.problems.map(({ severity, row, column, message }) => [
      severity,
      row,
      column,
      englishWords(message),
    ]),
  };
}
