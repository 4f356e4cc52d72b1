import { type FrontierLine, type PublishedSeries, totalAt } from '../../charts/frontierData.ts';
import { csvOf } from '../../domain/csv.ts';
import type { LossTable } from '../../domain/lossTable.ts';
import type { StrategyCurve } from '../../domain/traceCurve.ts';
import { frontierJson } from '../../formats/write/frontierJson.ts';

/** The curves at the budgets as the text of a JSON file. */
export function frontierText(
  table: LossTable,
  curves: readonly StrategyCurve[],
  budgets: readonly number[],
): string {
  return `${JSON.stringify(frontierJson(table, curves, budgets), null, 2)}\n`;
}

/** A row for each budget, a column for each line and each published series. */
export function frontierCsv(
  unit: string,
  stops: readonly number[],
  lines: readonly FrontierLine[],
  published: readonly PublishedSeries[],
): string {
  const columns = [
    `budget (${unit})`,
    ...lines.map(line => line.name),
    ...published.map(series => `${series.name} (published)`),
  ];
  const rows = stops.map(stop => [
    stop,
    ...lines.map(line => totalAt(line.steps, stop) ?? null),
    ...published.map(
      series => series.points.find(point => Math.abs(point.budget - stop) < 1e-9)?.total ?? null,
    ),
  ]);
  return csvOf(columns, rows);
}
