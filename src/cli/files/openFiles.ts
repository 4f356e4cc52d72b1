import '../../known/knownReaders.ts';
import { correctFiles } from '../../app/opening/corrections/correctFiles.ts';
import type { Refused } from '../../app/opening/corrections/corrections.ts';
import { readEncodings } from '../../app/opening/corrections/encodingTexts.ts';
import { readingOptions } from '../../app/opening/corrections/readingOptions.ts';
import { takenFiles } from '../../app/opening/corrections/writeReading.ts';
import type { KnownOfFiles } from '../../files/open/knownOfFiles.ts';
import { proposeMapping } from '../../files/open/proposeMapping.ts';
import { readFiles } from '../../files/open/readFiles.ts';
import type { FoundTable, ReadResult } from '../../files/open/readResult.ts';
import type { SourceFile } from '../../files/open/sourceFile.ts';
import { type TakenFile, takenOf } from '../../files/open/taken/takenOf.ts';
import { inUtf8 } from '../../files/open/text/inUtf8.ts';
import type { ReadingAnswers } from './readingAnswers.ts';

/** What files make, as the page proposes it, with the answers of the command line in the place of what was proposed. */
export interface OpenedFiles {
  readonly result: ReadResult;
  /** The files that it is made of; all of them where it is nothing. */
  readonly files: readonly SourceFile[];
  /** What each of the files that it is made of is taken for. */
  readonly taken: readonly TakenFile[];
  /** The tables that were found in files of other formats. */
  readonly tables: readonly FoundTable[];
  /** What is asked, with the options that answer and what they may be given. */
  readonly questions: readonly string[];
  /** Options that were given and say nothing here. */
  readonly idle: readonly string[];
  /** Values that options do not take here. */
  readonly refused: readonly Refused[];
}

/** What the files make together; files that are no part of it are among its problems. */
export async function openFiles(given: readonly SourceFile[], answers: ReadingAnswers): Promise<OpenedFiles> {
  const { encoding: texts = [], ...rest } = Object.fromEntries(answers);
  const encodings = readEncodings(texts);
  // Also of texts that have no layout: JSON, Markdown.
  const files = given.map(file => {
    const encoding = encodings[file.name] ?? encodings[''];
    return encoding ? inUtf8(file, encoding) : file;
  });
  const propose = (known: KnownOfFiles) => proposeMapping(files, undefined, known);
  const { proposal, mapping, idle, refused } = await correctFiles(propose, new Map(Object.entries(rest)));
  const { tables } = proposal;
  if (!mapping) {
    return { result: proposal.result, files: given, taken: [], tables, questions: [], idle, refused };
  }
  const result = mapping === proposal.mapping ? proposal.result : await readFiles(files, mapping);
  const names = takenFiles(
    files.map(({ name }) => name),
    mapping,
    tables,
  );
  // An answer would not help a file that is wrong otherwise.
  const isWrong = result.problems.some(({ severity }) => severity === 'error');
  const asked = { mapping, result, tables };
  return {
    result,
    files: given.filter(({ name }) => names.includes(name)),
    taken: mapping.isTableOpen ? [] : takenOf(mapping),
    tables,
    questions: isWrong
      ? []
      : result.open.map(
          question => readingOptions.find(option => option.question === question)?.ask?.(asked) ?? question,
        ),
    idle,
    refused,
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

/** What an option was given that none of the sets of files takes. */
export function refusedByAll(sets: readonly OpenedFiles[], answers: ReadingAnswers): Refused | undefined {
  const isTaken = (option: string) =>
    sets.some(set => !set.idle.includes(option) && set.refused.every(each => each.option !== option));
  const refused = sets.flatMap(set => set.refused);
  return refused.find(({ option }) => answers.has(option) && !isTaken(option));
}
