import { guessOf } from '../app/side/curveSettingsOf.ts';
import type { LossTable } from '../core/tables/lossTable.ts';
import type { Io } from './io.ts';
import { loadNamedTable } from './loadNamedTable.ts';
import { aboutAffinities, type ReadingAnswers } from './readingAnswers.ts';
import { printable } from './textTable.ts';
import { ToolError } from './toolError.ts';

/** The affinity table of a file or built-in id, brought into line with a loss table; what it lacks is noted. */
export async function affinityGuess(
  name: string,
  table: LossTable,
  answers: ReadingAnswers,
  io: Io,
  note: (text: string) => void,
): Promise<ReturnType<typeof guessOf>> {
  const loaded = await loadNamedTable([name], aboutAffinities(answers), io);
  if (loaded.kind !== 'affinity') {
    throw new ToolError(`--affinity ${printable(name)}: this is a table of losses, not of affinities.`);
  }
  const guess = guessOf(loaded.table.id, loaded.table, table);
  const count = table.tasks.length;
  const isUnknown = (task: number) =>
    table.tasks.every(
      (_, other) =>
        other === task ||
        (Number.isNaN(guess.values.values[task * count + other]) &&
          Number.isNaN(guess.values.values[other * count + task])),
    );
  const unknown = table.tasks.flatMap(({ id }, task) => (isUnknown(task) ? [printable(id)] : []));
  if (count > 1 && unknown.length === count) {
    throw new ToolError(
      `--affinity ${printable(name)}: none of its tasks is one of the table’s, by id, name or short name.`,
    );
  }
  if (unknown.length > 0) note(`--affinity knows nothing of ${unknown.join(', ')}.`);
  return guess;
}
