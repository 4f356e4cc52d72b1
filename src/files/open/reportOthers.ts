import { say } from '../../base/i18n/message.ts';
import type { ProblemLog } from './problemLog.ts';
import type { SourceFile } from './sourceFile.ts';

/** What is said of files that a mapping does not name. */
export const notOfTable = say('The file does not belong to this table.');

/** Tells which files were left out: those that the mapping does not name, and those of a name that another one has. */
export function reportOthers(
  files: readonly SourceFile[],
  mapped: ReadonlySet<string>,
  log: ProblemLog,
): void {
  const seen = new Set<string>();
  for (const { name } of files) {
    if (!mapped.has(name)) {
      log.add('other file', {
        severity: 'warning',
        file: name,
        message: notOfTable,
        action: say('It was left out; open it on its own.'),
      });
    } else if (seen.has(name)) {
      log.add('same name', {
        severity: 'warning',
        file: name,
        message: say('Two files have this name.'),
        action: say('Only the first was read; rename one of them to open both.'),
      });
    }
    seen.add(name);
  }
}
