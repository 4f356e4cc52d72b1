import { say } from '../../../base/i18n/message.ts';
import type { TaskMapping } from '../mapping.ts';
import type { ProblemLog } from '../problemLog.ts';
import type { MappedSheet } from './mappedSheet.ts';

/** Says that a text was taken for a task which is written otherwise; in the name of the first file. */
export function reportSpelling(sheets: readonly Pick<MappedSheet, 'mapped'>[], log: ProblemLog) {
  const told = new Set<string>();
  return (text: string, { name }: TaskMapping): void => {
    if (told.has(text)) return;
    told.add(text);
    log.add('spelled otherwise', {
      severity: 'note',
      file: sheets[0]?.mapped.file ?? '',
      message: say('“{text}” is spelled like the task “{name}”.', { text: text.slice(0, 60), name }),
      action: say('They were taken for the same. Where they are two, call them differently.'),
    });
  };
}
