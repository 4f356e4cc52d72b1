import { strategyNames } from '../../app/words/strategyNames.ts';
import { inEnglish } from '../../base/i18n/text.ts';
import { strategyKeys } from '../../core/strategies/strategy.ts';
import { csvOf } from '../../core/tables/csv.ts';
import { type FrontierLine, freeKey, knowErrors, type PublishedSeries, pointAt } from './frontierData.ts';

/** A row for each budget, a column for each line and each published series, under English names. */
export function frontierCsv(
  unit: string,
  stops: readonly number[],
  lines: readonly FrontierLine[],
  published: readonly PublishedSeries[] = [],
): string {
  const columns = [
    `budget (${unit})`,
    ...lines.flatMap(line => [
      englishName(line),
      ...(knowErrors([line]) ? [`${englishName(line)} standard error`] : []),
    ]),
    ...published.map(series => `${englishName(series)} (published)`),
  ];
  const rows = stops.map(stop => [
    stop,
    ...lines.flatMap(line => {
      const point = pointAt(line.steps, stop);
      return [point?.total ?? null, ...(knowErrors([line]) ? [point?.error ?? null] : [])];
    }),
    ...published.map(
      series => series.points.find(point => Math.abs(point.budget - stop) < 1e-9)?.total ?? null,
    ),
  ]);
  return csvOf(columns, rows);
}

/** What a file calls a line or series, whatever the language of the page. */
export function englishName({ key, name }: { readonly key: string; readonly name: string }): string {
  const free = strategyKeys.find(candidate => freeKey(candidate) === key);
  if (free) return inEnglish('{name} without constraints', { name: strategyNames[free].name });
  const strategy = strategyKeys.find(candidate => candidate === key);
  return strategy ? strategyNames[strategy].name : name;
}
