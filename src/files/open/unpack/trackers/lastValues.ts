import type { Message } from '../../../../base/i18n/message.ts';
import { partOfRows } from '../cells/partOfRows.ts';
import { belowHeader, type PlacedRow } from '../cells/tableText.ts';
import type { Opened } from '../part.ts';

/** The last value of each metric of each run, in the order in which they were met. */
export class LastValues {
  readonly #runs = new Map<string, Map<string, { value: string; step: number }>>();
  readonly #metrics = new Set<string>();

  /** A value of a step; of one that is later than what is known, or the same. */
  add(run: string, metric: string, value: string, step: number): void {
    const metrics = this.#runs.get(run) ?? new Map<string, { value: string; step: number }>();
    const known = metrics.get(metric);
    if (value.trim() !== '' && (!known || !(step < known.step))) metrics.set(metric, { value, step });
    this.#runs.set(run, metrics);
    this.#metrics.add(metric);
  }

  /** A row for each run, a column for each metric. */
  table(label: string, kind: Message): Opened {
    return partOfRows(label, kind, this.rows());
  }

  rows(): readonly PlacedRow[] {
    const metrics = [...this.#metrics];
    const rows = [...this.#runs].map(([run, values]) => [
      run,
      ...metrics.map(metric => values.get(metric)?.value ?? ''),
    ]);
    return belowHeader(['run', ...metrics], rows);
  }
}
