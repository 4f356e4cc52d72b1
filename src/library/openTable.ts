import { englishWords, say } from '../base/i18n/message.ts';
import { proposeMapping } from '../files/open/proposeMapping.ts';
import type { SourceFile } from '../files/open/sourceFile.ts';
import { bytesOf } from '../files/open/unpack/bytesOf.ts';
import type { LoadedTable } from '../files/table/parseTable.ts';
import { TableError } from '../files/table/tableError.ts';

/** A file as text or as bytes; texts are taken for UTF-8. */
export interface NamedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * The table that files make together, in any of the formats that docs/formats.md names: CSV, JSON, Parquet, Excel, pickles, archives and
 * others. Rejects with `TableError` where nothing can be made of them, with every problem, or where they leave open what only their
 * owner knows (such as which way affinities point): nothing is guessed, and the command line tool or the page asks.
 *
 * ```ts
 * import { findGains, openTable } from 'taskmates';
 *
 * const content = 'depth,edges,cost,loss depth,loss edges\n1,0,1,0.5,\n0,1,1,,0.3\n1,1,1,0.45,0.4\n';
 * const opened = await openTable([{ name: 'mine.csv', content }]);
 * if (opened.kind === 'losses') {
 *   const { table } = opened;
 *   console.log(table.tasks.map(task => task.id), table.networkCount);
 *   const gains = findGains(table, { definition: 'relative', baseline: 'half', split: 'validation' });
 *   console.log(Array.from(gains.values, gain => gain.toFixed(1)));
 * }
 * // prints: [ 'depth', 'edges' ] 3
 * // prints: [ 'NaN', '-33.3', '10.0', 'NaN' ]
 * ```
 */
export async function openTable(files: readonly NamedFile[]): Promise<LoadedTable> {
  const sources = files.map(
    ({ name, content }): SourceFile => ({
      name,
      bytes: bytesOf(content),
    }),
  );
  const { result } = await proposeMapping(sources);
  if (result.loaded) return result.loaded;
  const errors = result.problems.filter(({ severity }) => severity === 'error');
  const open = say('The files leave open: {questions}. What was read: {words}', {
    questions: result.open,
    words: result.words.map(englishWords).join(' '),
  });
  throw new TableError([...errors.map(({ message }) => message), ...(result.open.length > 0 ? [open] : [])]);
}
