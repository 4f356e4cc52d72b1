import { readAffinity } from './affinity/readAffinity.ts';
import type { Mapping } from './mapping.ts';
import { readMembershipFiles } from './networks/membership/readMembershipFiles.ts';
import { readNetworkFiles } from './networks/readNetworkFiles.ts';
import { unforeseen } from './openSheets.ts';
import { ProblemLog } from './problemLog.ts';
import { readNative } from './readNative.ts';
import type { ReadResult } from './readResult.ts';
import type { SourceFile } from './sourceFile.ts';

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
