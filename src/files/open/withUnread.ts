import { say } from '../../base/i18n/message.ts';
import type { Problem } from './problemLog.ts';
import { notOfTable } from './reportOthers.ts';

/** The problems of a table, and those of files that are no part of it: the table opens without them. Each is told once. */
export function withUnread(problems: readonly Problem[], unread: readonly Problem[]): readonly Problem[] {
  const names = new Set(unread.map(({ file }) => file));
  const kept = problems.filter(({ file, message }) => !(names.has(file) && message === notOfTable));
  const told = new Set(kept.map(problem => JSON.stringify(problem)));
  const others = unread
    .filter(problem => !told.has(JSON.stringify(problem)))
    .map(problem =>
      problem.severity === 'error'
        ? ({
            ...problem,
            severity: 'warning',
            action: say('It was left out. {action}', { action: problem.action }),
          } as const)
        : problem,
    );
  return [...kept, ...others];
}
