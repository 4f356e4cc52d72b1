import { say } from '../../base/i18n/message.ts';
import { readAffinity } from './affinity/readAffinity.ts';
import { filesOf, type Mapping } from './mapping.ts';
import { readMembershipFiles } from './networks/membership/readMembershipFiles.ts';
import { readNetworkFiles } from './networks/readNetworkFiles.ts';
import { type Problem, ProblemLog } from './problemLog.ts';
import { readNative } from './readNative.ts';
import type { ReadResult } from './readResult.ts';
import type { SourceFile } from './sourceFile.ts';
import { encodingsOf, layoutsIn } from './text/inEncodings.ts';
import { unforeseen } from './unforeseen.ts';
import type { Unpacked } from './unpack/unpack.ts';
import { unpackEncoded } from './unpack/unpackEncoded.ts';
import { withUnread } from './withUnread.ts';

/**
 * What a mapping makes of files: the table, or what keeps it from being one. Any mapping may be given, also one that fits
 * the files badly: nothing is thrown for what files or mappings hold, problems say it. `onShare` gets the done share, 0
 * to 1.
 */
export async function readFiles(
  files: readonly SourceFile[],
  mapping: Mapping,
  onShare?: (share: number) => void,
): Promise<ReadResult> {
  const encodings = encodingsOf(layoutsIn(mapping));
  return readUnpacked(await unpackEncoded(files, encodings, mapping.isLog), mapping, onShare);
}

/** The same of files that are unpacked, and in UTF-8 where an encoding was chosen. */
export async function readUnpacked(
  unpacked: Unpacked,
  mapping: Mapping,
  onShare?: (share: number) => void,
): Promise<ReadResult> {
  const mapped = new Set(filesOf(mapping));
  const found = new Set(unpacked.found.map(({ file }) => file));
  const wanted = unpacked.files.filter(({ name }) => mapped.has(name) || !found.has(name));
  const result = await readOwn(wanted, mapping, onShare);
  const told = unpacked.problems.filter(({ file }) => mapped.has(file) || !found.has(file));
  const problems = withUnread(result.problems, [...told, ...leftOut(unpacked, mapping)]);
  if (!mapping.isTableOpen) return { ...result, problems };
  const { loaded: _, ...rest } = result;
  return { ...rest, problems, open: ['table', ...result.open] };
}

/** Says of each file how many tables in it are not read. */
function leftOut({ found }: Unpacked, mapping: Mapping): readonly Problem[] {
  if (mapping.isTableOpen) return [];
  const mapped = new Set(filesOf(mapping));
  const counts = new Map<string, number>();
  for (const { file, within } of found) {
    if (mapped.has(file)) continue;
    for (const origin of within) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  }
  return [...counts].map(([file, count]) => ({
    severity: 'note',
    file,
    message: say('{count, plural, one {# other part} other {# other parts}} of the file may be a table.', {
      count,
    }),
    action: say('It was left out; the list of tables names those that can be read.'),
  }));
}

async function readOwn(
  files: readonly SourceFile[],
  mapping: Mapping,
  onShare?: (share: number) => void,
): Promise<ReadResult> {
  const log = new ProblemLog();
  try {
    const result = await readByShape(files, mapping, log, onShare);
    onShare?.(1);
    return result;
  } catch (error) {
    const file = 'file' in mapping ? mapping.file : (files[0]?.name ?? '');
    log.addAll([unforeseen(file, error)]);
    return { problems: log.list(files), previews: [], words: [], open: [] };
  }
}

async function readByShape(
  files: readonly SourceFile[],
  mapping: Mapping,
  log: ProblemLog,
  onShare?: (share: number) => void,
): Promise<ReadResult> {
  switch (mapping.shape) {
    case 'affinity':
      return readAffinity(files, mapping);
    case 'native': {
      const { loaded, words } = readNative(files, mapping, log);
      const result = { problems: log.list(files), previews: [], words, open: [] };
      return loaded ? { ...result, loaded } : result;
    }
    case 'membership':
      return readMembershipFiles(files, mapping, log, onShare);
    default:
      return readNetworkFiles(files, mapping, log, onShare);
  }
}
