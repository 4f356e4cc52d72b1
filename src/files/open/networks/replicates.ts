import { say } from '../../../base/i18n/message.ts';
import type { ColumnsMapping } from '../mapping.ts';
import { byBase } from '../names/replicateName.ts';
import type { ProblemLog } from '../problemLog.ts';

/** The most columns that one file has of the values of one task on one split: replicates. */
export function mostReplicates({ files }: Pick<ColumnsMapping, 'files'>): number {
  let most = 1;
  for (const { columns } of files) {
    const counts = new Map<string, number>();
    for (const { role } of columns) {
      if (role.kind !== 'value') continue;
      const key = `${role.task} ${role.split ?? ''}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      most = Math.max(most, count);
    }
  }
  return most;
}

/** Tells of tasks that by their names may be replicates of one another, though not as clearly as to be read so. */
export function reportLikelyReplicates({ files, tasks }: ColumnsMapping, log: ProblemLog): void {
  const groups = byBase(tasks, ({ name }) => name);
  const marked = groups.filter(group => group.length > 1);
  const bare = marked.filter(group => group.some(({ named }) => named.kind === 'number'));
  // Bare numbers are common in names of tasks: only where all of them pair up they are likely marks.
  const isGrid =
    bare.length > 1 && bare.length === groups.length && new Set(bare.map(group => group.length)).size === 1;
  for (const group of marked) {
    const isTold = group.every(({ named }) => named.kind !== 'number') || isGrid;
    if (!isTold || group.filter(({ named }) => named.mark !== '').length === 0) continue;
    log.add('likely replicates', {
      severity: 'warning',
      file: files[0]?.file ?? '',
      message: say('{names} may be replicates of one task, by their names.', {
        names: group.slice(0, 6).map(({ item }) => item.name.slice(0, 60)),
      }),
      action: say('They were read as tasks of their own; give their columns one task if they are one.'),
    });
  }
}
