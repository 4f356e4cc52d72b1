import type { HeatmapTask } from './heatmapData.ts';
import './FrontierTable.css';

interface PairTableProps {
  readonly caption: string;
  readonly corner: string;
  readonly rows: readonly HeatmapTask[];
  readonly columns: readonly HeatmapTask[];
  /** Row-major; `NaN` = not measured. */
  readonly values: Float64Array;
  readonly format: (value: number) => string;
  readonly diagonal: 'empty' | 'value';
}

/** The heatmap as a table of numbers, in the same order. */
export function PairTable({ caption, corner, rows, columns, values, format, diagonal }: PairTableProps) {
  const cell = (row: number, column: number) => {
    if (diagonal === 'empty' && rows[row]?.id === columns[column]?.id) return '–';
    const value = values[row * columns.length + column] as number;
    return Number.isNaN(value) ? 'not measured' : format(value);
  };
  return (
    <table className="frontier-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {columns.map(task => (
            <th key={task.id} scope="col">
              {task.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((task, row) => (
          <tr key={task.id}>
            <th scope="row">{task.name}</th>
            {columns.map((other, column) => (
              <td key={other.id}>{cell(row, column)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
