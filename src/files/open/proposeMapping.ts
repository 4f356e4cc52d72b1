import { say } from '../../base/i18n/message.ts';
import type { KnownOfFiles } from './knownOfFiles.ts';
import type { Mapping } from './mapping.ts';
import { type Problem, ProblemLog } from './problemLog.ts';
import { findMappings } from './propose/findMappings.ts';
import { readUnpacked } from './readFiles.ts';
import type { Proposal, ReadResult } from './readResult.ts';
import type { SourceFile } from './sourceFile.ts';
import { decodeText } from './text/decodeText.ts';
import { encodingsOf, withEncodings } from './text/inEncodings.ts';
import { unforeseen } from './unforeseen.ts';
import { chooseTables } from './unpack/chooseTables.ts';
import { unpackEncoded } from './unpack/unpackEncoded.ts';
import { withUnread } from './withUnread.ts';

/** Share of the time that goes into finding a mapping. */
const proposingShare = 0.2;

/**
 * The mapping that the content of files suggests, the others they could have, and what the first makes of the files.
 * Names of files only break ties. `known` keeps what the reader chose. Nothing is thrown for what files hold: problems
 * say it. `onShare` gets the done share, 0 to 1.
 */
export async function proposeMapping(
  files: readonly SourceFile[],
  onShare?: (share: number) => void,
  { layouts: split = {}, tables: chosen, encodings = {}, isLog }: KnownOfFiles = {},
): Promise<Proposal> {
  const log = new ProblemLog();
  let tables: Proposal['tables'] = [];
  try {
    const layouts = Object.entries(split).map(([name, layout]) => ({ file: name, layout }));
    const encoding = { ...encodings, ...encodingsOf(layouts) };
    const unpacked = await unpackEncoded(files, encoding, isLog);
    const choice = await chooseTables(unpacked, layouts, chosen);
    tables = choice.tables;
    const found = await findMappings(choice.files, layouts, log);
    onShare?.(proposingShare);
    const own = (share: number) => onShare?.(proposingShare + (1 - proposingShare) * share);
    const asked = (mapping: Mapping): Mapping => ({
      ...withEncodings(mapping, encoding),
      ...(choice.isOpen ? { isTableOpen: true } : {}),
      ...(isLog === undefined ? {} : { isLog }),
    });
    const [mappings, others] = [found.mappings.map(asked), found.others.map(asked)];
    const read: { mapping: Mapping; result: ReadResult }[] = [];
    for (const mapping of mappings) {
      const result = await readUnpacked(unpacked, mapping, own);
      read.push({ mapping, result });
      if (!result.problems.some(({ severity }) => severity === 'error')) break;
    }
    // The first that can be read, or else the likeliest with what is wrong with it.
    const best = bestOf(read) ?? read[0];
    if (best) {
      const alternatives = [...mappings, ...others].filter(other => other !== best.mapping);
      const problems = withUnread(best.result.problems, log.list(files));
      return { mapping: best.mapping, alternatives, tables, result: { ...best.result, problems } };
    }
    log.addAll(unpacked.problems);
  } catch (error) {
    log.addAll([unforeseen(files[0]?.name ?? '', error)]);
  }
  if (!log.hasError) log.addAll([nothingFound(files)]);
  return {
    alternatives: [],
    tables,
    result: { problems: log.list(files), previews: [], words: [], open: [] },
  };
}

function bestOf<T extends { readonly result: ReadResult }>(read: readonly T[]): T | undefined {
  return read.find(({ result }) => result.problems.every(({ severity }) => severity !== 'error'));
}

function nothingFound(files: readonly SourceFile[]): Problem {
  const file = files[0]?.name ?? '';
  if (files.length === 0) {
    return { severity: 'error', file, message: say('There is no file.'), action: say('Open one.') };
  }
  return {
    severity: 'error',
    file,
    message: files.some(hasNumbers)
      ? say('No table was found: there are numbers, but none for each of several networks or pairs of tasks.')
      : say('No table was found: no column or list holds numbers.'),
    action: say(
      'A table has a row for each network and a column for each task; a template shows each of the shapes.',
    ),
  };
}

/** Whether a text holds a number, wherever it stands. */
function hasNumbers(file: SourceFile): boolean {
  return /\d/.test(decodeText(file).text ?? '');
}
