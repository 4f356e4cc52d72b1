import '../../known/knownReaders.ts';
import { filesOf } from '../../files/open/mapping.ts';
import { proposeMapping } from '../../files/open/proposeMapping.ts';
import { readFiles } from '../../files/open/readFiles.ts';
import type { ReadResult } from '../../files/open/readResult.ts';
import type { SourceFile } from '../../files/open/sourceFile.ts';
import { type TakenFile, takenOf } from '../../files/open/taken/takenOf.ts';
import { answerMapping, answerOptions, idleAnswers, type ReadingAnswers } from './readingAnswers.ts';

/** What files make, as the page proposes it, with the answers of the command line in the place of what was proposed. */
export interface OpenedFiles {
  readonly result: ReadResult;
  /** The files that it is made of; all of them where it is nothing. */
  readonly files: readonly SourceFile[];
  /** What each of the files that it is made of is taken for. */
  readonly taken: readonly TakenFile[];
  /** Options that were given and say nothing here. */
  readonly idle: readonly string[];
}

/** What the files make together; files that are no part of it are among its problems. */
export async function openFiles(files: readonly SourceFile[], answers: ReadingAnswers): Promise<OpenedFiles> {
  const { mapping, result, tables } = await proposeMapping(files);
  if (!mapping) return { result, files, taken: [], idle: [] };
  const answered = answerMapping(mapping, answers);
  const own = filesOf(mapping).flatMap(name => tables.find(({ file }) => file === name)?.within ?? [name]);
  return {
    result: answered === mapping ? result : await readFiles(files, answered),
    files: files.filter(({ name }) => own.includes(name)),
    taken: answered.isTableOpen ? [] : takenOf(answered),
    idle: idleAnswers(mapping, answers).map(name => answerOptions[name]),
  };
}

/** The tables that files make: each set of files that belong together, and each of the others, in the order of their first files. */
export async function openSets(
  files: readonly SourceFile[],
  answers: ReadingAnswers,
): Promise<readonly OpenedFiles[]> {
  const together = await openFiles(files, answers);
  const rest = files.filter(file => !together.files.includes(file));
  if (rest.length === 0) {
    // Files of which nothing could be made together may each be something alone.
    if (files.length < 2 || together.result.loaded || together.result.open.length > 0) return [together];
    return (await Promise.all(files.map(file => openSets([file], answers)))).flat();
  }
  // Read again without the others, whose problems are told with them.
  const sets = [...(await openSets(together.files, answers)), ...(await openSets(rest, answers))];
  const placeOf = (set: OpenedFiles) => files.findIndex(file => set.files.includes(file));
  return sets.sort((a, b) => placeOf(a) - placeOf(b));
}
