import { Fragment, useState } from 'react';
import { withErrorNote } from '../../app/words/format.ts';
import { t } from '../../base/i18n/text.ts';
import { Select } from '../../base/ui/Select.tsx';
import styles from '../frontier/FrontierTable.module.css';
import type { HeatmapTask } from './heatmapData.ts';

interface PairTableProps {
  readonly caption: string;
  readonly corner: string;
  readonly rows: readonly HeatmapTask[];
  readonly columns: readonly HeatmapTask[];
  /** Row-major; `NaN` = not measured. */
  readonly values: Float64Array;
  /** Standard errors of the values, where some are known. */
  readonly errors?: Float64Array;
  readonly format: (value: number) => string;
  /** What stands after a value whose error is known. */
  readonly formatError?: (error: number) => string;
  readonly diagonal: 'empty' | 'value';
}

/** Rows and columns shown at once, when there are more than 50 x 50 cells. */
const portion = 40;
const mostAtOnce = 50 * 50;

/** The heatmap as a table of numbers, in the same order; a large one in portions of rows and columns. */
export function PairTable(props: PairTableProps) {
  const { caption, corner, rows, columns, values, errors, format, formatError, diagonal } = props;
  const [fromRow, setFromRow] = useState(0);
  const [fromColumn, setFromColumn] = useState(0);
  const isWhole = rows.length * columns.length <= mostAtOnce;
  const rowPlaces = placesFrom(isWhole ? 0 : fromRow, rows.length, isWhole);
  const columnPlaces = placesFrom(isWhole ? 0 : fromColumn, columns.length, isWhole);
  const cell = (row: number, column: number) => {
    if (diagonal === 'empty' && rows[row]?.id === columns[column]?.id) return '–';
    const place = row * columns.length + column;
    const value = values[place] as number;
    if (Number.isNaN(value)) return t('not measured');
    const error = errors?.[place] ?? Number.NaN;
    return format(value) + (Number.isNaN(error) || !formatError ? '' : formatError(error));
  };
  return (
    <Fragment>
      {!isWhole && (
        <div className="panel-controls">
          <PortionSelect title={t('Rows')} count={rows.length} from={fromRow} onChange={setFromRow} />
          <PortionSelect
            title={t('Columns')}
            count={columns.length}
            from={fromColumn}
            onChange={setFromColumn}
          />
        </div>
      )}
      <table className={styles.frontierTable}>
        <caption>{withErrorNote(caption, errors !== undefined)}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columnPlaces.map(column => (
              <th key={columns[column]?.id} scope="col">
                {columns[column]?.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowPlaces.map(row => (
            <tr key={rows[row]?.id}>
              <th scope="row">{rows[row]?.name}</th>
              {columnPlaces.map(column => (
                <td key={columns[column]?.id}>{cell(row, column)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Fragment>
  );
}

interface PortionSelectProps {
  readonly title: string;
  readonly count: number;
  readonly from: number;
  onChange(from: number): void;
}

function PortionSelect({ title, count, from, onChange }: PortionSelectProps) {
  const starts = Array.from({ length: Math.ceil(count / portion) }, (_, i) => i * portion);
  const options = starts.map(start => ({
    value: String(start),
    text: t('{first} to {last} of {count}', {
      first: String(start + 1),
      last: String(Math.min(count, start + portion)),
      count: String(count),
    }),
  }));
  return (
    <Select title={title} value={String(from)} options={options} onChange={text => onChange(Number(text))} />
  );
}

function placesFrom(from: number, count: number, isWhole: boolean): readonly number[] {
  const end = isWhole ? count : Math.min(count, from + portion);
  return Array.from({ length: Math.max(0, end - from) }, (_, i) => from + i);
}
