import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { shownTasks } from '../../app/words/shownTasks.ts';
import { t } from '../../base/i18n/text.ts';
import { lazily } from '../../base/ui/lazy/lazily.tsx';
import type { PairValues } from '../../core/gains/gains.ts';
import { csvOf } from '../../core/tables/csv.ts';
import { Figure, type SavedFigure } from '../Figure.tsx';
import type { SaveItem } from '../save/saveItem.ts';
import { GainHeatmap } from './GainHeatmap.tsx';
import type { GainHeatmapProps } from './heatmapData.ts';

/** Loaded when it is asked for, as all twins are. */
const PairTable = lazily(async () => (await import('./PairTable.tsx')).PairTable);

interface PairFigureProps {
  readonly id: string;
  readonly title: string;
  readonly lead: ReactNode;
  readonly finding?: ReactNode;
  readonly controls?: ReactNode;
  readonly below?: ReactNode;
  /** In the drawn order. */
  readonly values: PairValues;
  /** Whether there is nothing to draw: then title, lead and controls stand alone. */
  readonly isEmpty?: boolean;
  /** `corner` stands in the first cell of the saved numbers. */
  readonly saved: Omit<SavedFigure, 'csv'> & { readonly corner: string };
  readonly twin: {
    readonly title: string;
    readonly caption: string;
    readonly corner: string;
    /** Of the numbers, where they are written otherwise than in the cells of the drawing. */
    readonly format?: (value: number) => string;
    readonly formatError?: (error: number) => string;
    readonly diagonal: 'empty' | 'value';
  };
  readonly drawing: Omit<GainHeatmapProps, 'rows' | 'columns' | 'values'>;
}

/** The values of pairs as a heatmap in its panel, with the table that is its twin and its files: of one side, or of what two share. */
export function PairFigure({ values, isEmpty = false, saved, twin, drawing, ...panel }: PairFigureProps) {
  const shown = useMemo(
    () => ({ ...values, rows: shownTasks(values.rows), columns: shownTasks(values.columns) }),
    [values],
  );
  if (isEmpty) return <Figure {...panel}>{null}</Figure>;
  const { corner, ...about } = saved;
  const { title, format = drawing.format, ...table } = twin;
  return (
    <Figure
      {...panel}
      saved={{
        ...about,
        csv: () => pairCsv(values, corner),
        more: (name, texts) => [
          ...(about.more?.(name, texts) ?? []),
          ...(values.errors ? [errorItem(name, values, values.errors, corner)] : []),
        ],
      }}
      twin={{ title, table: <PairTable {...table} {...shown} format={format} /> }}
    >
      <GainHeatmap {...drawing} rows={shown.rows} columns={shown.columns} values={shown.values} />
    </Figure>
  );
}

/** The errors in a file of their own: beside the values they would be read as those of more tasks. */
function errorItem(name: string, pairs: PairValues, errors: Float64Array, corner: string): SaveItem {
  return {
    kind: 'data',
    ...{ format: t('CSV of standard errors'), text: t('CSV of ±'), action: 'save', type: 'text/csv' },
    fileName: `${name} standard errors.csv`,
    content: () => pairCsv({ ...pairs, values: errors }, corner),
  };
}

/** A row per helping task, a column per affected one, blank where not measured. */
function pairCsv(pairs: PairValues, corner: string): string {
  const width = pairs.columns.length;
  const rows = pairs.rows.map((task, r) => [
    task.name,
    ...pairs.columns.map((_, c) => {
      const value = pairs.values[r * width + c] as number;
      return Number.isNaN(value) ? null : value;
    }),
  ]);
  return csvOf([corner, ...pairs.columns.map(task => task.name)], rows);
}
