import type { ReadResult } from '../formats/open/readResult.ts';
import type { SourceFile } from '../formats/open/sourceFile.ts';
import { parseTable } from '../formats/parseTable.ts';
import { TableError } from '../formats/tableError.ts';
import { ownTableId } from '../formats/tableId.ts';
import type { ReadingAnswers } from './readingAnswers.ts';

/** What files that belong together make, with the answers of the command line. */
export async function openFiles(files: readonly SourceFile[], answers: ReadingAnswers): Promise<ReadResult> {
  void answers;
  const [first] = files;
  const file = first?.name ?? '';
  try {
    const loaded = parseTable(new TextDecoder().decode(first?.bytes));
    const id = ownTableId(loaded);
    const named =
      loaded.kind === 'losses'
        ? { ...loaded, table: { ...loaded.table, id } }
        : { ...loaded, table: { ...loaded.table, id } };
    return { loaded: named, problems: [], previews: [], words: [], open: [] };
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    const problems = error.problems.map(message => ({
      severity: 'error' as const,
      file,
      message,
      action: 'Nothing of it is read.',
    }));
    return { problems, previews: [], words: [], open: [] };
  }
}
