import { together } from '../cells/partOfRows.ts';
import type { PlacedRow } from '../cells/tableText.ts';
import type { Opened } from '../part.ts';
import { metricsOfRows } from './metricsOfRows.ts';
import { inOneNetwork, metricsParts } from './metricsParts.ts';

/** A table as it stands; where its columns are metrics, also a table for each of them, so that it is asked what is meant. */
export function withMetrics(opened: Opened, rows: readonly PlacedRow[]): Opened {
  const metrics = metricsOfRows(rows);
  const [whole] = opened.parts;
  if (!metrics || !whole) return opened;
  const { parts, problems } = together([metricsParts(metrics), inOneNetwork(metrics)]);
  const named = parts.map(part => ({ ...part, label: `${whole.label}, ${part.label}` }));
  return { parts: [...opened.parts, ...named], problems: [...opened.problems, ...problems] };
}
