import { englishWords } from '../../base/i18n/message.ts';
import { splits } from '../../core/tables/lossTable.ts';
import type { ReadResult } from '../open/readResult.ts';
import type { SourceFile } from '../open/sourceFile.ts';
import { partMark } from '../open/unpack/partMark.ts';

/** What a link may hold as the id of a task. */
const idText = /^[^,~\p{C}]{1,60}$/u;

/**
 * Throws where a result of reading files breaks what every result promises: no table beside an error or an open question,
 * problems with a place and an action, short previews, and a loss table that the domain can trust.
 */
export function expectSound(
  files: readonly SourceFile[],
  { loaded, problems, previews, open }: ReadResult,
): void {
  const check = (isSound: boolean, what: string) => {
    if (!isSound) throw new Error(`Not sound: ${what}`);
  };
  const names = new Set(files.map(({ name }) => name));
  for (const { severity, file, row, message, action } of problems) {
    const [outer = ''] = file.split(partMark);
    check(files.length === 0 || names.has(file) || names.has(outer), `a problem of no file: ${file}`);
    check(row === undefined || (Number.isInteger(row) && row > 0), `row ${row}`);
    const [said, done] = [englishWords(message), englishWords(action)];
    check(said.length > 3 && said.length < 600 && done.length > 3, `${severity}: ${said}`);
  }
  const hasError = problems.some(({ severity }) => severity === 'error');
  check(!loaded || (!hasError && open.length === 0), 'a table beside an error or a question');
  check(loaded !== undefined || hasError || open.length > 0, 'no table, no error and no question');
  for (const { rows, columns } of previews) {
    check(rows.length <= 8, 'a long preview');
    check(
      [columns, ...rows].flat().every(text => text.length <= 60),
      'a long text in a preview',
    );
  }
  if (loaded?.kind !== 'losses') return;
  const { id, tasks, costs, offsets, members, networkCount, losses, errors } = loaded.table;
  check(/^own-[0-9a-z]{1,16}$/.test(id), `the id ${id}`);
  check(new Set(tasks.map(task => task.id)).size === tasks.length, 'ids of tasks that repeat');
  for (const task of tasks) check(idText.test(task.id), `the id of a task ${JSON.stringify(task.id)}`);
  check(networkCount > 0 && costs.length === networkCount && offsets.length === networkCount + 1, 'lengths');
  for (let i = 0; i < networkCount; i++) {
    check((costs[i] as number) > 0 && Number.isFinite(costs[i]), `the cost ${costs[i]}`);
    const set = members.subarray(offsets[i], offsets[i + 1]);
    check(set.length > 0, 'an empty task set');
    check(
      set.every((task, p) => task < tasks.length && (p === 0 || task > (set[p - 1] as number))),
      'members',
    );
  }
  for (const column of splits.flatMap(split => [losses[split] ?? [], errors?.[split] ?? []])) {
    check(column.length === 0 || column.length === members.length, 'losses that do not align');
    for (const loss of column) check(Math.abs(loss) < Infinity || Number.isNaN(loss), `the loss ${loss}`);
  }
}
