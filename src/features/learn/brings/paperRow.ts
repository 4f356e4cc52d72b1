import type { Configuration } from '../../../app/configuration/configuration.ts';

/** The row of the recomputed paper whose place was opened, by the id of its claim; empty for none. */
export function paperRow({ rows }: Pick<Configuration, 'rows'>): string {
  return rows.split('~')[3]?.replaceAll('_', ' ') ?? '';
}

/** Whether what is shown is the place of such a row, and not the table that the row is in. */
export function isFromPaper(
  at: Pick<Configuration, 'rows' | 'lesson' | 'view' | 'learn' | 'embed'>,
): boolean {
  return (
    paperRow(at) !== '' && at.lesson === '' && !at.embed && !(at.view === 'learn' && at.learn === 'paper')
  );
}
