import { type Message, say } from '../../../base/i18n/message.ts';
import type { TextColumn } from '../column.ts';
import { parseTaskList } from '../names/parseTaskList.ts';
import { isTotalWord } from '../names/totalWords.ts';
import type { ProblemLog } from '../problemLog.ts';
import type { MatchTask } from './taskMatcher.ts';

/** Where a column stands, for problems. */
export interface ColumnPlace {
  readonly file: string;
  readonly column: string;
  readonly lines: Uint32Array;
}

/**
 * The task indices, ascending, of each distinct text of a column of task sets; `undefined` for those that name no task or
 * one that the table lacks, which are reported with the first row of each.
 */
export function readTaskSets(
  { texts, firstRows }: TextColumn,
  match: MatchTask,
  { file, column, lines }: ColumnPlace,
  log: ProblemLog,
): readonly (Uint16Array | undefined)[] {
  const warn = (code: number, kind: string, message: Message, action: Message) => {
    const row = lines[firstRows[code] ?? 0] ?? 0;
    log.add(kind, { severity: 'warning', file, row, column, message, action });
  };
  return texts.map((text, code) => {
    const names = parseTaskList(text, name => match(name) !== undefined);
    const shown = text.slice(0, 60);
    if (names.length === 0) {
      warn(
        code,
        'empty set',
        say('The task set “{shown}” is empty.', { shown }),
        say('Networks of this set were left out.'),
      );
      return undefined;
    }
    const unknown = names.find(name => match(name) === undefined);
    // Such a row is told of by itself.
    if (unknown !== undefined && isTotalWord(text)) return undefined;
    if (unknown !== undefined) {
      warn(
        code,
        'unknown task',
        say('The task set “{shown}” names “{unknown}”, which is no task of this table.', {
          shown,
          unknown: unknown.slice(0, 60),
        }),
        say('Networks of this set were left out.'),
      );
      return undefined;
    }
    const tasks = new Set(names.map(name => match(name) ?? 0));
    if (tasks.size < names.length) {
      warn(
        code,
        'task twice',
        say('The task set “{shown}” names a task twice.', { shown }),
        say('It counts once.'),
      );
    }
    return Uint16Array.from(tasks).sort();
  });
}
